import { documentFormat } from './documents/documentFormat';
import type { DocumentFormat } from './documents/documentFormat';

/** The kinds of input that can be read. */
export type Format = 'pack' | 'jsonl' | 'html' | 'text' | Exclude<DocumentFormat, 'office'>;

/** How HTML begins, also without a doctype, as XHTML, and under the comments of page savers. */
const HTML =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|title|meta|base)\b/i;

/**
 * What a file is, told by its first bytes (`start`, a few kilobytes) and only then by its name: a
 * page saved as `.txt` is still a page.
 */
export function detectFormat(fileName: string, start: Uint8Array): Format {
  const name = fileName.replace(/\.gz$/i, '');
  const utf16 =
    (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  const head = new TextDecoder(
    utf16 ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8',
  ).decode(start);
  const text = head.replace(/^\uFEFF/, '').trimStart();
  if (HTML.test(text)) return 'html';
  if (text.startsWith('{"backstory":')) return 'pack';
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'jsonl';
  const document = documentFormat(name, start, text);
  // What no reader is for is refused by its kind where its bytes are decoded.
  if (document !== null) return document === 'office' ? 'text' : document;
  if (/^\{\s*"/.test(text) && /^\{.*\}\s*$/.test(text.split('\n', 1)[0] ?? '')) return 'jsonl';
  if (/\.x?html?$/i.test(name)) return 'html';
  return 'text';
}
