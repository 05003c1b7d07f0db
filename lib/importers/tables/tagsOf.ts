/** Tags kept of one entry, and the longest, in UTF-16 code units. */
const MOST = 50;
const LONGEST = 100;

/**
 * The tags in one cell: `a|b` (Pocket), `a, b` (Raindrop), `['a', 'b']` (Readwise), `["a","b"]`
 * (Instapaper), `[a,b]` (Omnivore), `a; b` (Zotero). Each once.
 */
export function tagsOf(cell: string): string[] {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(cell)?.[1] ?? cell;
  const mark = ['|', ';', ','].find((each) => inner.includes(each));
  const tags = (mark === undefined ? [inner] : inner.split(mark))
    .map((tag) =>
      tag
        .trim()
        .replace(/^(['"])(.*)\1$/s, '$2')
        .trim(),
    )
    .filter((tag) => tag !== '' && tag.length <= LONGEST);
  return [...new Set(tags)].slice(0, MOST);
}
