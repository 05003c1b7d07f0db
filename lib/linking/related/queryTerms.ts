import { dayTerms, termTokens } from './articleTerms';
import type { ArchivedArticle } from './coverageArchive';
import type { TermStatistics } from './termStatistics';

/** Terms that candidates are looked up by: the most telling of the page. */
const QUERY_TERMS = 60;
/** Words of the text that can become look-up terms (UTF-16 code units). */
const QUERY_TEXT = 100_000;

/** The page's most telling terms: frequent in it, rare in the archive, and there at all. */
export function queryTerms(page: ArchivedArticle, statistics: TermStatistics): string[] {
  return weighedTerms(page, statistics).map(({ term }) => term);
}

/** {@link queryTerms}, each with how telling it is: the logarithm of its count here, times its rarity in the archive. */
export function weighedTerms(
  page: ArchivedArticle,
  statistics: TermStatistics,
): { term: string; worth: number }[] {
  const counts = new Map<string, number>();
  const { title, text } = page.record.article;
  for (const part of [title, text.slice(0, QUERY_TEXT)]) {
    let before = '';
    for (const { term, joined } of termTokens(part)) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      const pair = `${before} ${term}`;
      if (joined) counts.set(pair, (counts.get(pair) ?? 0) + 1);
      before = term;
    }
  }
  for (const day of dayTerms(page.record)) counts.set(day, (counts.get(day) ?? 0) + 1);
  const terms: { term: string; worth: number }[] = [];
  for (const [term, count] of counts) {
    const frequency = statistics.documentFrequency(term);
    if (frequency === 0) continue;
    const rarity = Math.log((statistics.articles + 1) / (frequency + 0.5));
    if (rarity > 0) terms.push({ term, worth: Math.log1p(count) * rarity });
  }
  terms.sort((a, b) => b.worth - a.worth || (a.term < b.term ? -1 : 1));
  return terms.slice(0, QUERY_TERMS);
}
