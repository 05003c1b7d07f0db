import { folded, FNV_PRIME, pairHash, termOf } from './articleTerms';
import type { BucketSums } from './bucketSums';
import type { CloseReader } from './closeTerms';
import { isApostrophe, LETTER, OTHER } from './forEachWord';
import {
  HASHES,
  placeOf,
  PLACES,
  TERM_HASH,
  TERM_LENGTH,
  TERM_UNITS,
  unitsOf,
  WORD,
} from './wordTable';

/** What a term counts for: `inLead` where it starts before `lead` (UTF-16 units), `after` behind. */
export interface TermWeights {
  lead: number;
  inLead: number;
  after: number;
}

/** Who looks at each term as well, and where for them the lead ends (UTF-16 units). */
export interface Beside {
  reader: CloseReader;
  leadEnd: number;
}

/**
 * Adds the content words of a text, and the pairs of neighbours among them, to the sums of their
 * buckets. The same as by `termTokens`, without a string or an object for a word: every article that is
 * stored goes through here.
 */
export function addTerms(
  sums: BucketSums,
  text: string,
  weights: TermWeights,
  beside: Beside | null = null,
): void {
  const { lead, inLead, after } = weights;
  const size = text.length;
  // Locals are faster than what a module shares.
  const { units, classes } = unitsOf(text);
  /** The hash of the term before, and where its word ended. */
  let before = 0;
  let previous = -1;
  for (let at = 0; at < size;) {
    if (classes[at] === OTHER) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    for (; classes[at] !== OTHER; at++) hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
    if (isApostrophe(units[at] ?? 0) && classes[at + 1] === LETTER) {
      do {
        hash = Math.imul(hash ^ (units[at] ?? 0), FNV_PRIME);
        at++;
      } while (classes[at] === LETTER);
    }
    const weight = start < lead ? inLead : after;
    const joined = previous >= 0 && start - previous <= 1;
    const place = at - start <= WORD ? placeOf(text, units, hash, start, at) : -1;
    let bucket: number;
    let both = -1;
    if (place < 0) {
      const term = termOf(text, start, at);
      if (term === null) continue;
      ({ bucket } = term);
      if (joined) both = folded(hashOfUnits(pairHash(before), term.term), true);
      before = term.hash;
    } else {
      const length = PLACES[place + TERM_LENGTH] ?? 0;
      if (length === 0) continue;
      const own = HASHES[(place + TERM_HASH) >> 1] ?? 0;
      bucket = folded(own, false);
      if (joined) {
        let pair = pairHash(before);
        const from = place + TERM_UNITS;
        for (let i = from; i < from + length; i++)
          pair = Math.imul(pair ^ (PLACES[i] ?? 0), FNV_PRIME);
        both = folded(pair, true);
      }
      before = own;
    }
    sums.add(bucket, weight);
    if (joined) sums.add(both, weight);
    if (beside !== null) beside.reader.see(text, classes, start, at, bucket, both, beside.leadEnd);
    previous = at;
  }
}

function hashOfUnits(hash: number, text: string): number {
  let on = hash;
  for (let i = 0; i < text.length; i++) on = Math.imul(on ^ text.charCodeAt(i), FNV_PRIME);
  return on;
}
