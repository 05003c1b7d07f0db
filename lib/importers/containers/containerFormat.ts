/** The formats of files that hold others, and of mail. */
export type ContainerFormat = 'zip' | 'wacz' | 'tar' | 'warc' | 'mhtml' | 'eml' | 'mbox';

/** Fields that a program writes on top of every mail (RFC 5322, 3.6), and no writer of notes. */
const MAIL_FIELDS =
  /^(?:message-id|mime-version|received|return-path|delivered-to|x-[\w-]+|dkim-signature|list-[\w-]+|content-transfer-encoding)$/i;

/** A field of a mail's head. */
const FIELD = /^([!-9;-~]{1,76}):(?:[ \t]|$)/;

/** A message separator of an mbox (RFC 4155): an address and a time. */
const MBOX_START = /^From \S.{0,300}\d{1,2}:\d\d.{0,60}\r?\n>?[!-9;-~]{1,76}:/;
const NAMED_MBOX = /^From .{1,300}\r?\n>?[!-9;-~]{1,76}:/;

/**
 * What container or mail a file is by its first bytes (`start`, a few kilobytes), the same as text
 * (`text`, without byte order mark and leading blanks), and its name where the bytes do not say; null
 * for anything else, and for zips, many of which are documents.
 */
export function containerFormat(
  name: string,
  start: Uint8Array,
  text: string,
): Exclude<ContainerFormat, 'zip' | 'wacz'> | null {
  if (/^WARC\/\d\.\d\r?\n/.test(text)) return 'warc';
  if (isTar(start)) return 'tar';
  if (MBOX_START.test(text) || (/\.mbox$/i.test(name) && NAMED_MBOX.test(text))) return 'mbox';
  return mailFormat(name, text);
}

/** Whether a file begins as a zip: PK, then a local header, or the end of the directory of an empty one (APPNOTE 4.3). */
export function isZip(start: Uint8Array): boolean {
  if (start[0] !== 0x50 || start[1] !== 0x4b) return false;
  return (start[2] === 3 && start[3] === 4) || (start[2] === 5 && start[3] === 6);
}

/** `ustar` stands at 257 (POSIX and GNU); older archives are told by the checksum of their first header. */
function isTar(start: Uint8Array): boolean {
  return start.length >= 512 && isTarHeader(start.subarray(0, 512));
}

/** Whether the checksum of a tar header is right: the sum of its bytes, its own eight taken as blanks. */
export function isTarHeader(header: Uint8Array): boolean {
  const said = Number.parseInt(
    new TextDecoder('latin1').decode(header.subarray(148, 156)).replace(/\0.*$/s, '').trim(),
    8,
  );
  let sum = 0;
  let signed = 0;
  for (let at = 0; at < 512; at++) {
    const byte = at >= 148 && at < 156 ? 32 : (header[at] ?? 0);
    sum += byte;
    // Some old writers summed signed bytes.
    signed += byte > 127 ? byte - 256 : byte;
  }
  return said > 0 && (said === sum || said === signed);
}

/** Mail and pages saved as mail, by the fields on top. */
function mailFormat(name: string, text: string): 'mhtml' | 'eml' | null {
  const fields = topFields(text);
  if (fields === null) return null;
  const type = fields.get('content-type') ?? '';
  const saved =
    fields.has('snapshot-content-location') ||
    /^<?saved by/i.test(fields.get('from') ?? '') ||
    /\.mht(?:ml)?$/i.test(name);
  if (/multipart\/related|text\/html|multipart\/alternative/i.test(type) && saved) return 'mhtml';
  const told = [...fields.keys()].filter((field) => MAIL_FIELDS.test(field)).length;
  const sent = fields.has('from') && (fields.has('date') || fields.has('subject'));
  if ((sent && told > 0) || told > 2) return 'eml';
  const addressed = /\S@\S/.test(fields.get('from') ?? '') && fields.has('subject');
  return addressed || (/\.eml$/i.test(name) && fields.size > 1) ? 'eml' : null;
}

/** The fields at the very top, by name in lower case; null where the text does not begin with at least two. */
function topFields(text: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  let last = '';
  // Some exports put a separator of an mbox above a single mail.
  for (const line of text.replace(/^From .*\r?\n/, '').split(/\r?\n/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const field = FIELD.exec(line)?.[1];
    if (field === undefined) break;
    last = field.toLowerCase();
    if (!fields.has(last)) fields.set(last, line.slice(field.length + 1).trim());
  }
  return fields.size >= 2 ? fields : null;
}
