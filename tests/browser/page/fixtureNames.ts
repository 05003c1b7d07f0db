/** Where a name stands in a text: UTF-16 offsets, `end` exclusive. */
export interface NamePlace {
  start: number;
  end: number;
}

/** Letters that no decomposition takes apart. */
const LETTERS: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  ẞ: 'SS',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  '’': "'",
  '‘': "'",
  '‐': '-',
  '‑': '-',
  // Zero width non-joiner: Persian writes a space as well.
  '\u200c': ' ',
  // Tatweel only stretches a line.
  ـ: '',
};

/** A text with accents and looks taken off, and the place in the text of each of its units. */
interface Folded {
  text: string;
  at: number[];
}

function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let from = 0;
  for (const character of text) {
    const plain = (LETTERS[character] ?? character.normalize('NFKD'))
      .replace(/\p{M}/gu, '')
      .replace(/\s/g, ' ');
    for (let unit = 0; unit < plain.length; unit += 1) at.push(from);
    folded += plain;
    from += character.length;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** Scripts that write without spaces between words, and Korean, whose particles follow a name. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const WORD = /[\p{L}\p{N}_]/u;

/** Spellings of a name with initials: with points, without, and without the space between two. */
function spellings(name: string): string[] {
  const { text } = fold(name.trim());
  return [
    ...new Set([
      text,
      text.replace(/\b(\p{Lu})\. (?=\p{Lu}\p{L})/gu, '$1 '),
      text.replace(/\b(\p{Lu})\. (?=\p{Lu}\.)/gu, '$1.'),
    ]),
  ].filter((spelling) => spelling !== '');
}

/**
 * Where names stand in a text, the leftmost and longest first, apart: by their letters without accents, as
 * words, in their own case or in capitals. A stand-in for the archive's look-ups, which know English
 * alone: what is tested with it is the text that the page layer reads, and the way back to the page.
 */
export function placesOf(text: string, names: readonly string[]): NamePlace[] {
  const folded = fold(text);
  const wanted = [...new Set(names.flatMap(spellings))].sort((a, b) => b.length - a.length);
  const shortest = new Map<string, string[]>();
  for (const name of wanted)
    for (const first of new Set([name[0] ?? '', (name[0] ?? '').toUpperCase()]))
      shortest.set(first, [...(shortest.get(first) ?? []), name]);
  const places: NamePlace[] = [];
  for (let from = 0; from < folded.text.length; from += 1) {
    const found = shortest
      .get(folded.text[from] ?? '')
      ?.find((name) => isThere(folded.text, from, name));
    if (found === undefined) continue;
    const start = folded.at[from] ?? 0;
    const end = folded.at[from + found.length] ?? text.length;
    places.push({ start, end: start + text.slice(start, end).trimEnd().length });
    from += found.length - 1;
  }
  return places;
}

function isThere(text: string, from: number, name: string): boolean {
  const said = text.slice(from, from + name.length);
  const capitals = name.length > 3 && /\p{Ll}/u.test(name) ? name.toUpperCase() : name;
  if (said !== name && said !== capitals) return false;
  const before = lastOf(text.slice(0, from));
  const after = firstOf(text.slice(from + name.length));
  const [first, last] = [firstOf(name), lastOf(name)];
  if (/[@#.]/.test(before) || (after === '.' && WORD.test(text[from + name.length + 1] ?? '')))
    return false;
  return !joins(before, first) && (HANGUL.test(last) || !joins(last, after));
}

/** Whether two neighbours are parts of one word, or of one sign. */
function joins(left: string, right: string): boolean {
  if (UNSPACED.test(left) || UNSPACED.test(right)) return false;
  return WORD.test(left) ? WORD.test(right) : left === right && /[^\s'"]/.test(left);
}

const firstOf = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 32);
const lastOf = (text: string): string => /.$/su.exec(text.slice(-2))?.[0] ?? ' ';
