import { binaryKind } from './binaryKind';
import { legacyEncoding } from './legacyEncoding';

/** Bytes that hold no readable text. `what` says what is wrong, `remedy` what the reader can do. */
export class UnreadableInput extends Error {
  readonly what: string;
  readonly remedy: string;

  constructor(what: string, remedy: string) {
    super(`${what}. ${remedy}`);
    this.name = 'UnreadableInput';
    this.what = what;
    this.remedy = remedy;
  }
}

/** The first bytes, enough for a `<meta charset>`: HTML wants it within 1,024; real pages put it later. */
const HEAD_BYTES = 4_096;
/** Statistics are taken of this much: the first 64 KiB tell an encoding as well as all of it. */
const SAMPLE_BYTES = 65_536;

/**
 * The text that `bytes` encode, and the name of the encoding. Tried in this order: byte order mark,
 * valid UTF-8 (text in another encoding is practically never valid UTF-8 beyond ASCII, while false
 * declarations are common), UTF-16 by the share of zero bytes, in scripts other than Latin what their
 * common letters tell, `declared` (a Content-Type charset), the charset that the markup names,
 * windows-1252. A few bad bytes, such as a character cut in half
 * at a truncated end, become U+FFFD. Throws {@link UnreadableInput} for what is no text.
 */
export function decodeText(
  bytes: Uint8Array,
  declared?: string | null,
): { text: string; encoding: string } {
  if (bytes.length === 0)
    throw new UnreadableInput('The file is empty', 'Save the page again and import the new file');
  const kind = binaryKind(bytes);
  if (kind !== null) throw new UnreadableInput(`This is ${kind.name}, not text`, kind.remedy);
  const encoding = byteOrderMark(bytes) ?? guessEncoding(bytes, declared ?? null);
  const text = decode(bytes, encoding);
  if (text === null)
    throw new UnreadableInput(
      `The text says that it is in ${encoding}, which cannot be read here`,
      'Save the page again as UTF-8',
    );
  refuseGarbage(text);
  return { text, encoding };
}

/** UTF-16 by its mark, or by a first ASCII letter that takes two bytes; null for anything else. For the first bytes of a file. */
export function wideStart(start: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a = 0, b = 0, c = 0, d = 0] = start;
  if ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b !== 0 && c === 0 && d !== 0)) return 'utf-16be';
  return null;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function guessEncoding(bytes: Uint8Array, declared: string | null): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = wideEncoding(sample);
  if (wide !== null) return wide;
  const { bad, good } = utf8Sequences(bytes);
  if (bad === 0) return 'utf-8';
  // One stray byte in a hundred characters is damage; more is another encoding.
  const mostlyUtf8 = good > bad * 100;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const named = [declared, markupCharset(head)]
    .map((name) => (name === null ? null : knownEncoding(name)))
    .find((name) => name !== null && name !== 'utf-8' && !name.startsWith('utf-16'));
  if (mostlyUtf8 || (bad === 1 && good > 0)) return 'utf-8';
  const told = legacyEncoding(bytes, named ?? null);
  if (told !== null) return told;
  return named ?? (bad <= 1 && endsInsideCharacter(bytes) ? 'utf-8' : 'windows-1252');
}

/** Latin text in UTF-16 has a zero in every other byte; other scripts are told by their spaces and line ends. */
function wideEncoding(sample: Uint8Array): string | null {
  const zeros: [number, number] = [0, 0];
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  }
  // Spaces alone are about one character in seven: 2 % leaves room for scripts that use few.
  const enough = Math.max(2, sample.length * 0.02);
  if (zeros[1] >= enough && zeros[0] * 10 < zeros[1]) return 'utf-16le';
  if (zeros[0] >= enough && zeros[1] * 10 < zeros[0]) return 'utf-16be';
  return null;
}

/** Counts multi-byte sequences that are well formed and bytes that fit none (one pass, no allocation). */
function utf8Sequences(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let index = 0; index < bytes.length;) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) {
      index++;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0
        ? 2
        : byte >= 0xe0 && byte < 0xf0
          ? 3
          : byte >= 0xf0 && byte < 0xf5
            ? 4
            : 0;
    let seen = 1;
    while (seen < length && ((bytes[index + seen] ?? 0) & 0xc0) === 0x80) seen++;
    if (length > 0 && seen === length) good++;
    else bad++;
    index += length > 0 ? seen : 1;
  }
  return { good, bad };
}

function endsInsideCharacter(bytes: Uint8Array): boolean {
  return bytes.subarray(-3).some((byte) => byte >= 0xc2);
}

function markupCharset(head: string): string | null {
  const match =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|^\s*<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(
      head,
    );
  return match?.[1] ?? match?.[2] ?? null;
}

function knownEncoding(name: string): string | null {
  try {
    return new TextDecoder(name.trim()).encoding;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return encoding === 'windows-1252' ? withQuotes(text) : text;
  } catch {
    return null;
  }
}

/** The letters of bytes 0x80 to 0x9f (WHATWG Encoding, index windows-1252), U+0080 and so on where there is none. */
const QUOTES = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 decodes windows-1252 as Latin-1, which leaves control characters in place of quotation marks and dashes. Browsers do not. */
function withQuotes(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (letter) => QUOTES.charAt(letter.charCodeAt(0) - 0x80));
}

/** Text has next to no control characters and replacement characters; binary data decoded has many. */
function refuseGarbage(text: string): void {
  const sample = text.slice(0, SAMPLE_BYTES);
  let controls = 0;
  let visible = 0;
  for (let index = 0; index < sample.length; index++) {
    const code = sample.charCodeAt(index);
    if (code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) controls++;
    else if (code === 0xfffd || (code >= 0x80 && code < 0xa0)) controls++;
    else if (code > 0x20 && code !== 0xfeff) visible++;
  }
  if (visible === 0)
    throw new UnreadableInput(
      'The file holds nothing but blanks',
      'Save the page again and import the new file',
    );
  // More than one in twenty-five is more than damage: a windows-1252 page has none, a binary a third.
  if (controls * 25 > sample.length)
    throw new UnreadableInput(
      'This is binary data or damaged text',
      'Save the article as text or as a web page (HTML) and import that',
    );
}
