import { KnownNames, type KnownName } from '../language/names/knownNames';
import { capitalisedRuns } from '../linking/identity/capitalisedRuns';
import { spelledKeys } from '../linking/identity/nameKeys';
import type { Archive } from './archive';

/**
 * The names of the archive that a text may have, in the spellings that stand in it: what earlier
 * articles called somebody helps to read the name on this page. Muted names do not help. Nothing but
 * look-ups by key: the size of the archive does not matter.
 */
export async function knownNamesIn(
  texts: readonly string[],
  archive: Pick<Archive, 'entitiesByKeys' | 'muted'>,
): Promise<KnownNames> {
  const runs = new Set(texts.flatMap(capitalisedRuns));
  const keys = new Set([...runs].flatMap(spelledKeys));
  const [entities, muted] = await Promise.all([archive.entitiesByKeys([...keys]), archive.muted()]);
  const names: KnownName[] = [];
  for (const entity of entities) {
    if (muted.has(entity.id)) continue;
    for (const text of new Set([entity.name, ...entity.aliases])) {
      if (runs.has(text)) names.push({ text, kind: entity.kind });
    }
  }
  return new KnownNames(names);
}
