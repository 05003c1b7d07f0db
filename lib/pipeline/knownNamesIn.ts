import { KnownNames, plainSpelling, type KnownName } from '../language/names/knownNames';
import { capitalisedRuns } from '../linking/identity/capitalisedRuns';
import { isAcronym } from '../linking/identity/normaliseName';
import type { Archive, NamedEntity, SpelledName } from './archive';

/**
 * The names of the archive that a text may have, in the spellings that stand in it: what earlier
 * articles called somebody helps to read the name on this page. A name in HEADLINE CAPITALS is found
 * too. Muted names do not help. A person's lone name counts only where the text has a full one: by
 * itself it may be a stranger's, or a word. Nothing but look-ups by key, about 200 for 1,200 words:
 * the size of the archive does not matter.
 */
export async function knownNamesIn(
  texts: readonly string[],
  archive: Pick<Archive, 'entitiesSpelled' | 'entitiesByKeys' | 'muted'>,
): Promise<KnownNames> {
  const runs = new Set(texts.flatMap(capitalisedRuns));
  const names = [...runs].flatMap((name): SpelledName[] => [
    ...(/\s/.test(name) ? [{ name, kinds: ['person' as const] }] : []),
    { name, kinds: ['organisation', 'place', 'other'] },
  ]);
  const [hits, muted] = await Promise.all([archive.entitiesSpelled(names), archive.muted()]);
  const known: NamedEntity[] = [];
  const unread: string[] = [];
  for (const { told, others, unread: key } of hits) {
    // Of several persons of one name it does not matter who is meant; an acronym is an organisation's.
    const plain = others.filter(({ kind, name }) => kind === 'person' || isAcronym(name));
    known.push(...told, ...plain);
    if (key !== null && plain.length === 0) unread.push(key);
  }
  if (unread.length > 0) known.push(...(await archive.entitiesByKeys(unread)).entities);
  const spelled = new Set([...runs].map(plainSpelling));
  return new KnownNames(
    known
      .filter((entity) => !muted.has(entity.stableId))
      .flatMap((entity) => spellingsIn(spelled, entity)),
  );
}

/** Letters of the shortest surname that is looked for by itself: "Un" and "Lee" are words too. */
const SHORTEST_SURNAME = 4;

/** The spellings of a name that are among those of a text, with the surname of a full one. */
function spellingsIn(spelled: ReadonlySet<string>, entity: NamedEntity): KnownName[] {
  const { kind, articleCount: articles } = entity;
  const all = [...new Set([entity.name, ...entity.aliases].map(plainSpelling))];
  const found = new Set(all.flatMap((name) => [name, name.toUpperCase()].filter(isIn(spelled))));
  const full = [...found].filter(hasSeveralWords);
  if (kind === 'person') {
    for (const name of found) if (full.length === 0 && !hasSeveralWords(name)) found.delete(name);
    for (const name of full) {
      const surname = name.slice(name.lastIndexOf(' ') + 1);
      if (surname.length >= SHORTEST_SURNAME && spelled.has(surname)) found.add(surname);
    }
  }
  return [...found].map((text) => ({ text, kind, articles }));
}

const isIn = (spelled: ReadonlySet<string>) => (text: string) => spelled.has(text);

const hasSeveralWords = (name: string): boolean => name.includes(' ');
