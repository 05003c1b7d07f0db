import { authorNames } from '../../extraction/authorNames';
import { UnreadableInput } from '../../extraction/decodeText';
import { extractDump } from '../../extraction/dump/extractDump';
import type { Extraction } from '../../extraction/extraction';
import { readDate } from '../../extraction/readDate';
import type { Reader } from '../reader';
import { addressOf } from './fieldValues';
import { oneArticle } from './oneArticle';
import { pdfLines, withoutRunningHeads, type PdfLine } from './pdfLines';
import { pdfContent, type PdfContent } from './pdfPages';
import { pdfParagraphs, type PdfParagraph } from './pdfParagraphs';
import { sameWords, stem } from './pieces';

/** A printed page with its pictures. In bytes. */
const LARGEST = 80_000_000;
/** Letters a page that are still a scan: a stamp or a page number laid over its picture. */
const FEWEST_LETTERS = 40;

/** A PDF with text as one article. */
export const readPdf: Reader = (file, context) =>
  oneArticle(file, context, {
    kind: 'a PDF',
    largest: LARGEST,
    read: async (bytes) => ({ extraction: articleOf(await pdfContent(bytes), file.name) }),
  });

function articleOf(content: PdfContent, fileName: string): Extraction {
  const all = pdfLines(content.pages);
  const letters = all.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < FEWEST_LETTERS * Math.max(1, content.pages.length))
    throw new UnreadableInput(
      'It is a PDF of pictures, a scan without text',
      'Run text recognition (OCR) on it, then import the new file',
    );
  const { lines, heads } = withoutRunningHeads(all, content.pages.length);
  const paragraphs = pdfParagraphs(lines);
  const { title, rest } = titleOf(paragraphs, content.title);
  const dump = [title ?? '', ...rest.map(({ text }) => text)].join('\n\n').trim();
  const extraction = extractDump(dump);
  if (!extraction.article) return extraction;
  const { found } = extraction;
  const publisher = content.publication ?? found.publisher;
  const published =
    content.publicationDate === null ? null : readDate(content.publicationDate, 'prism');
  const url = addressIn(heads);
  return {
    article: true,
    found: {
      ...found,
      title: title ?? (found.title === '' ? stem(fileName) : found.title),
      url,
      publisher,
      authors:
        found.authors.length > 0 ? found.authors : statedAuthors(content.author, dump, publisher),
      published: published ?? found.published,
      language: content.language,
    },
  };
}

/** Titles that programs put there by themselves. */
const NO_TITLE =
  /^(?:microsoft word\b|untitled|untitled-\d+|document\d*|print|about:blank|.*\.(?:docx?|indd|qxp|pdf|html?|txt|rtf|pages|odt))$/i;

/**
 * The title and the paragraphs without it: the document's own title where page 1 shows it, else what
 * is set in the largest type there, else the document's own. Null where nothing says.
 */
function titleOf(
  paragraphs: readonly PdfParagraph[],
  stated: string,
): { title: string | null; rest: readonly PdfParagraph[] } {
  const front = paragraphs.filter(({ page }) => page === 0).slice(0, 40);
  const plausible = stated.length >= 8 && stated.length <= 300 && !NO_TITLE.test(stated);
  // Browsers add the outlet behind a bar or a dash: the page shows what stands before it.
  const shown = front.find(
    ({ text }) => text.length >= 8 && plausible && sameWords(stated).startsWith(sameWords(text)),
  );
  const body = bodySize(paragraphs);
  const largest = front
    .filter(({ text, size }) => size > body * 1.15 && text.length >= 12 && text.length <= 300)
    .sort((a, b) => b.size - a.size)[0];
  const own = shown ?? largest;
  if (own === undefined) return { title: plausible ? stated : null, rest: paragraphs };
  return { title: own.text, rest: paragraphs.filter((each) => each !== own) };
}

/** The size in which most letters are set. */
function bodySize(paragraphs: readonly PdfParagraph[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of paragraphs)
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The address that a browser printed at the foot of its pages. */
function addressIn(heads: readonly PdfLine[]): string | null {
  for (const { text } of heads) {
    const url = addressOf(/https?:\/\/\S+/i.exec(text)?.[0] ?? null);
    // A long one is cut by the browser and leads nowhere.
    if (url !== null && !/…|\.\.\.$/.test(text)) return url;
  }
  return null;
}

/** The author of the document information is whoever wrote or saved the file: taken where the text names the same person. */
function statedAuthors(author: string, text: string, publisher: string | null): string[] {
  return authorNames([author], publisher).filter((name) =>
    sameWords(text.slice(0, 2_000)).includes(sameWords(name)),
  );
}
