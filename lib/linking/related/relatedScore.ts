import type { TermOverlap } from './similarity';

/** What an article shares with the page, as far as the decision to show it and its reasons go. */
export interface Evidence extends TermOverlap {
  /** Shared names that are not generic in the archive: places, and all others. */
  rarePlaces: number;
  rareNames: number;
  /** Story events that both assert. */
  events: number;
  /** Days between the two, or null where unknown. */
  days: number | null;
}

/**
 * Cosine from which two articles tell one story whatever the archive holds: when half of it is that
 * story, none of its names is rare there.
 */
const ONE_STORY = 0.35;

/** Whether two articles are so alike that they tell one story. */
export function isOneStory(cosine: number): boolean {
  return cosine >= ONE_STORY;
}

/** What else the decision to show needs: articles in the archive. */
export interface ShowContext {
  articles: number;
}

/** Probability from which an article is worth showing: a wrong one costs more than a missing one. */
const THRESHOLD = 0.65;
/** A handful of articles has no sense of what is rare, so that all scores are low there. */
const SMALL_ARCHIVE = 3;
/**
 * In archives of fewer articles any pair of words and any capital looks rare, so that one alone proves
 * nothing.
 */
const FEW_ARTICLES = 50;
const PAIRS_OF_FEW = 4;
/**
 * Names, not of places, that make an article background on who is involved, in an archive so small
 * that its reader has met all of it; in a larger one too many share two names.
 */
const NAMES_OF_FEW = 2;

/**
 * Whether an article is worth the reader's time: something that is not generic in this archive is
 * shared (a name, an event, a rare phrase), and it is likely enough that they tell one story; or, among
 * few articles, that several such names are.
 */
export function worthShowing(evidence: Evidence, score: number, context: ShowContext): boolean {
  const few = context.articles < FEW_ARTICLES;
  const specific =
    evidence.rareNames > 0 ||
    evidence.events > 0 ||
    evidence.rarePairs >= (few ? PAIRS_OF_FEW : 1) ||
    (evidence.rarePlaces > 0 && !few) ||
    isOneStory(evidence.cosine);
  const small = context.articles / (context.articles + SMALL_ARCHIVE);
  if (few && evidence.rareNames >= NAMES_OF_FEW) return true;
  return specific && score >= THRESHOLD * small;
}
