import { mix } from '../../names/hash';
import type { TaggedWord } from './taggedWord';
import { NEAR, REACH } from './taggedWord';

/** The most keys that {@link contextKeys} gives. */
export const MOST_CONTEXT_KEYS = 10;

/** Words back that what governs a word is looked for. */
const GOVERNED = 4;

/** Keys of what a word says by itself, seen from `offset` words away (-{@link REACH} … {@link REACH}). */
export function wordKeys(word: TaggedWord, offset: number): Int32Array {
  const most = offset === 0 ? word.own.length : (NEAR[Math.abs(offset)] ?? 0);
  const keys = new Int32Array(most);
  for (let i = 0; i < most; i++) {
    keys[i] = mix(mix(word.own[i] as number, offset + REACH + 1), 100 + i) >>> KEY_SHIFT;
  }
  return keys;
}

/** 24 bits of a feature's hash are its key. */
const KEY_SHIFT = 8;

/** Writes the keys of what a word and its neighbours say together; how many it is comes back. */
export function contextKeys(
  words: readonly TaggedWord[],
  at: number,
  edge: TaggedWord,
  into: Int32Array,
): number {
  const word = words[at] ?? edge;
  const before = words[at - 1] ?? edge;
  const after = words[at + 1] ?? edge;
  let governor = 0;
  let distance = 0;
  for (let back = at - 1; back >= 0 && at - back <= GOVERNED; back--) {
    const one = words[back] ?? edge;
    if (one.opens !== 0) {
      governor = one.opens;
      distance = Math.min(at - back, 3);
      break;
    }
    if (!one.open && !one.adverb) break;
  }
  const governed = governor * 4 + distance;
  let count = 0;
  const put = (hash: number): void => {
    into[count] = mix(hash, 200 + count) >>> KEY_SHIFT;
    count++;
  };
  put(mix(before.role, word.lower));
  put(mix(after.role, word.lower));
  put(mix(before.role, word.kind));
  put(mix(after.role, word.kind));
  put(mix(before.kind, word.kind));
  put(mix(word.kind, after.kind));
  put(mix(word.kind, governed + 1));
  put(mix(word.lower, governed + 1));
  put(mix(before.lower, word.lower));
  put(mix(word.lower, after.lower));
  return count;
}
