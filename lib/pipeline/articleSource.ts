import type { ExtractedArticle } from '../extraction/extraction';
import type { ArticleRecord } from '../model/findings';

/** An article on its way in: what was extracted, and where it came from. */
export interface ArticleSource {
  /** Id that the input gives; null lets `identify` make one. */
  id: string | null;
  /** Name of the file it was read from, for reports; null for a page. */
  file: string | null;
  extracted: ExtractedArticle;
  /** A day or instant (ISO 8601) by which it was there, such as that of a crawl: it was published by then. */
  seen?: string;
}

/** Why one input gave no article. `line` is 1-based, null where the whole file is meant. */
export interface Refusal {
  file: string;
  line: number | null;
  /** `not an article`: readable, but no news article. `failed`: it could not be read. */
  outcome: 'failed' | 'not an article';
  title: string | null;
  /** What is wrong, in plain words. */
  why: string;
  /** What the reader can do about it. */
  remedy: string;
}

/** An address without its article: an entry of a reading list. */
export interface ListedAddress {
  url: string;
  title: string;
  /** When the reader put it on that list, ISO 8601, or null. */
  listed: string | null;
  tags: string[];
  /** Name of the file that it stands in. */
  file: string;
}

/**
 * What an importer yields: an extracted article to analyse, a record that was analysed before by
 * this pipeline (from a pack), an address to read later, or why there is none of these.
 */
export type Sourced =
  | { kind: 'address'; address: ListedAddress }
  | { kind: 'source'; source: ArticleSource }
  | { kind: 'record'; record: ArticleRecord }
  | { kind: 'refusal'; refusal: Refusal };

/** One line for a report: file, line, what is wrong and the remedy. */
export function refusalLine(refusal: Refusal): string {
  const place = refusal.line === null ? refusal.file : `${refusal.file}:${refusal.line}`;
  return `${place}: ${refusalWords(refusal)}`;
}

/** What is wrong and the remedy, as sentences. */
export function refusalWords({ why, remedy }: Refusal): string {
  return [why, remedy]
    .map(asSentence)
    .filter((words) => words !== '')
    .join(' ');
}

/** Words with a full stop behind them, where they end in none; '' for blanks. */
export function asSentence(words: string): string {
  const trimmed = words.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
