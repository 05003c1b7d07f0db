import { compareText } from '../../model/compareText';
import type { ArchivedArticle } from './coverageArchive';
import type { TermVector } from './articleTerms';
import { sharedTerms } from './sharedTerms';
import { cachedVector } from './vectorCache';

/**
 * Share of terms that two articles of one report have in common here: all but a dateline or an
 * outlet's last line. What differs more is compared when it is listed (`foldCopies`).
 */
const SAME_TERMS = 0.9;
/** Texts of fewer terms than this (headlines, alerts) are alike by chance, and each counts. */
const FEWEST_TERMS = 24;

/** Odd factors of the hashes by which a few terms stand for all (Broder's min-wise sampling, 1997). */
const FACTORS = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const;

/**
 * The articles of an archive with those that are one report put together: the earliest by date and
 * id stands for all, with the ids of the others as its `copies`. A report that a thousand outlets
 * print is then one article to all that counts and ranks. The outcome does not depend on the order
 * of `articles`; the time is linear in them.
 */
export function sameReports(articles: readonly ArchivedArticle[]): ArchivedArticle[] {
  const sorted = articles.toSorted(
    (a, b) => compareText(dateOf(a), dateOf(b)) || compareText(idOf(a), idOf(b)),
  );
  const first = new Map<ArchivedArticle, string[]>();
  const bySample = new Map<string, ArchivedArticle[]>();
  for (const article of sorted) {
    const vector = cachedVector(article.record);
    const samples = vector.buckets.length < FEWEST_TERMS ? [] : samplesOf(vector);
    const held = samples
      .flatMap((sample) => bySample.get(sample) ?? [])
      .find((other) => sharedTerms(cachedVector(other.record), vector, SAME_TERMS) >= SAME_TERMS);
    if (held) {
      first.get(held)?.push(idOf(article));
      continue;
    }
    first.set(article, []);
    for (const sample of samples) {
      const list = bySample.get(sample);
      if (!list) bySample.set(sample, [article]);
      // Different reports that sample alike are rare; a long list of them is not worth the looks.
      else if (list.length < 8) list.push(article);
    }
  }
  return articles.flatMap((article) => {
    const copies = first.get(article);
    if (copies === undefined) return [];
    return copies.length === 0 ? [article] : [{ ...article, copies }];
  });
}

function idOf(article: ArchivedArticle): string {
  return article.record.article.id;
}

/** Undated ones come last. */
function dateOf(article: ArchivedArticle): string {
  return article.record.article.published?.value ?? '~';
}

/** Two samples of two terms each: texts that share nine terms of ten agree in one of them nearly always. */
function samplesOf({ buckets }: TermVector): string[] {
  const least = FACTORS.map((factor) => {
    let found = 0xffffffff;
    for (const bucket of buckets) {
      let hash = Math.imul(bucket + 1, factor);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
      if (hash < found) found = hash;
    }
    return found;
  });
  return [`a${least[0]},${least[1]}`, `b${least[2]},${least[3]}`];
}
