/** A value longer than this (UTF-16 code units) is no article; it is passed over without being held. */
const LONGEST_VALUE = 20_000_000;

/** Names of the lists that crawlers and services put their articles in, and of the objects around such a list. */
const LISTS = new Set([
  'articles',
  'items',
  'results',
  'docs',
  'documents',
  'data',
  'hits',
  'news',
  'posts',
  'entries',
  'records',
  'stories',
]);
const HOLDERS = new Set(['response', 'data', 'hits', 'result', 'results', 'feed', 'payload']);
/** Fields of an article: what stands beside one of these is its own list. */
const TEXTS = new Set(['text', 'body', 'content', 'maintext', 'articleBody', 'full_text', 'html']);
const LONGEST_KEY = 24;
/** Lists inside lists that are looked into. */
const DEEPEST = 3;

/** One value of a JSON file: its text, `null` where it is longer than an article; or why reading ended. `line` (1-based) is where it begins. */
export type JsonValue =
  { raw: string; line: number } | { raw: null; line: number } | { broken: string; line: number };

/**
 * The articles of a JSON stream as text: each value at its top level (one object, or many one after
 * the other), each element of a list there, and each of a list that lies in an object under a usual
 * name (`{"status":"ok","articles":[…]}`). One value is held at a time, so that files of any size are
 * read. No library: those that stream make objects of all that is around the wanted values, or
 * hold the list. Broken structure ends it with a word of what is wrong.
 */
export async function* jsonValues(pieces: AsyncIterable<string>): AsyncGenerator<JsonValue> {
  const splitter = new Splitter();
  for await (const piece of pieces) {
    yield* splitter.read(piece);
    if (splitter.ended) return;
  }
  yield* splitter.end();
}

/** Characters of structure, as UTF-16 code units. */
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** The depth of a value that is a string. */
const WORDS = -1;

/** A value being read. */
interface Open {
  parts: string[];
  length: number;
  line: number;
  /** Brackets open within it; 0 for a number or a word, {@link WORDS} for a string. */
  depth: number;
  /** The last key at depths 1 and 2, and what is open at depth 2. */
  keys: [string, string];
  second: string;
  /** A text was seen beside: no list of it is looked into. */
  isArticle: boolean;
  /** Its list was read by elements: it says nothing else. */
  wasList: boolean;
}

class Splitter {
  ended = false;
  #line = 1;
  #open: Open | null = null;
  /** Lists that are read by their elements: with the object they lie in, or null. */
  readonly #lists: (Open | null)[] = [];
  #inString = false;
  #escaped = false;
  /** The string at depth 1 or 2 that is being read, which may be a key. */
  #key = '';
  /** The list just opened may be one of articles: the next character says. */
  #maybeList = false;

  *read(text: string): Generator<JsonValue> {
    /** Where what is not yet in `parts` begins. */
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        this.#string(text, code, at);
        if (!this.#inString && this.#open?.depth === WORDS) {
          yield* this.#close(text.slice(from, at + 1));
          from = at + 1;
        }
        continue;
      }
      if (code === 10) this.#line++;
      if (code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff) {
        // Blanks end a bare word.
        if (this.#open?.depth === 0) yield* this.#close(text.slice(from, at));
        continue;
      }
      if (this.#open === null) {
        if (code === COMMA) continue;
        if (code === LIST_END) {
          const holder = this.#lists.pop();
          if (holder === undefined) {
            yield this.#broken('a "]" that closes nothing');
            return;
          }
          if (holder !== null) {
            this.#open = holder;
            holder.parts.push(']');
            from = at + 1;
          }
          continue;
        }
        if (code === LIST && this.#lists.length < DEEPEST) {
          this.#lists.push(null);
          continue;
        }
        if (code === OBJECT_END || code === COLON) {
          yield this.#broken(`a "${text.charAt(at)}" that belongs to nothing`);
          return;
        }
        this.#open = opened(this.#line);
        from = at;
      } else if (this.#maybeList) {
        this.#maybeList = false;
        if (code === OBJECT) {
          const holder = this.#open;
          this.#hold(holder, text.slice(from, at));
          holder.depth--;
          holder.wasList = true;
          this.#lists.push(holder);
          this.#open = opened(this.#line);
          from = at;
        }
      }
      const open = this.#open;
      if (code === QUOTE) {
        this.#inString = true;
        this.#key = '';
        if (open.depth === 0 && from === at) open.depth = WORDS;
      } else if (code === OBJECT || code === LIST) {
        if (open.depth === 0 && from !== at) {
          yield this.#broken('brackets inside a word');
          return;
        }
        open.depth++;
        if (open.depth === 2) open.second = text.charAt(at);
        this.#maybeList = code === LIST && this.#lists.length < DEEPEST && isListOfArticles(open);
      } else if (code === OBJECT_END || code === LIST_END) {
        if (open.depth === 0) {
          // A bare word before the end of its list.
          yield* this.#close(text.slice(from, at));
          at--;
          continue;
        }
        open.depth--;
        if (open.depth === 0) yield* this.#close(text.slice(from, at + 1));
      } else if (code === COLON) this.#named(open);
      else if (code === COMMA && open.depth === 0) yield* this.#close(text.slice(from, at));
    }
    if (this.#open !== null) this.#hold(this.#open, text.slice(from));
  }

  *end(): Generator<JsonValue> {
    if (this.#open?.depth === 0 && this.#lists.length === 0) yield* this.#close('');
    else if (this.#open !== null)
      yield { broken: 'the file ends in the middle of it', line: this.#open.line };
    else if (this.#lists.length > 0)
      yield { broken: 'the file ends in the middle of its list', line: this.#line };
  }

  #string(text: string, code: number, at: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
    else if (this.#open !== null && this.#open.depth <= 2 && this.#key.length <= LONGEST_KEY)
      this.#key += text.charAt(at);
  }

  /** A colon: the string before it was a key. */
  #named(open: Open): void {
    if (open.depth === 1) open.keys = [this.#key, ''];
    else if (open.depth === 2) open.keys[1] = this.#key;
    if (open.depth === 1 && TEXTS.has(this.#key)) open.isArticle = true;
  }

  #hold(open: Open, part: string): void {
    open.length += part.length;
    if (open.length <= LONGEST_VALUE) open.parts.push(part);
    else open.parts = [];
  }

  *#close(part: string): Generator<JsonValue> {
    const open = this.#open;
    if (open === null) return;
    this.#hold(open, part);
    this.#open = null;
    if (open.wasList) return;
    yield { raw: open.length > LONGEST_VALUE ? null : open.parts.join(''), line: open.line };
  }

  #broken(why: string): JsonValue {
    this.ended = true;
    return { broken: `there is ${why}`, line: this.#line };
  }
}

function opened(line: number): Open {
  return {
    parts: [],
    length: 0,
    line,
    depth: 0,
    keys: ['', ''],
    second: '',
    isArticle: false,
    wasList: false,
  };
}

/** Whether the list that was just opened, at depth 2 or 3, stands under a name of lists of articles. */
function isListOfArticles({ depth, keys: [outer, inner], second, isArticle }: Open): boolean {
  if (isArticle) return false;
  if (depth === 2) return LISTS.has(outer);
  return depth === 3 && second === '{' && HOLDERS.has(outer) && LISTS.has(inner);
}
