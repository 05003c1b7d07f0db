import type { EventType } from '../../model/event';
import type { ArchivedArticle } from '../related/coverageArchive';
import { likeness } from './compareUnits';
import { hasNumber } from './hasNumber';
import { countFacts, type CountFact } from './countFacts';
import type { Outcome } from './outcomeWords';
import type { FoundDifference } from './foundDifference';
import { eventsIn, shareStory } from './sentenceStories';
import { firstSentences, type SentenceUnits, type Unit } from './sentenceUnits';

/** A count and the sentence that gives it. */
interface Counted {
  fact: CountFact;
  sentence: SentenceUnits;
}

/** Counts read of one article: beyond that it is a list. */
const MOST_COUNTS = 60;
/** Share of the wording from which two sentences with one kind of count tell of one event. */
const ALIKE = 0.55;
/** The same where an article counts more than one thing by one word, or counts some people only. */
const CLEARLY_ALIKE = 0.65;
/** "One died" is a part of a toll as often as the whole. */
const FEWEST = 2;
/** Sentences of an article's beginning in which it gives the toll of what it is about. */
const LEAD = 5;
/** "About 20" may be anything this near. */
const ABOUT = 0.25;

const known = new WeakMap<ArchivedArticle, readonly Counted[]>();

function countsOf(article: ArchivedArticle): readonly Counted[] {
  const cached = known.get(article);
  if (cached) return cached;
  const { text } = article.record.article;
  const counts: Counted[] = [];
  for (const sentence of firstSentences(article)) {
    if (counts.length >= MOST_COUNTS) break;
    for (const fact of countFacts(text, sentence)) counts.push({ fact, sentence });
  }
  known.set(article, counts);
  return counts;
}

/**
 * Where two articles count the killed, hurt or arrested of one event and no number fits both: the
 * events are merged, or the sentences are alike and name nobody else, or both give the toll in their
 * lead and tell `oneStory`; the same is counted; and neither article has the other's number anywhere,
 * as one does that tells how a toll rose.
 */
export function compareCounts(
  page: ArchivedArticle,
  other: ArchivedArticle,
  weight: (unit: Unit) => number,
  oneStory: boolean,
): FoundDifference[] {
  const here = countsOf(page);
  const there = countsOf(other);
  const found: FoundDifference[] = [];
  for (const one of here) {
    for (const two of there) {
      if (one.fact.outcome !== two.fact.outcome || one.fact.of !== two.fact.of) continue;
      if (fits(one.fact, two.fact) || one.fact.value < FEWEST || two.fact.value < FEWEST) continue;
      if (saysToo(there, one.fact) || saysToo(here, two.fact)) continue;
      if (
        hasNumber(page, one.sentence, two.fact.value) ||
        hasNumber(other, two.sentence, one.fact.value)
      )
        continue;
      const like = likeness(one.sentence, [two.sentence], weight);
      const back = likeness(two.sentence, [one.sentence], weight);
      const share = Math.max(like.share, back.share);
      const several = counts(here, one.fact) > 1 || counts(there, two.fact) > 1;
      const events = TOLD_BY[one.fact.outcome];
      const tolls = oneStory && isToll(one) && isToll(two);
      const merged =
        !several && shareStory(eventsIn(page, one.sentence), eventsIn(other, two.sentence), events);
      const alike =
        share >= (several || one.fact.of !== null ? CLEARLY_ALIKE : ALIKE) &&
        like.count >= 3 &&
        !like.otherNames;
      if (!merged && !alike && !tolls) continue;
      found.push({
        kind: 'figure',
        here: one.sentence,
        there: two.sentence,
        article: other,
        text: `${inWords(one.fact)} here, ${inWords(two.fact)} there`,
        sureness: merged ? 1 : Math.max(share, tolls ? ALIKE : 0),
      });
    }
  }
  return found;
}

function isToll({ fact, sentence }: Counted): boolean {
  return fact.of === null && sentence.index < LEAD;
}

/** Type of event that tells an outcome. */
const TOLD_BY: Readonly<Record<Outcome, EventType>> = {
  killed: 'death',
  injured: 'attack',
  shot: 'attack',
  arrested: 'arrest',
  charged: 'trial',
  missing: 'accident',
  rescued: 'aid',
};

function range({ value, bound }: CountFact): [number, number] {
  if (bound === 'at least') return [value, Infinity];
  if (bound === 'at most') return [0, value];
  return bound === 'about' ? [value * (1 - ABOUT), value * (1 + ABOUT)] : [value, value];
}

/** Whether a number fits both. */
function fits(a: CountFact, b: CountFact): boolean {
  const [low, high] = range(a);
  const [from, to] = range(b);
  return low <= to && from <= high;
}

/** Whether an article gives a count that fits this one, of whomever. */
function saysToo(article: readonly Counted[], fact: CountFact): boolean {
  return article.some(
    ({ fact: each }) =>
      (each.outcome === fact.outcome || each.outcome === 'shot' || fact.outcome === 'shot') &&
      fits(each, fact),
  );
}

/** Different numbers that an article gives of one outcome. */
function counts(article: readonly Counted[], { outcome }: CountFact): number {
  const same = article.filter(({ fact }) => fact.outcome === outcome);
  return new Set(same.map(({ fact }) => fact.value)).size;
}

function inWords({ value, bound, of, outcome }: CountFact): string {
  const number = bound === 'exact' ? String(value) : `${bound} ${value}`;
  return of === null ? `${number} ${outcome}` : `${number} (${of}) ${outcome}`;
}
