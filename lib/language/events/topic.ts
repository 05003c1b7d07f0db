import type { LocalEntity } from '../../model/mention';
import type { Word } from './words';

/**
 * Whom "he" or "she" in the next sentence stands for: the only person of this sentence; where it
 * names none but goes on with "he" or "she", the one before. Null where several people may be meant.
 */
export function sentenceTopic(
  words: readonly Word[],
  entities: ReadonlyMap<string, LocalEntity>,
  before: string | null,
): string | null {
  const people = new Set<string>();
  for (const { name } of words) {
    if (name && (entities.get(name.entity)?.kind ?? name.kind) === 'person')
      people.add(name.entity);
  }
  if (people.size === 0)
    return words.some(({ low }) => low === 'he' || low === 'she') ? before : null;
  const [only] = people;
  return people.size === 1 && only !== undefined ? only : null;
}
