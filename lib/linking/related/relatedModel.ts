import { EVIDENCE, NEAR_DAYS } from './pairEvidence';
import type { RelatedWeights } from './relatedWeights';
import { RELATED_WEIGHTS } from './trainedWeights';

/** What decided, in the reader's terms. `company` is the other articles of the same story. */
export type Decider =
  'words' | 'names' | 'places' | 'numbers' | 'dates' | 'events' | 'published' | 'company';

const DECIDERS: Record<(typeof EVIDENCE)[number], Decider> = {
  words: 'words',
  lead: 'words',
  persons: 'names',
  capitals: 'names',
  noNumber: 'numbers',
  days: 'dates',
  weekdays: 'dates',
  noPerson: 'names',
  noPlace: 'places',
  toldDates: 'dates',
  toldDaysApart: 'dates',
  sameYear: 'dates',
  otherYear: 'dates',
  events: 'events',
};

/** What not knowing the days between takes: as much as some three days do. The weights are trained with it. */
const UNKNOWN = 3.2;
/**
 * What dated articles start with less than undated ones. The weights are trained on undated articles,
 * whose text must tell the time; archives of dated ones hold more days' news, and naming the same day
 * is less of a coincidence. Set on development data (gun incidents; from 1.5 on recall is given for precision).
 */
const DATED = 2.5;

/**
 * What the days between two publications take from the log-odds: their logarithm, since stories come
 * in bursts of days and long tails of months. On development data one factor fitted incidents of days
 * and stories of months. `days` is null where one or both are unknown, `neither` says both.
 */
export function fading(days: number | null, neither: boolean): number {
  if (neither) return 0;
  return days === null ? UNKNOWN : DATED + Math.log1p(days / NEAR_DAYS);
}

/** Log-odds that two articles with this evidence tell one story, before time and company count. */
export function pairLogOdds(
  evidence: Float64Array,
  { pair }: RelatedWeights = RELATED_WEIGHTS,
): number {
  let sum = pair.intercept;
  for (let i = 0; i < evidence.length; i++) sum += (pair.weights[i] ?? 0) * (evidence[i] ?? 0);
  return sum;
}

/** Probability of log-odds. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/**
 * What decided that a pair is related, and how much of the log-odds each kind of evidence gave beyond
 * what candidates have on average, the most first. The model is a sum, so these are exact.
 */
export function decidedBy(
  evidence: Float64Array,
  faded: number,
  company: number,
  { pair }: RelatedWeights = RELATED_WEIGHTS,
): [Decider, number][] {
  const given = new Map<Decider, number>([
    ['published', -faded],
    ['company', company],
  ]);
  for (const [i, name] of EVIDENCE.entries()) {
    const more = (pair.weights[i] ?? 0) * ((evidence[i] ?? 0) - (pair.means[i] ?? 0));
    given.set(DECIDERS[name], (given.get(DECIDERS[name]) ?? 0) + more);
  }
  return [...given].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
