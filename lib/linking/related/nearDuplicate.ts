import type { ArticleRecord } from '../../model/findings';

/** Cosine of terms and ratio of lengths from which two texts are one text with a word changed. */
const SAME_WORDS = 0.985;
const SAME_LENGTH = 0.95;

/** Whether an article is the page itself again: same id, content, address, or the same words. */
export function isSamePage(page: ArticleRecord, other: ArticleRecord, cosine: number): boolean {
  const [one, two] = [page.article, other.article];
  if (one.id === two.id || page.contentHash === other.contentHash) return true;
  if (one.url !== null && one.url === two.url) return true;
  const [short, long] = [one.text.length, two.text.length].sort((a, b) => a - b);
  return cosine >= SAME_WORDS && (short ?? 0) >= SAME_LENGTH * (long ?? 0) && (short ?? 0) > 0;
}
