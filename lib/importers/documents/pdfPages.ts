import type * as Pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableInput } from '../../extraction/decodeText';
import { isFields } from './fieldValues';
import type { TextPage, TextRun } from './pdfLines';

/** Pages beyond this are a book or a whole newspaper, not one article. */
const MOST_PAGES = 100;
/** Text of one page beyond this (UTF-16 code units) is no page of news. */
const LONGEST_PAGE = 400_000;

/** What a PDF holds: its text with places, and what it says of itself. */
export interface PdfContent {
  pages: TextPage[];
  /** Title and author of the document information, '' where there is none. */
  title: string;
  author: string;
  /** Language that the document declares, or null. */
  language: string | null;
  /** The date that XMP metadata gives as that of publication (PRISM), or null. */
  publicationDate: string | null;
  /** The publication by XMP metadata (PRISM, Dublin Core), or null. */
  publication: string | null;
}

let library: Promise<typeof Pdfjs> | null = null;

/** pdf.js with its worker's half in this same thread: an import has a worker of its own, and a worker inside it would need an address. */
function loadPdfjs(): Promise<typeof Pdfjs> {
  library ??= (async () => {
    supplyWithResolvers();
    const worker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Reflect.set(globalThis, 'pdfjsWorker', worker);
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  })();
  return library;
}

/** Node 20 lacks `Promise.withResolvers` (ES2024), the one new thing that the library's build for older systems does not bring. */
function supplyWithResolvers(): void {
  if ('withResolvers' in Promise) return;
  Reflect.set(Promise, 'withResolvers', () => {
    let settle: { resolve: (value: unknown) => void; reject: (why: unknown) => void } | null = null;
    const promise = new Promise<unknown>((resolve, reject) => {
      settle = { resolve, reject };
    });
    return Object.assign({ promise }, settle);
  });
}

/** Reads the text of a PDF; throws {@link UnreadableInput} for one that is locked, damaged or too long. Nothing is drawn, run or fetched. */
export async function pdfContent(bytes: Uint8Array<ArrayBuffer>): Promise<PdfContent> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  // A locked document asks here; without an answer it would wait for ever.
  task.onPassword = () => {
    throw locked();
  };
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES)
      throw new UnreadableInput(
        `It has ${document.numPages} pages, which no single article has`,
        'Print the pages of each article to a PDF of their own',
      );
    const { info, metadata } = await document.getMetadata();
    const xmp = (name: string): string | null => {
      const value: unknown = metadata?.get(name);
      const first: unknown = Array.isArray(value) ? value[0] : value;
      return typeof first === 'string' && first.trim() !== '' ? first.trim() : null;
    };
    const stated = (name: string): string => {
      const value: unknown = isFields(info) ? info[name] : undefined;
      return typeof value === 'string' ? value.trim() : '';
    };
    const pages: TextPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, , , height = 0] = page.view;
      const { items } = await page.getTextContent({ includeMarkedContent: false });
      pages.push({ runs: runsOf(items), height });
      page.cleanup();
    }
    return {
      pages,
      title: stated('Title'),
      author: stated('Author'),
      language: stated('Language') === '' ? null : stated('Language'),
      publicationDate: xmp('prism:publicationdate') ?? xmp('prism:coverdate'),
      publication: xmp('prism:publicationname') ?? xmp('dc:publisher'),
    };
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    const name = error instanceof Error ? error.name : '';
    if (name === 'PasswordException') throw locked();
    if (name === 'InvalidPDFException' || name === 'FormatError')
      throw new UnreadableInput(
        'It is a PDF that is damaged or was cut',
        'Download or print it again, then import the new file',
      );
    throw error;
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function runsOf(items: readonly object[]): TextRun[] {
  const runs: TextRun[] = [];
  let length = 0;
  for (const item of items) {
    if (!('str' in item) || !('transform' in item)) continue;
    const { str, transform, width, height, hasEOL } = item as {
      str: string;
      transform: number[];
      width: number;
      height: number;
      hasEOL: boolean;
    };
    length += str.length;
    if (length > LONGEST_PAGE) break;
    const [a = 0, b = 0, , , x = 0, y = 0] = transform;
    // Text that stands upright along an edge is a mark of the printer or the archive.
    if (Math.abs(b) > Math.abs(a) && str.trim() !== '') continue;
    runs.push({
      text: str,
      x,
      y,
      width,
      size: height > 0 ? height : Math.hypot(a, b),
      ends: hasEOL,
    });
  }
  return runs;
}

function locked(): UnreadableInput {
  return new UnreadableInput(
    'It is a PDF that is locked with a password',
    'Open it, save it without the password, and import the new file',
  );
}
