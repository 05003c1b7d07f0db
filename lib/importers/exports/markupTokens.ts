/** A tag of markup, its name in lower case (`/a` for an end), or the text between tags without its entities. */
export type MarkupToken =
  { kind: 'tag'; name: string; attributes: Map<string, string> } | { kind: 'text'; text: string };

/** A tag or a text longer than this is cut: pictures in attributes are some kilobytes. */
const LONGEST = 2_000_000;

/** The attributes that are read; pictures are not. */
const READ = new Set(['href', 'add_date', 'time_added', 'tags']);

/** The tags and texts of simple markup as it streams in; holds one of them at a time. Comments and declarations are passed over. */
export async function* markupTokens(text: AsyncIterable<string>): AsyncGenerator<MarkupToken> {
  let held = '';
  for await (const piece of text) {
    held += piece;
    let at = 0;
    for (;;) {
      const open = held.indexOf('<', at);
      if (open === -1) break;
      const close = held.indexOf('>', open);
      if (close === -1) break;
      if (open > at) yield { kind: 'text', text: plain(held.slice(at, open)) };
      const token = tagOf(held.slice(open + 1, close));
      if (token !== null) yield token;
      at = close + 1;
    }
    held = held.slice(at);
    if (held.length > LONGEST) held = '';
  }
}

function tagOf(inner: string): MarkupToken | null {
  const name = /^\/?[a-z][a-z0-9]{0,9}/i.exec(inner)?.[0].toLowerCase();
  if (name === undefined) return null;
  const attributes = new Map<string, string>();
  if (name !== 'a') return { kind: 'tag', name, attributes };
  const each = /([a-z_-]{1,30})\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
  for (const [, key = '', double, single, bare] of inner.matchAll(each)) {
    const lower = key.toLowerCase();
    if (READ.has(lower) && !attributes.has(lower))
      attributes.set(lower, plain(double ?? single ?? bare ?? ''));
  }
  return { kind: 'tag', name, attributes };
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text without the entities that such files have. */
function plain(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi,
    (whole, decimal, hex, name) => {
      if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
      const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
