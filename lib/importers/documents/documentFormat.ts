/** The formats of single documents and of data that this folder reads. `office` is one that is refused with its remedy. */
export type DocumentFormat = 'markdown' | 'json' | 'pdf' | 'epub' | 'docx' | 'office';

/** A dash line, then a key of front matter: what note takers and site builders write on top. */
const FRONT_MATTER =
  /^---[ \t]*\r?\n(?:#.*\r?\n|[ \t]*\r?\n)*["']?[\p{L}_][\p{L}\p{N} _.-]{0,60}["']?:(?:\s|$)/u;
const TOML_FRONT_MATTER = /^\+\+\+[ \t]*\r?\n(?:[ \t]*\r?\n)*[\w-]{1,60}\s*=/;

/**
 * What document a file is by its first bytes (`start`), the same as text (`text`, without byte order
 * mark and leading blanks), and its name where the bytes do not say; null for anything else.
 */
export function documentFormat(
  name: string,
  start: Uint8Array,
  text: string,
): DocumentFormat | null {
  if (isZip(start)) return zippedDocument(name, start);
  // Some writers put a line or a few bytes before it; readers of PDFs look through the first kilobyte.
  if (/%PDF-\d/.test(text.slice(0, 1024)) && !/^[\s<]*<(?:!doctype|html)/i.test(text)) return 'pdf';
  if (FRONT_MATTER.test(text) || TOML_FRONT_MATTER.test(text)) return 'markdown';
  if (/\.(?:md|markdown|mdown|mkd|mdx)$/i.test(name)) return 'markdown';
  if (/\.json$/i.test(name) && /^[[{]/.test(text)) return 'json';
  if (/^\[\s*(?:\{\s*"|\])/.test(text)) return 'json';
  // One object over several lines; one on a line of its own is JSON Lines.
  if (/^\{\s*"(?:[^"\\\n]|\\.)*"\s*:/.test(text) && !/^\{.*\}\s*$/.test(firstLine(text)))
    return 'json';
  return null;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/** PK\3\4: the head of a zip's first entry (APPNOTE 4.3.7). */
function isZip(start: Uint8Array): boolean {
  return start[0] === 0x50 && start[1] === 0x4b && start[2] === 3 && start[3] === 4;
}

/** EPUB and OpenDocument say what they are in their first entry (OCF 3.3, ODF 1.3 part 2); OOXML by the names of its folders. */
function zippedDocument(name: string, start: Uint8Array): DocumentFormat | null {
  const head = new TextDecoder('latin1').decode(start);
  const said = /^mimetype([\w.+/-]{5,80})/.exec(head.slice(30))?.[1] ?? '';
  if (said.startsWith('application/epub+zip')) return 'epub';
  if (said.startsWith('application/vnd.oasis.opendocument')) return 'office';
  const first = head.slice(30, 30 + (start[26] ?? 0) + 256 * (start[27] ?? 0));
  const office = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|ppt\/)/.test(first);
  if (office && (/word\//.test(head) || /\.docx$/i.test(name))) return 'docx';
  if (office && (/(?:xl|ppt)\//.test(head) || /\.(?:xlsx|pptx)$/i.test(name))) return 'office';
  if (/\.epub$/i.test(name)) return 'epub';
  if (/\.docx$/i.test(name)) return 'docx';
  return null;
}
