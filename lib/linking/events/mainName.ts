import type { Findings } from '../../model/findings';
import type { NameKind } from '../../model/mention';

/** People tell stories apart best, places worst. */
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/**
 * The name that an article names most often, a person before an organisation before a place: its last
 * word in lower case, so that "Ana Torres" and "Torres" agree; '' where it names none. It depends on the
 * article alone.
 */
export function mainName({ entities, mentions, titleMentions }: Findings): string {
  const counts = new Map<string, number>();
  for (const { entity } of [...mentions, ...titleMentions])
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  for (const kind of KINDS) {
    const words = new Map<string, number>();
    for (const each of entities) {
      if (each.kind !== kind) continue;
      const word = each.name.toLowerCase().split(/\s+/u).at(-1) ?? '';
      words.set(word, (words.get(word) ?? 0) + (counts.get(each.id) ?? 0));
    }
    const [best] = [...words].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    if (best !== undefined) return best[0];
  }
  return '';
}
