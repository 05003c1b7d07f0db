const PERSON = /<((?:\w{1,20}:)?(?:author|managingeditor|webmaster))(?=[\s>])/gi;

/** The longest element that names a person, in UTF-16 code units, its markup included. */
const LONGEST = 4_000;

/**
 * The text without elements that name a person in more than 4,000 code units: the parser of feeds
 * takes quadratic time over brackets in them, so that one hostile feed could hold it for hours.
 */
export function dropLongPersons(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const match of text.matchAll(PERSON)) {
    if (match.index < from) continue;
    const name = match[1] ?? '';
    if (text.slice(match.index, match.index + LONGEST).includes(`</${name}`)) continue;
    kept.push(text.slice(from, match.index));
    const end = text.indexOf(`</${name}`, match.index);
    const close = end < 0 ? -1 : text.indexOf('>', end);
    // It never ends: nothing behind it can be told from it.
    if (close < 0) return kept.join('');
    from = close + 1;
  }
  return kept.join('') + text.slice(from);
}
