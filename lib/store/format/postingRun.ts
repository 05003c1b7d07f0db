import { AT_ONCE, BitReader, riceBits, type BitWriter } from './bits';
import { CorruptBlock } from './corruptBlock';

/** Greatest article number that a block can hold. */
export const MOST_ARTICLES = (1 << 27) - 1;
/** Impact of a posting that takes back what older segments say of its key and article. */
export const REMOVED = 0;
/** Greatest impact. */
export const MOST_IMPACT = 15;

/** One key's articles, ascending and each once, with how much each is about the key (1 to 15, or {@link REMOVED}). */
export interface PostingList {
  articles: Int32Array;
  impacts: Uint8Array;
}

/** The postings of a list that lie from `from` to before `to` in longer arrays: views of arrays cost more than they hold. */
export interface PostingSlice extends PostingList {
  from: number;
  to: number;
}

/**
 * Some lists in a row: that of `keys[i]` has the postings from `starts[i]` to before `starts[i + 1]`.
 * Keys ascend. The arrays may be longer than what is used of them.
 */
export interface PostingRun extends PostingList {
  lists: number;
  keys: number[];
  starts: number[];
}

/** A run without lists, with room that grows as it is filled again and again. */
export function openRun(): PostingRun {
  return {
    lists: 0,
    keys: [],
    starts: [0],
    articles: new Int32Array(512),
    impacts: new Uint8Array(512),
  };
}

/** Makes room in a run for so many postings, those that it has kept. */
export function makeRoom(run: PostingRun, postings: number): void {
  if (postings <= run.articles.length) return;
  const [articles, impacts] = [new Int32Array(postings * 2), new Uint8Array(postings * 2)];
  articles.set(run.articles);
  impacts.set(run.impacts);
  run.articles = articles;
  run.impacts = impacts;
}

/** Bits of the parameters of a Rice code, and of an impact. */
const PARAMETER_BITS = 5;
const IMPACT_BITS = 4;

/**
 * Writes the lists of a run as bits: the parameters for steps between keys and for first articles, one
 * bit and four that say whether all postings have one impact; then for each list the step from the
 * last key less one (not for the first, whose key stands in the block's directory), the number of
 * postings (gamma), the first article as a step from the list before (zigzag; of the first list from
 * `base`), and if there are more the parameter for the steps between them, and these less one. After
 * each article comes its impact, unless all have the same. The first articles of entities numbered in
 * order of appearance lie close to each other, which is why they are given as steps.
 */
export function writeRun(run: PostingRun, base: number, bits: BitWriter): void {
  const { lists: size, keys, starts, articles, impacts } = run;
  const first = (i: number): number => articles[starts[i] ?? 0] ?? 0;
  let turns = 0;
  for (let i = 0, last = base; i < size; last = first(i++)) turns += zigzag(first(i) - last);
  const turnBits = riceBits(turns / size);
  const span = (keys[size - 1] ?? 0) - (keys[0] ?? 0) - (size - 1);
  const stepBits = riceBits(size < 2 ? 0 : span / (size - 1));
  const end = starts[size] ?? 0;
  const impact = impacts[0] ?? 0;
  let uniform = true;
  for (let i = 1; i < end; i++) uniform &&= impacts[i] === impact;
  bits.bits(stepBits, PARAMETER_BITS);
  bits.bits(turnBits, PARAMETER_BITS);
  bits.bits(uniform ? 1 : 0, 1);
  bits.bits(uniform ? impact : 0, IMPACT_BITS);
  let before = base;
  for (let i = 0; i < size; i++) {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? 0;
    if (i > 0) bits.rice((keys[i] ?? 0) - (keys[i - 1] ?? 0) - 1, stepBits);
    bits.gamma(to - from);
    let article = articles[from] ?? 0;
    bits.rice(zigzag(article - before), turnBits);
    before = article;
    if (!uniform) bits.bits(impacts[from] ?? 0, IMPACT_BITS);
    if (to - from < 2) continue;
    const gapBits = riceBits(((articles[to - 1] ?? 0) - article) / (to - from - 1) - 1);
    bits.bits(gapBits, PARAMETER_BITS);
    for (let at = from + 1; at < to; at++) {
      const next = articles[at] ?? 0;
      bits.rice(next - article - 1, gapBits);
      if (!uniform) bits.bits(impacts[at] ?? 0, IMPACT_BITS);
      article = next;
    }
  }
}

