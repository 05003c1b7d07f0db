import type { SentenceView } from './features';
import { hashText, keyOf, mix } from './hash';
import { KINDS, TAG_COUNT, tagOf, UNIT } from './tags';

const T = TAG_COUNT;

/** Sums over a word's places in an article: probability of outside, of each kind, of standing alone; number of places. */
const OUT = 0;
const ALONE = 1 + KINDS.length;
const PLACES = ALONE + 1;
const SIZE = PLACES + 1;

/** Mean probability above which the article is taken to be sure, and to lean, towards a reading. */
const SURE = 0.9;
const LEANING = 0.6;

/** No word has more keys of {@link Ballots.keys}. */
export const MOST_BALLOT_KEYS = 8;

/**
 * What a first reading of an article made of each capitalised word, over all its places: the
 * evidence with which a second reading settles doubtful ones (Krishnan and Manning, 2006).
 */
export class Ballots {
  private readonly tallies = new Map<number, Float64Array>();
  /** How many places each capitalised word has. */
  private readonly places = new Map<number, number>();

  /** `views` are all the sentences of the article. */
  constructor(views: readonly SentenceView[]) {
    for (const { words } of views) {
      for (const { capital, lower } of words) {
        if (capital) this.places.set(lower, (this.places.get(lower) ?? 0) + 1);
      }
    }
  }

  /** Whether words `start` … `end` (exclusive) have one that the article has elsewhere: only such are counted. */
  matters(view: SentenceView, start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      const word = view.words[i];
      if (word?.capital === true && (this.places.get(word.lower) ?? 0) > 1) return true;
    }
    return false;
  }

  /** Counts words `start` … `end` (exclusive) of a sentence; `probabilities` are the first reading's, `TAG_COUNT` a word. */
  count(view: SentenceView, start: number, end: number, probabilities: Float64Array): void {
    for (let i = start; i < end; i++) {
      const word = view.words[i];
      if (word?.capital !== true || (this.places.get(word.lower) ?? 0) < 2) continue;
      let tally = this.tallies.get(word.lower);
      if (!tally) this.tallies.set(word.lower, (tally = new Float64Array(SIZE)));
      const at = i * T;
      tally[OUT] = (tally[OUT] as number) + (probabilities[at] as number);
      for (let kind = 0; kind < KINDS.length; kind++) {
        let sum = 0;
        for (let tag = tagOf(kind, 1); tag <= tagOf(kind, UNIT); tag++) {
          sum += probabilities[at + tag] as number;
        }
        tally[1 + kind] = (tally[1 + kind] as number) + sum;
        tally[ALONE] = (tally[ALONE] as number) + (probabilities[at + tagOf(kind, UNIT)] as number);
      }
      tally[PLACES] = (tally[PLACES] as number) + 1;
    }
  }

  /** The article's reading of a word, as a small number; 0 where it says nothing. */
  private verdict(view: SentenceView, index: number): number {
    const word = view.words[index];
    const tally = word?.capital === true ? this.tallies.get(word.lower) : undefined;
    if (!tally) return 0;
    const places = tally[PLACES] as number;
    let best = OUT;
    for (let kind = 1; kind <= KINDS.length; kind++) {
      if ((tally[kind] as number) > (tally[best] as number)) best = kind;
    }
    const share = (tally[best] as number) / places;
    const alone = (tally[ALONE] as number) / places;
    const sureness = share > SURE ? 2 : share > LEANING ? 1 : 0;
    const company = alone > 0.8 ? 2 : alone > 0.2 ? 1 : 0;
    return 1 + best + 8 * sureness + 32 * company;
  }

  /** Writes the keys of the features that the article's readings give the word at `index`; returns how many. */
  keys(view: SentenceView, index: number, out: Int32Array): number {
    const own = this.verdict(view, index);
    const left = this.verdict(view, index - 1);
    const right = this.verdict(view, index + 1);
    let count = 0;
    if (own !== 0) {
      out[count++] = keyOf(mix(own & 31, VOTE));
      out[count++] = keyOf(mix(own, VOTE + 1));
      out[count++] = keyOf(mix(mix(own & 31, view.words[index]?.middle ?? 0), VOTE + 2));
      out[count++] = keyOf(mix(mix(own & 31, view.style), VOTE + (index === 0 ? 3 : 4)));
    }
    if (left !== 0 || (own !== 0 && index > 0)) out[count++] = keyOf(mix(mix(left, own), VOTE + 5));
    if (right !== 0 || own !== 0) out[count++] = keyOf(mix(mix(right, own), VOTE + 6));
    return count;
  }
}

/** Keeps these features apart from those of words and of context. */
const VOTE = hashText('article reading');
