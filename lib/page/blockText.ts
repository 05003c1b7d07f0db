/**
 * One stretch of a block's text that lies in one text node without a gap:
 * `text.slice(at, at + length)` of the block is `node.data.slice(from, from + length)`, but for
 * white space, which the block has as a plain space.
 */
export interface TextRun {
  node: Text;
  from: number;
  at: number;
  length: number;
}

/** A part of one text node: UTF-16 offsets into its data, `end` exclusive. */
export interface NodePart {
  node: Text;
  start: number;
  end: number;
}

/** White space as HTML and the reader see it: all of it becomes one plain space. */
const SPACE = '\\t\\n\\f\\r\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
/**
 * Characters that show nothing and may stand inside a name: soft hyphen, zero width space, word
 * joiner, byte order mark, direction marks. Zero width joiner and non-joiner stay: they are letters'
 * business in Persian, Indic scripts and emoji.
 */
const INVISIBLE = '\\u00AD\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF';

/** What cannot be copied as it is. A lone space between two words can, so prose is one slice a node. */
function irregular(): RegExp {
  return new RegExp(`[${SPACE}][${SPACE} ]*| [${SPACE} ]+|[${INVISIBLE}]+`, 'g');
}

/** Builds the text of one block from text nodes in reading order, with the way back to them. */
export class BlockText {
  readonly #irregular = irregular();
  readonly #runs: TextRun[] = [];
  #text = '';
  // Asked of the text itself, the last character would make the browser join its pieces each time.
  #spaceLast = true;

  /** Whether nothing was said yet. */
  get empty(): boolean {
    return this.#text === '';
  }

  /**
   * Adds a text node, `most` UTF-16 units of it at most: white space collapsed as a browser shows it,
   * invisible characters left out.
   */
  append(node: Text, most = Infinity): void {
    const data = node.data.length > most ? node.data.slice(0, most) : node.data;
    let from = 0;
    this.#irregular.lastIndex = 0;
    for (let found = this.#irregular.exec(data); found; found = this.#irregular.exec(data)) {
      if (found.index > from) this.#copy(node, data, from, found.index);
      const first = found[0].charCodeAt(0);
      if (isSpace(first) && !this.#spaceLast) this.#add(node, found.index, ' ');
      from = this.#irregular.lastIndex;
    }
    if (from < data.length) this.#copy(node, data, from, data.length);
  }

  /** A gap that stands in no text node, as an image between two words makes it. */
  space(): void {
    if (this.#spaceLast) return;
    this.#text += ' ';
    this.#spaceLast = true;
  }

  /** The finished text and its runs, without white space at the end; null where nothing was said. */
  finish(): { text: string; runs: TextRun[] } | null {
    const text = this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
    if (text === '') return null;
    const last = this.#runs.at(-1);
    if (last && last.at + last.length > text.length) {
      last.length = text.length - last.at;
      if (last.length === 0) this.#runs.pop();
    }
    return { text, runs: this.#runs };
  }

  #copy(node: Text, data: string, from: number, to: number): void {
    const start = data.charCodeAt(from) === 0x20 && this.#spaceLast ? from + 1 : from;
    if (start < to) this.#add(node, start, data.slice(start, to));
  }

  #add(node: Text, from: number, text: string): void {
    const last = this.#runs.at(-1);
    const at = this.#text.length;
    if (
      last &&
      last.node === node &&
      last.from + last.length === from &&
      last.at + last.length === at
    )
      last.length += text.length;
    else this.#runs.push({ node, from, at, length: text.length });
    this.#text += text;
    this.#spaceLast = text.endsWith(' ');
  }
}

function isSpace(code: number): boolean {
  // Of the characters the pattern finds, the invisible ones are listed; the rest is white space.
  return !(
    code === 0xad ||
    code === 0x61c ||
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    code === 0x2060 ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  );
}

/**
 * Where the characters `[start, end)` of a block stand in the page: one part a text node, in order.
 * Empty where they stand nowhere (a gap) or the nodes have been cut short since.
 */
export function partsOf(runs: readonly TextRun[], start: number, end: number): NodePart[] {
  const parts: NodePart[] = [];
  for (let i = firstRunEndingAfter(runs, start); i < runs.length; i += 1) {
    const run = runs[i];
    if (!run || run.at >= end) break;
    const from = run.from + Math.max(0, start - run.at);
    const to = Math.min(run.from + Math.min(run.length, end - run.at), run.node.data.length);
    if (from >= to) continue;
    const last = parts.at(-1);
    if (last && last.node === run.node) last.end = to;
    else parts.push({ node: run.node, start: from, end: to });
  }
  return parts;
}

function firstRunEndingAfter(runs: readonly TextRun[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && run.at + run.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
