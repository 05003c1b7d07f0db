import { idOfSeveral, plainId } from '../../linking/identity/entityFrom';
import type { NameKind } from '../../model/mention';
import type { LinkOverlay } from './linkOverlay';

/** A cluster that needs an id. */
export interface Unnamed {
  cluster: number;
  kind: NameKind;
  name: string;
  /** The first of its members. */
  first: { article: string; local: string };
}

/** In the order in which names are linked: "n2" before "n10". */
function compare({ first: a }: Unnamed, { first: b }: Unnamed): number {
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  if (a.local.length !== b.local.length) return a.local.length - b.local.length;
  return a.local < b.local ? -1 : a.local > b.local ? 1 : 0;
}

/**
 * The id of each cluster, as linking all names at once gives them: of those that share a name the
 * one with the first member has the plain one. `own` are the entities that were linked; where the
 * component was capped, others may have a name of theirs.
 */
export async function giveIds(
  clusters: readonly Unnamed[],
  context: { overlay: LinkOverlay; own: ReadonlySet<number>; capped: boolean },
): Promise<Map<number, string>> {
  const { overlay, own, capped } = context;
  const taken = new Set<string>();
  if (capped) {
    const plain = [...new Set(clusters.map(({ kind, name }) => plainId(kind, name)))];
    for (const { number, id } of await overlay.rowsByKeys(plain.map((one) => `i:${one}`)))
      if (!own.has(number)) taken.add(id);
  }
  const ids = new Map<number, string>();
  for (const { cluster, kind, name, first } of [...clusters].sort(compare)) {
    const plain = plainId(kind, name);
    const id = taken.has(plain) ? idOfSeveral(plain, first) : plain;
    taken.add(id);
    ids.set(cluster, id);
  }
  return ids;
}