/** Reads the lists of a run into `run`; throws `CorruptBlock` where they are none. */
export function readRun(bytes: Uint8Array, place: RunPlace, run: PostingRun): void {
  const bits = new BitReader(bytes, place.from, place.to);
  const stepBits = bits.bits(PARAMETER_BITS);
  const turnBits = bits.bits(PARAMETER_BITS);
  const uniform = bits.bits(1) === 1;
  const impact = bits.bits(IMPACT_BITS);
  const impactBits = uniform ? 0 : IMPACT_BITS;
  let key = place.key;
  let before = place.base;
  let filled = 0;
  for (let i = 0; i < place.lists; i++) {
    if (i > 0) key += bits.rice(stepBits) + 1;
    const count = bits.gamma();
    // A posting takes a bit at least.
    if (key > 0xffffffff || count > bits.left) throw new CorruptBlock('a list is too long');
    makeRoom(run, filled + count);
    const { articles, impacts } = run;
    run.keys[i] = key;
    run.starts[i] = filled;
    const turn = bits.rice(turnBits);
    let article = before + (turn % 2 === 0 ? turn / 2 : -(turn + 1) / 2);
    if (article < 0) throw new CorruptBlock('no article has this number');
    before = article;
    articles[filled] = article;
    impacts[filled++] = uniform ? impact : bits.bits(IMPACT_BITS);
    const gapBits = count > 1 ? bits.bits(PARAMETER_BITS) : 0;
    // A step and its impact at once and without calls, where they are short: most of what a page reads
    // is read here, mostly before the browser has compiled it.
    let at = bits.at;
    for (const end = filled + count - 1; filled < end; filled++) {
      const byte = at >>> 3;
      const word =
        (((bytes[byte] ?? 0) << 24) |
          ((bytes[byte + 1] ?? 0) << 16) |
          ((bytes[byte + 2] ?? 0) << 8) |
          (bytes[byte + 3] ?? 0)) <<
        (at & 7);
      const quotient = Math.clz32(word);
      const before = quotient + 1 + gapBits;
      if (before + impactBits <= AT_ONCE) {
        const rest = gapBits === 0 ? 0 : (word << (quotient + 1)) >>> (32 - gapBits);
        article += ((quotient << gapBits) | rest) + 1;
        impacts[filled] = uniform ? impact : (word << before) >>> (32 - IMPACT_BITS);
        at += before + impactBits;
      } else {
        bits.at = at;
        article += bits.rice(gapBits) + 1;
        impacts[filled] = uniform ? impact : bits.bits(IMPACT_BITS);
        at = bits.at;
      }
      articles[filled] = article;
    }
    bits.at = at;
    if (article > MOST_ARTICLES) throw new CorruptBlock('no article has this number');
  }
  if (bits.left < 0 || bits.left >= 8) throw new CorruptBlock('a run has another length');
  run.lists = place.lists;
  run.starts[place.lists] = filled;
}

/** Where a run lies, and what its lists are given relative to. */
export interface RunPlace {
  from: number;
  to: number;
  lists: number;
  key: number;
  base: number;
}

/** Signed numbers as unsigned ones, small ones small: 0, -1, 1, -2, … */
function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** The list at a place of a run, in memory of the run. */
export function sliceAt({ starts, articles, impacts }: PostingRun, at: number): PostingSlice {
  return { articles, impacts, from: starts[at] ?? 0, to: starts[at + 1] ?? 0 };
}
