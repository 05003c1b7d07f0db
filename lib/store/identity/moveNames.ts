import type { LinkedCluster } from './linkedCluster';
import type { LinkOverlay } from './linkOverlay';

/** Gives all names of clusters, read or not, the number of their cluster. */
export async function moveNames(
  clusters: Iterable<readonly [number: number, LinkedCluster]>,
  overlay: LinkOverlay,
): Promise<void> {
  const moves: (() => void)[] = [];
  for (const [number, { members, followers, without, same }] of clusters) {
    if (same?.number === number) continue;
    const articles = await overlay.articles([
      ...new Set(members.map(({ article }) => article.number)),
    ]);
    for (const { article, at } of members) {
      const stored = articles.get(article.number);
      if (stored !== undefined && stored.entities[at] !== number)
        moves.push(() => overlay.link(stored, at, number));
    }
    const gone = new Set(without.map((member) => `${member.article.number} ${member.at}`));
    for (const row of followers) {
      if (row.number === number) continue;
      const all = await overlay.articles(await overlay.articlesOf(row.number));
      for (const stored of all.values())
        for (const [at, entity] of stored.entities.entries())
          if (entity === row.number && !gone.has(`${stored.number} ${at}`))
            moves.push(() => overlay.link(stored, at, number));
    }
  }
  // All are found before any is moved: a number may go to other names.
  for (const move of moves) move();
}
