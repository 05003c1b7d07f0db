import type { Random } from './random';

/**
 * How often the things of one kind occur: `1 / (rank + shift)` up to the rank `knee`, as Zipf and
 * Mandelbrot found, and from there on falling with the power `fall`.
 */
export interface RankLaw {
  shift: number;
  knee: number;
  fall: number;
}

/**
 * Words: knee and fall as fitted to English books by Gerlach and Altmann (2013, "Stochastic model for
 * the vocabulary growth in natural languages"). Their vocabulary has no end and grows as Heaps' law
 * says, with the power 1 / 1.77 of the text's length.
 */
export const WORD_LAW: RankLaw = { shift: 2.7, knee: 7873, fall: 1.77 };

/** People: a few are in the news every day, most once or twice. */
export const PERSON_LAW: RankLaw = { shift: 12, knee: 3000, fall: 1.5 };
export const ORGANISATION_LAW: RankLaw = { shift: 8, knee: 1500, fall: 1.6 };
export const PLACE_LAW: RankLaw = { shift: 4, knee: 1200, fall: 1.7 };
export const OTHER_LAW: RankLaw = { shift: 8, knee: 600, fall: 1.5 };

/** No rank beyond it is drawn. */
const LAST_RANK = 2 ** 31 - 1;

/** Draws a rank from 1, in constant time: the law's cumulative share turned around. */
export function drawRank({ shift, knee, fall }: RankLaw, random: Random): number {
  const head = Math.log((knee + shift) / (1 + shift));
  const tail = knee / (knee + shift) / (fall - 1);
  const at = random.next() * (head + tail);
  const rank =
    at < head
      ? (1 + shift) * Math.exp(at) - shift
      : knee * (1 - (at - head) / tail) ** (-1 / (fall - 1));
  return Math.min(LAST_RANK, Math.floor(rank));
}
