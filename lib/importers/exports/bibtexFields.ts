/** Accents of TeX as combining marks. */
const ACCENTS: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  H: '\u030b',
  r: '\u030a',
};

/** Letters of TeX that are no accented ones. */
const LETTERS: Record<string, string> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  l: 'ł',
  L: 'Ł',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
};

/** The fields of one BibTeX entry by name in lower case, of two the first; values without braces and TeX's accents. Linear. */
export function bibtexFields(entry: string): Map<string, string> {
  const fields = new Map<string, string>();
  let at = entry.indexOf(',') + 1;
  if (at === 0) return fields;
  const name = /\s*,?\s*([a-z][\w-]{0,40})\s*=\s*/iy;
  for (;;) {
    name.lastIndex = at;
    const found = name.exec(entry);
    if (found === null) return fields;
    const { value, end } = valueAt(entry, name.lastIndex);
    const key = (found[1] ?? '').toLowerCase();
    if (!fields.has(key)) fields.set(key, plainTex(value));
    at = end;
  }
}

/** A value from its first character on: in braces, in quotation marks, or a word. */
function valueAt(entry: string, start: number): { value: string; end: number } {
  const first = entry.charAt(start);
  if (first !== '{' && first !== '"') {
    const word = /[^,}\s]*/y;
    word.lastIndex = start;
    const value = word.exec(entry)?.[0] ?? '';
    return { value, end: start + value.length };
  }
  let depth = first === '{' ? 1 : 0;
  for (let at = start + 1; at < entry.length; at++) {
    const character = entry.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    const closes = first === '{' ? depth === 0 : character === '"' && depth === 0;
    if (closes) return { value: entry.slice(start + 1, at), end: at + 1 };
  }
  return { value: entry.slice(start + 1), end: entry.length };
}

function plainTex(value: string): string {
  return value
    .replace(/\\url\{([^{}]*)\}/g, '$1')
    .replace(/\\([`'^~"=.])\s*\{?\\?([a-zA-Z])\}?/g, accented)
    .replace(/\\([cvHr])(?:\s+|\{)([a-zA-Z])\}?/g, accented)
    .replace(/\\([a-zA-Z]{1,20})(?:\{\}|\s+|(?=[^a-zA-Z]|$))/g, (whole, letter: string) =>
      Object.hasOwn(LETTERS, letter) ? (LETTERS[letter] ?? '') : whole,
    )
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/(?<!\\)[{}]/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/\s+/g, ' ')
    .trim();
}

function accented(_: string, accent: string, letter: string): string {
  return `${letter}${ACCENTS[accent] ?? ''}`.normalize('NFC');
}
