import { plainId } from '../../linking/identity/entityFrom';
import { nameKeys, spelledKey } from '../../linking/identity/nameKeys';
import { normaliseName } from '../../linking/identity/normaliseName';
import { parsePersonName } from '../../linking/identity/personName';
import type { NameKind } from '../../model/mention';
import type { NamedEntity, SpelledHits, SpelledName } from '../../pipeline/archive';

/** What is asked about names, none of it of the entities themselves. */
export interface NameIndex {
  /** Numbers of the entities found by each key that leads anywhere. */
  lookUp: (keys: readonly string[]) => Promise<ReadonlyMap<string, readonly number[]>>;
  /** About how many articles name an entity. */
  articlesOf: (entity: number) => number;
  /** Stable ids of those that are not marked. */
  muted: ReadonlySet<string>;
}

const NOBODY: SpelledHits = { told: [], others: [], unread: null };

/** Letters of a word that may be an acronym written small, as far as keys tell: "Us", "Who". */
const SHORT = 3;

/**
 * Who has each of these very names, by the index of names alone: two keys must lead to one, so that
 * chance would have to hit twice, 64 bits of hash. Told is one whose stable id (`i:`) says the
 * name too, which is made of kind and name. Others have another key of the name. Muted ones are left
 * out of these.
 */
export async function findSpelled(
  names: readonly SpelledName[],
  { lookUp, articlesOf, muted }: NameIndex,
): Promise<SpelledHits[]> {
  const keys = names.map(keyOf);
  const hits = await lookUp([...new Set(keys)]);
  const hitBy = (key: string | undefined): readonly number[] => hits.get(key ?? '') ?? [];
  const known = names.filter((_, at) => hitBy(keys[at]).length > 0);
  const further = known.flatMap((each) => [
    ...each.kinds.map((kind) => idKey(kind, each.name)),
    acronymKey(each.name),
    ...secondKeys(each),
  ]);
  const more = await lookUp([...new Set([...further, ...[...muted].map((id) => `i:${id}`)])]);
  const mutedNumbers = new Set([...muted].flatMap((id) => more.get(`i:${id}`) ?? []));
  const entity = (number: number, name: string, kind: NameKind, stableId: string): NamedEntity => ({
    id: `e${number}`,
    stableId,
    kind,
    name,
    aliases: [name],
    roles: [],
    members: [],
    evidence: [],
    confidence: 1,
    articleCount: Math.max(1, articlesOf(number)),
    isAbout: true,
  });
  return names.map((each, at): SpelledHits => {
    const key = keys[at];
    if (hitBy(key).length === 0) return NOBODY;
    const { name, kinds } = each;
    const kindOf = new Map<number, NameKind>();
    for (const kind of kinds)
      for (const number of more.get(idKey(kind, name)) ?? []) kindOf.set(number, kind);
    const second = secondKeys(each);
    const vouched = new Set(second.flatMap((other) => more.get(other) ?? []));
    // Who has one key of a name has all.
    const numbers = hitBy(key).filter(
      (number) => second.length === 0 || vouched.has(number) || kindOf.has(number),
    );
    if (numbers.length === 0) return NOBODY;
    const acronyms = new Set(more.get(acronymKey(name)));
    const isTold = (number: number): boolean =>
      kindOf.has(number) && isAsWritten(name, acronyms.has(number));
    const spelled = spelledKey(name, kinds[0] ?? 'other');
    if (spelled !== null && numbers.every(isTold)) {
      const told = [...kindOf].filter(([number]) => numbers.includes(number));
      return {
        told: told.map(([number, kind]) => entity(number, name, kind, plainId(kind, name))),
        others: [],
        unread: null,
      };
    }
    const others = numbers
      .filter((number) => !mutedNumbers.has(number))
      .filter((number) => vouched.has(number) || kindOf.has(number) || acronyms.has(number))
      .map((number) => entity(number, name, kindOf.get(number) ?? kinds[0] ?? 'other', ''))
      .sort((a, b) => b.articleCount - a.articleCount);
    return { told: [], others, unread: spelled };
  });
}

/** The key of the very name; of a person's lone name that of all who have it as a surname. */
function keyOf({ name, kinds }: SpelledName): string {
  return spelledKey(name, kinds[0] ?? 'other') ?? `l:${parsePersonName(name).tokens.at(-1) ?? ''}`;
}

function idKey(kind: NameKind, name: string): string {
  return `i:${plainId(kind, name)}`;
}

/** Under which an entity stands that is called by these letters alone. */
function acronymKey(name: string): string {
  return `c:a:${normaliseName(name)}`;
}

/** Other keys under which an entity of this name stands, those that say little aside. */
function secondKeys({ name, kinds }: SpelledName): string[] {
  const [kind = 'other'] = kinds;
  const key = spelledKey(name, kind);
  const all = nameKeys({ kind, name, aliases: [] });
  return all.filter((each) => each !== key && /^[nsap]:/.test(each));
}

/**
 * Whether the entity writes the name as this spelling does, which keys do not tell: they are in lower
 * case. "Who" is not the WHO, and PORT SELLA in a headline is Port Sella.
 */
function isAsWritten(name: string, isAcronym: boolean): boolean {
  const normal = normaliseName(name);
  const isCapitals = name === name.toUpperCase();
  if (normal.includes(' ')) return !isCapitals;
  return normal.length <= SHORT ? isCapitals : isCapitals === isAcronym;
}
