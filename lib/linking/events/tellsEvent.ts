import type { Candidate } from '../related/rankCandidates';
import type { TermStatistics } from '../related/termStatistics';
import { cosine, eventLikeness, type EventLikeness, type SoughtEvent } from './eventLikeness';

/** What {@link tellingEvidence} gives for each article, in order: names for the trained weights. */
export const TELLING_EVIDENCE = [
  'always',
  'related',
  'related, beside the best',
  'words alike',
  'words alike, beside the best',
  'same word',
  'same root',
  'synonym',
  'any trigger',
  'any trigger, related',
  'around the trigger alike',
  'around the trigger alike, beside the best',
  'same word, around it alike',
  'synonym, around it alike',
  'same word, rare',
  'synonym, rare',
  'sentence alike',
  'sentence with the trigger alike',
  'sentence with the trigger alike, beside the best',
  'names of the sentence',
  'told how often',
  'told in the lead',
  'same word, as in those most related',
  'other word, and in those most related the same',
] as const;

/** Log-odds beyond which an article is no more or less related. */
const SURE = 6;
/** Articles first in rank that say how the event is usually told. */
const FIRST = 10;
/** Brings the rarity of words to about 0…1. */
const RAREST = 6;

/** The evidence for each of the articles telling the event. `candidates` are in the order of relatedness. */
export function tellingEvidence(
  event: SoughtEvent,
  candidates: readonly Pick<Candidate, 'article' | 'score' | 'evidence'>[],
  statistics: TermStatistics,
): { likeness: EventLikeness; evidence: number[] }[] {
  const told = candidates.map(({ article }) => eventLikeness(event, article.record, statistics));
  const related = candidates.map(({ score }) => logOdds(score));
  const mostRelated = Math.max(-SURE, ...related);
  const mostAlike = Math.max(0, ...candidates.map(({ evidence }) => evidence.cosine)) || 1;
  const nearest = Math.max(0, ...told.map(({ near }) => near)) || 1;
  const bestTold = Math.max(0, ...told.map((each) => each.told)) || 1;
  const first = told.slice(0, FIRST);
  const usual = first.filter(({ sameWord }) => sameWord > 0).length / FIRST;
  const rare = Math.min(1, event.rarity / RAREST);
  return told.map((likeness, at) => {
    const { sameWord, sameRoot, synonym, near } = likeness;
    const any = sameWord + sameRoot + synonym;
    const odds = related[at] ?? -SURE;
    const alike = candidates[at]?.evidence.cosine ?? 0;
    const evidence = [
      1,
      odds,
      odds - mostRelated,
      alike,
      alike / mostAlike,
      sameWord,
      sameRoot,
      synonym,
      any,
      any * odds,
      near,
      near / nearest,
      sameWord * near,
      synonym * near,
      sameWord * rare,
      synonym * rare,
      likeness.sentence,
      likeness.told,
      likeness.told / bestTold,
      likeness.names,
      Math.log1p(likeness.count),
      likeness.lead,
      sameWord * usual,
      (1 - sameWord) * usual,
    ];
    return { likeness, evidence };
  });
}

function logOdds(probability: number): number {
  const odds = Math.log(Math.max(1e-9, probability) / Math.max(1e-9, 1 - probability));
  return Math.max(-SURE, Math.min(SURE, odds));
}

/** Articles that were ranked first whose telling the others are compared with. */
const MODELS = 5;

/**
 * How much each article tells the event as those first in rank do, 0…1, 1 for the one that does most.
 * `scores` are log-odds.
 */
export function asTheFirst(
  told: readonly EventLikeness[],
  scores: readonly number[],
): readonly number[] {
  const models = told
    .map((likeness, at) => ({ likeness, at, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, MODELS);
  const alike = told.map(({ words }, at) => {
    let sum = 0;
    let weights = 0;
    for (const model of models) {
      if (model.at === at) continue;
      const weight = 1 / (1 + Math.exp(-model.score));
      weights += weight;
      if (words !== null && model.likeness.words !== null)
        sum += weight * cosine(words, model.likeness.words);
    }
    return sum / (weights || 1);
  });
  const most = Math.max(0, ...alike) || 1;
  return alike.map((each) => each / most);
}
