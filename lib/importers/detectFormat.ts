import { wideStart } from '../extraction/decodeText';
import { containerFormat, isZip, type ContainerFormat } from './containers/containerFormat';
import { documentFormat, type DocumentFormat } from './documents/documentFormat';
import { exportFormat, type ExportFormat } from './exports/exportFormat';
import { beginsAsFeed } from './feeds/prolog';
import { isTable } from './tables/isTable';

/** The kinds of input that can be read. */
export type Format =
  | 'pack'
  | 'feed'
  | 'jsonl'
  | 'html'
  | 'text'
  | ContainerFormat
  | Exclude<DocumentFormat, 'office'>
  | ExportFormat
  | 'table';

/** How HTML begins, also without a doctype, as XHTML, and under the comments of page savers. */
const HTML =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|title|meta|base)\b/i;

/** What is known of a file before it is read. */
interface FileStart {
  /** Its name without `.gz`. */
  name: string;
  /** Its first bytes, a few kilobytes, unzipped. */
  bytes: Uint8Array;
  /** The same as text, without byte order mark and leading blanks. */
  text: string;
}

/** Tells a format, or null where it sees no sign of it. */
type Sign = (start: FileStart) => Format | null;

/** All signs, the surest first: magic bytes, then what a text begins with, then names. */
const SIGNS: readonly Sign[] = [
  ({ name, bytes, text }) => containerFormat(name, bytes, text),
  ({ text }) => exportFormat(text),
  ({ text }) => (HTML.test(text) ? 'html' : null),
  ({ text }) => (text.startsWith('{"backstory":') ? 'pack' : null),
  ({ text }) => (beginsAsFeed(text) ? 'feed' : null),
  ({ name }) => (/\.(?:jsonl|ndjson)$/i.test(name) ? 'jsonl' : null),
  ({ name, bytes, text }) => {
    const document = documentFormat(name, bytes, text);
    // What no reader is for is refused by its kind where its bytes are decoded.
    return document === 'office' ? 'text' : document;
  },
  // Documents that are zips were told above.
  ({ name, bytes }) => (isZip(bytes) ? (/\.wacz$/i.test(name) ? 'wacz' : 'zip') : null),
  ({ text }) =>
    /^\{\s*"/.test(text) && /^\{.*\}\s*$/.test(text.split('\n', 1)[0] ?? '') ? 'jsonl' : null,
  ({ name }) => (/\.x?html?$/i.test(name) ? 'html' : null),
  ({ name, text }) => (isTable(name, text) ? 'table' : null),
];

/**
 * What a file is, told by its first bytes (`start`, a few kilobytes) and only then by its name: a
 * page saved as `.txt` is still a page.
 */
export function detectFormat(fileName: string, start: Uint8Array): Format {
  const text = textOf(start)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const known: FileStart = { name: fileName.replace(/\.gz$/i, ''), bytes: start, text };
  for (const sign of SIGNS) {
    const format = sign(known);
    if (format !== null) return format;
  }
  return 'text';
}

/** First bytes as text: UTF-16 where they are that, else UTF-8. */
function textOf(start: Uint8Array): string {
  return new TextDecoder(wideStart(start) ?? 'utf-8').decode(start);
}
