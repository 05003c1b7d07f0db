import type { ArchivedArticle } from './coverageArchive';
import type { NameWeights } from './pairEvidence';
import { namesIn, prominence } from './sharedNames';

/** Natural logarithm of how rare a name is among `articles`, given in how many it is; at least 0. */
export function nameRarity(frequency: number, articles: number): number {
  return Math.max(0, Math.log((articles + 1) / (frequency + 0.5)));
}

/** An article's names by kind, each weighted by its prominence there and its rarity in the archive. */
export function nameWeights(
  article: ArchivedArticle,
  frequency: ReadonlyMap<string, number>,
  articles: number,
): NameWeights {
  const kind = (): NameWeights['person'] => ({ weights: new Map(), length: 0 });
  const names: NameWeights = {
    person: kind(),
    place: kind(),
    organisation: kind(),
    other: kind(),
  };
  for (const [entity, named] of namesIn(article)) {
    const weight = prominence(named) * nameRarity(frequency.get(entity) ?? 0, articles);
    const held = names[named.kind];
    held.weights.set(entity, weight);
    held.length += weight * weight;
  }
  for (const held of Object.values(names)) held.length = Math.sqrt(held.length);
  return names;
}
