import type { LabelledPage } from './labelledPages';

/** What a program says of a page. */
export interface Answer {
  /** Whether it takes the page for an article. */
  article: boolean;
  text: string;
  title: string | null;
  authors: readonly string[];
  /** `YYYY-MM-DD…`, or null. */
  published: string | null;
}

/** Precision and recall of a body, by runs of four words, and F1 of the two. */
export interface BodyScore {
  precision: number;
  recall: number;
  f1: number;
}

/** What is measured of a program over some pages; shares of 1, NaN where no page is labelled. */
export interface Measures {
  pages: number;
  precision: number;
  recall: number;
  /** Of mean precision and mean recall, as the article-extraction-benchmark has it. */
  f1: number;
  /** The page F1 that a tenth of the pages are below. */
  lowTenth: number;
  /** Share of pages with an F1 of .95 or more. */
  good: number;
  /** Share of the known comments that are in the body. */
  comments: number;
  date: number;
  title: number;
  authors: number;
  /** Share of pages without author for which one is given. */
  invented: number;
  articles: number;
}

/** The body of a page against the known one. */
export function scoreBody(known: string, given: string): BodyScore {
  const want = runCounts(known);
  const have = runCounts(given);
  let both = 0;
  for (const [run, count] of want) both += Math.min(count, have.get(run) ?? 0);
  const precision = both / Math.max(1, total(have));
  const recall = both / Math.max(1, total(want));
  return { precision, recall, f1: harmonic(precision, recall) };
}

/** All measures of `answers` (by page id) over `pages`. */
export function measure(
  pages: readonly LabelledPage[],
  answers: ReadonlyMap<string, Answer>,
): Measures {
  const bodies: BodyScore[] = [];
  const hits: Record<'comments' | 'date' | 'title' | 'authors' | 'invented', boolean[]> = {
    comments: [],
    date: [],
    title: [],
    authors: [],
    invented: [],
  };
  let taken = 0;
  for (const { id, truth } of pages) {
    const answer = answers.get(id);
    const text = answer?.text ?? '';
    if (answer?.article === true && text !== '') taken++;
    if (truth.body !== undefined) bodies.push(scoreBody(truth.body, text));
    const plain = text.replace(/\s+/g, ' ');
    for (const comment of truth.comments ?? [])
      hits.comments.push(plain.includes(comment.replace(/\s+/g, ' ').trim()));
    if (truth.date !== undefined && truth.date !== null)
      hits.date.push(answer?.published?.slice(0, 10) === truth.date.slice(0, 10));
    if (truth.title !== undefined)
      hits.title.push(likeness(truth.title, answer?.title ?? '') >= 0.8);
    if (truth.authors !== undefined) {
      const want = new Set(truth.authors.map(plainWords));
      const have = new Set((answer?.authors ?? []).map(plainWords));
      if (want.size === 0) hits.invented.push(have.size > 0);
      else hits.authors.push(want.size === have.size && [...want].every((name) => have.has(name)));
    }
  }
  const precision = mean(bodies.map((body) => body.precision));
  const recall = mean(bodies.map((body) => body.recall));
  const sorted = bodies.map(({ f1 }) => f1).sort((a, b) => a - b);
  return {
    pages: pages.length,
    precision,
    recall,
    f1: harmonic(precision, recall),
    lowTenth: sorted[Math.floor(sorted.length * 0.1)] ?? Number.NaN,
    good: share(sorted.map((f1) => f1 >= 0.95)),
    comments: share(hits.comments),
    date: share(hits.date),
    title: share(hits.title),
    authors: share(hits.authors),
    invented: share(hits.invented),
    articles: pages.length === 0 ? Number.NaN : taken / pages.length,
  };
}

/** Words in both over words in either, of titles without case, signs and apostrophes. */
function likeness(a: string, b: string): number {
  const x = new Set(plainWords(a).split(' '));
  const y = new Set(plainWords(b).split(' '));
  const both = [...x].filter((word) => y.has(word)).length;
  return both / Math.max(1, new Set([...x, ...y]).size);
}

function plainWords(text: string): string {
  return words(text.normalize('NFKC').toLowerCase().replace(/['’‘]/g, '')).join(' ');
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function runCounts(text: string): Map<string, number> {
  const own = words(text);
  const counts = new Map<string, number>();
  for (let at = 0; at < Math.max(1, own.length - 3); at++) {
    const run = own.slice(at, at + 4).join(' ');
    if (run !== '') counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}

function harmonic(a: number, b: number): number {
  return a + b === 0 ? 0 : (2 * a * b) / (a + b);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function share(values: readonly boolean[]): number {
  return mean(values.map(Number));
}
