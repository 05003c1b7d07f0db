import type { TopArticles } from '../postings/topArticles';
import { groupOf } from '../shapes/storedGroup';

/** What further articles of a row count beside its best one. */
const NEIGHBOURS = 0.25;

/** The `most` rows of articles that promise most, best first: by their best article, and some by the others. */
export function chooseGroups({ articles, scores }: TopArticles, most: number): number[] {
  const worth = new Map<number, number>();
  for (const [at, article] of articles.entries()) {
    const group = groupOf(article);
    const held = worth.get(group);
    const score = scores[at] ?? 0;
    worth.set(group, held === undefined ? score : held + NEIGHBOURS * score);
  }
  return [...worth]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([group]) => group);
}
