/**
 * What XML forbids and feeds have all the same: control characters and halves of surrogate pairs.
 * (XML 1.0, production 2.)
 */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without a mark in front of it, blanks before its first sign, and what XML forbids. */
export function cleanXml(text: string): string {
  return text.replace(/^[\ufeff\s]+/, '').replace(FORBIDDEN, '');
}

/** Entries that are given up at most, where the damage lies before the last. */
const MOST_GIVEN_UP = 8;

/**
 * A damaged or cut feed, closed after its last whole entry, then after the one before, and so on.
 * Entries are told by their end tags alone; what stands behind is dropped. Nothing where there is none.
 */
export function* closeCutFeed(text: string): Generator<string> {
  const root = /<([\w:.-]*?)(rss|rdf|feed)(?=[\s>])/i.exec(text.slice(0, 8_192));
  if (root === null) return;
  const [, prefix = '', name = ''] = root;
  const lower = name.toLowerCase();
  const entryEnd =
    lower === 'feed' ? /<\/(?:\w{1,20}:)?entry\s*>/gi : /<\/(?:\w{1,20}:)?item\s*>/gi;
  const ends: number[] = [];
  for (const match of text.matchAll(entryEnd)) {
    ends.push(match.index + match[0].length);
    if (ends.length > MOST_GIVEN_UP) ends.shift();
  }
  const channel = /<((?:\w{1,20}:)?channel)\b/i.exec(text)?.[1];
  const inChannel = lower === 'rss' && channel !== undefined ? `</${channel}>` : '';
  for (const end of ends.reverse()) yield `${text.slice(0, end)}${inChannel}</${prefix}${name}>`;
}
