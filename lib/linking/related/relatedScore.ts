import type { TermOverlap } from './similarity';

/** What speaks for an article being related to the page. */
export interface Evidence extends TermOverlap {
  /** Cosine of the names of both, weighted by rarity and prominence, 0…1. */
  nameCosine: number;
  /** Shared names that are not generic in the archive: places, and all others. */
  rarePlaces: number;
  rareNames: number;
  /** Story events that both assert. */
  events: number;
  /** Days between the two, or null where unknown. */
  days: number | null;
}

/** Weight of the names beside the terms, which repeat them. */
const NAMES = 0.15;
/** Part of what is missing to 1 that a shared event gives. */
const EVENT = 0.3;

/**
 * How relatedness fades with the days between: by a power, since stories come in bursts of days and
 * long tails of months. On development data (gun incidents, stories of months, Wikinews) powers
 * from 0.25 to 0.35 were best together; exponentials fit one of them and not the others.
 */
const FADE_DAYS = 3;
const FADE_POWER = 0.3;
/** Undated: as if 13 days apart. */
const FADE_UNDATED = 0.6;

function fade(days: number | null): number {
  return days === null ? FADE_UNDATED : (1 + days / FADE_DAYS) ** -FADE_POWER;
}

/** How related an article is to the page, 0…1. It ranks, and {@link worthShowing} reads it. */
export function relatedScore(evidence: Evidence): number {
  const words = (evidence.cosine + NAMES * evidence.nameCosine) / (1 + NAMES);
  const told =
    evidence.events > 0 ? words + (1 - words) * EVENT * Math.min(1, 0.3 + words * 2) : words;
  return told * fade(evidence.days);
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

/** What else the decision to show needs. `best` is the score of the first in rank. */
export interface ShowContext {
  articles: number;
  best: number;
  dated: boolean;
}

/** Score from which an article is worth showing in an archive of many. Set on development data. */
const THRESHOLD = 0.13;
/** Archives far smaller than this have no sense of what is rare, so that all scores are low. */
const SMALL_ARCHIVE = 40;
/** Share of the best score below which an article is padding. */
const SHARE_OF_BEST = 0.25;
/**
 * In archives of fewer articles any pair of words and any capital looks rare, so that one alone proves
 * nothing.
 */
const FEW_ARTICLES = 50;
const PAIRS_OF_FEW = 4;
/** {@link FADE_UNDATED} has lowered what is undated already; it must still be better than what is dated. */
const UNDATED_FACTOR = 0.8;

/**
 * Whether an article is worth the reader's time: something that is not generic in this archive is
 * shared (a name, an event, a rare phrase), and the score is high enough.
 */
export function worthShowing(evidence: Evidence, score: number, context: ShowContext): boolean {
  const few = context.articles < FEW_ARTICLES;
  const specific =
    evidence.rareNames > 0 ||
    evidence.events > 0 ||
    evidence.rarePairs >= (few ? PAIRS_OF_FEW : 1) ||
    (evidence.rarePlaces > 0 && !few) ||
    isOneStory(evidence.cosine);
  if (!specific || score < SHARE_OF_BEST * context.best) return false;
  const small = context.articles / (context.articles + SMALL_ARCHIVE);
  return score >= THRESHOLD * small * (context.dated ? 1 : UNDATED_FACTOR);
}
