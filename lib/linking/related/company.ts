import { probability } from './relatedModel';
import type { RelatedWeights } from './relatedWeights';
import { RELATED_WEIGHTS } from './trainedWeights';

/**
 * Weight of articles that are not there: where no candidate is surely related to the page, what they
 * have in common says little.
 */
const DOUBT = 0.5;
/** Log-odds beyond which one pair says no more. */
const MOST = 6;

/** What an article's likeness to the page's other candidates says. */
export interface Company {
  /** Mean log-odds with the candidates that are related to the page, each as far as it is. */
  allies: number;
  /** Logarithm of how many candidates it is one story with that are not related to the page. */
  rivals: number;
}

/**
 * For each candidate its {@link Company}: articles of one story are alike among themselves, and an
 * article of a twin story has company of its own. `own` are log-odds with the page, `between(i, j)`
 * those of two candidates. A step of propagating labels in the graph of candidates (Zhu and
 * Ghahramani, 2002). Quadratic in the candidates.
 */
export function companyOf(
  own: ArrayLike<number>,
  between: (i: number, j: number) => number,
): Company[] {
  const size = own.length;
  const related = Float64Array.from(own, probability);
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  const strangers = new Float64Array(size);
  const add = (to: number, from: number, logOdds: number): void => {
    const weight = related[from] ?? 0;
    weights[to] = (weights[to] ?? 0) + weight;
    sums[to] = (sums[to] ?? 0) + weight * Math.max(-MOST, Math.min(MOST, logOdds));
    strangers[to] = (strangers[to] ?? 0) + (1 - weight) * probability(logOdds);
  };
  for (let i = 1; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const logOdds = between(i, j);
      add(i, j, logOdds);
      add(j, i, logOdds);
    }
  }
  return Array.from({ length: size }, (_, i) => ({
    allies: (sums[i] ?? 0) / (DOUBT + (weights[i] ?? 0)),
    rivals: Math.log1p(strangers[i] ?? 0),
  }));
}

/** Log-odds that an article is related to the page, from those of the pair alone and its company. */
export function inCompany(
  own: number,
  { allies, rivals }: Company,
  { company }: RelatedWeights = RELATED_WEIGHTS,
): number {
  return company.intercept + company.own * own + company.allies * allies + company.rivals * rivals;
}
