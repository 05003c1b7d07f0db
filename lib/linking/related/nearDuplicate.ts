import { addressKey } from '../../extraction/addressKey';
import type { ArticleRecord } from '../../model/findings';

/** Cosine of terms and ratio of lengths from which two texts are one text with a word changed. */
const SAME_WORDS = 0.985;
const SAME_LENGTH = 0.95;

function haveOneAddress(one: string | null, two: string | null): boolean {
  if (one === null || two === null) return false;
  const key = addressKey(one);
  return one === two || (key !== null && key === addressKey(two));
}

/** Whether an article is the page itself again: same id, content, address, or the same words. */
export function isSamePage(page: ArticleRecord, other: ArticleRecord, cosine: number): boolean {
  const [one, two] = [page.article, other.article];
  if (one.id === two.id || page.contentHash === other.contentHash) return true;
  if (haveOneAddress(one.url, two.url)) return true;
  const [short, long] = [one.text.length, two.text.length].sort((a, b) => a - b);
  return cosine >= SAME_WORDS && (short ?? 0) >= SAME_LENGTH * (long ?? 0) && (short ?? 0) > 0;
}
