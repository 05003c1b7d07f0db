import { forEachWord } from '../../linking/related/forEachWord';

/** Words of a shingle: fewer are common to any two texts, more fall to a single changed word. */
const WIDTH = 3;
/** Text that is looked at, in UTF-16 code units: the first 16,000 words or so tell a report from any other. */
const LONGEST = 100_000;
/** Parts of the hashes, of each of which the least is kept: one pass in place of eight (Li, Owen and Zhang, "One permutation hashing", 2012). */
const BINS = 8;
/** Bins that make one key: texts that share 9 shingles of 10 agree in one of four keys in 998 cases of 1,000. */
const BINS_IN_KEY = 2;

/** The hashes (32 bits) of all runs of three words of a text, in its order. Linear. */
export function shinglesOf(text: string): Uint32Array {
  const words = wordHashes(text);
  const hashes = new Uint32Array(Math.max(0, words.length - WIDTH + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0;
    for (let word = at; word < at + WIDTH; word++)
      hash = mixed(Math.imul(hash, 0x01000193) ^ (words[word] ?? 0));
    hashes[at] = hash;
  }
  return hashes;
}

/** The same ascending, each once. */
export function distinctShingles(shingles: Uint32Array): Uint32Array {
  const hashes = shingles.toSorted();
  let size = 0;
  for (let at = 0; at < hashes.length; at++)
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[size++] = hashes[at] ?? 0;
  return hashes.subarray(0, size);
}

/** Four keys (32 bits) of which two texts that are near-identical share one nearly always; none of a text too short to tell. */
export function bandKeys(shingles: Uint32Array, fewest: number): number[] {
  if (shingles.length < fewest) return [];
  const least = new Uint32Array(BINS).fill(0xffffffff);
  const keys: number[] = [];
  for (const shingle of shingles) {
    const hash = mixed(shingle ^ 0x9e3779b9);
    const bin = hash % BINS;
    if (hash < (least[bin] ?? 0)) least[bin] = hash;
  }
  for (let bin = 0; bin < BINS; bin += BINS_IN_KEY)
    keys.push(mixed(Math.imul(least[bin] ?? 0, 0x85ebca6b) ^ (least[bin + 1] ?? 0) ^ bin));
  return keys;
}

/** Shingles that both lists ({@link distinctShingles}) have. Linear. */
export function sharedShingles(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length;) {
    const [one = 0, two = 0] = [a[left], b[right]];
    if (one === two) shared += 1;
    if (one <= two) left += 1;
    if (two <= one) right += 1;
  }
  return shared;
}

/** A text as a number of 32 bits. */
export function hashText(text: string): number {
  return hashPart(text, 0, text.length);
}

function wordHashes(text: string): number[] {
  const plain = text.slice(0, LONGEST).toLowerCase();
  const words: number[] = [];
  forEachWord(plain, (start, end) => words.push(hashPart(plain, start, end)));
  return words;
}

/** FNV-1a over UTF-16 units with the last steps of MurmurHash3. */
function hashPart(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

function mixed(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
