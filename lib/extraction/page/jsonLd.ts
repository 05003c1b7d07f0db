/** One node of a page's structured data. */
export type LdNode = Readonly<Record<string, unknown>>;

/** Pages carry a few dozen nodes; thousands are a catalogue that no article hides in. */
const MOST_NODES = 2_000;
/** A longer block is data for a script, or a live blog with all its posts: the article's own is below 100 kB even with its full text. */
const LONGEST_BLOCK = 500_000;

/** All typed nodes in the page's JSON-LD, outer before inner; broken blocks are mended or skipped. */
export function readJsonLd(document: Document): LdNode[] {
  const nodes: LdNode[] = [];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const value = parseBlock(script);
    if (value !== null) collect(value, nodes);
  }
  return nodes;
}

/** What a block was last parsed to, and from which text: metadata and signals both read all blocks. */
const parsed = new WeakMap<Element, { raw: string; value: unknown }>();

function parseBlock(script: Element): unknown {
  const raw = script.textContent ?? '';
  const known = parsed.get(script);
  if (known?.raw === raw) return known.value;
  const value = parseLenient(raw);
  parsed.set(script, { raw, value });
  return value;
}

/** The node's types, without namespace. */
export function ldTypes(node: LdNode): string[] {
  return strings(node['@type']).map((type) => type.replace(/^.*[/:#]/, ''));
}

/** All strings of a value that may be a string, a node with a name, or a list of either. */
export function ldNames(value: unknown, byId: ReadonlyMap<string, LdNode>): string[] {
  const names: string[] = [];
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
    if (typeof item === 'string') names.push(item);
    else if (isNode(item)) {
      const id = item['@id'];
      const node =
        item['name'] === undefined && typeof id === 'string' ? (byId.get(id) ?? item) : item;
      names.push(...strings(node['name']));
    }
  }
  return names;
}

/** The first string of a value, or null. */
export function ldText(value: unknown): string | null {
  return strings(value)[0] ?? null;
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string')
    : [];
}

function collect(root: unknown, nodes: LdNode[]): void {
  const queue: unknown[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...(value.slice(0, MOST_NODES) as unknown[]));
    else if (isNode(value)) {
      if (value['@type'] !== undefined) nodes.push(value);
      for (const inner of Object.values(value)) {
        if (typeof inner === 'object' && inner !== null) queue.push(inner);
      }
    }
  }
}

/** What a long block says before its posts begin. */
const HEAD_LENGTH = 4_000;
const HEAD_FIELD =
  /"(@type|headline|datePublished|dateModified|articleSection)"\s*:\s*"([^"\\]*)"/g;

/** The first value of each telling field at the start of a block that is too long to parse. */
function headOf(raw: string): LdNode {
  const head = raw.slice(0, HEAD_LENGTH).split('"liveBlogUpdate"')[0] ?? '';
  const fields = [...head.matchAll(HEAD_FIELD)].reverse();
  return Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value]));
}

/** JSON as pages write it: with comments around it, raw line ends inside strings, trailing commas. */
function parseLenient(raw: string): unknown {
  if (raw.length > LONGEST_BLOCK) return headOf(raw);
  const text = raw
    .replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*.{0,40}?\*\/)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g,
      '',
    )
    .trim();
  const attempts = [
    () => text,
    () => withoutControls(text),
    () =>
      withoutControls(text)
        .replace(/,\s{0,20}([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt()) as unknown;
    } catch {
      // The next attempt mends more; a block that none can mend is skipped.
    }
  }
  return null;
}

/** Raw line ends and other control characters, which JSON forbids inside strings, as spaces. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
