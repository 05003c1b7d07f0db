import { describe, expect, it } from 'vitest';
import { parsePersonName } from '../../lib/linking/identity/personName';
import { plainId } from '../../lib/linking/identity/entityFrom';
import type { ArticleRecord } from '../../lib/model/findings';
import type { NameKind } from '../../lib/model/mention';
import type { KnownEntity } from '../../lib/pipeline/archive';
import { placeNames } from '../../lib/pipeline/placeNames';
import { acronymKeys, finePersonKeys } from '../../lib/store/identity/fineKeys';
import { storedKeys } from '../../lib/store/names/storedKeys';
import { findSpelled } from '../../lib/store/read/findSpelled';
import { likeKeys } from '../../lib/store/read/likeKeys';

function entity(
  id: string,
  kind: NameKind,
  names: [string, ...string[]],
  role?: string,
): KnownEntity {
  const [name] = names;
  const roles = role === undefined ? [] : [{ role, article: 'a', date: null }];
  const seen = { articleCount: 3, firstSeen: null, lastSeen: null };
  const stableId = plainId(kind, name) + (id.endsWith('b') ? '~second' : '');
  const more = { members: [], evidence: [], confidence: 1 };
  return { id, stableId, kind, name, aliases: names, roles, ...more, ...seen };
}

/** The entities by number, of which no more than `most` rows are read by one look-up. */
function archiveOf(entities: KnownEntity[], most = Infinity) {
  const numbers = new Map<string, number[]>();
  for (const [number, each] of entities.entries()) {
    const fine =
      each.kind === 'person'
        ? finePersonKeys(each.aliases.map(parsePersonName))
        : acronymKeys([each.name]);
    for (const key of [...storedKeys(each), ...fine, `i:${each.stableId}`])
      numbers.set(key, [...(numbers.get(key) ?? []), number]);
  }
  const read: string[] = [];
  const rows = (keys: readonly string[]) => {
    const hits = [...new Set(keys.flatMap((key) => numbers.get(key) ?? []))];
    const chosen = new Set(hits.slice(0, most));
    const found = [...chosen].flatMap((number) => entities[number] ?? []);
    read.push(...found.map(({ id }) => id));
    const partial = keys.filter((key) => numbers.get(key)?.some((number) => !chosen.has(number)));
    return Promise.resolve({ entities: found, partial: new Set(partial) });
  };
  return {
    read,
    async entitiesSpelled(names: Parameters<typeof findSpelled>[0]) {
      const index = {
        lookUp: () => Promise.resolve(numbers),
        articlesOf: () => 3,
        muted: new Set<string>(),
      };
      const named = (each: { id: string }) => {
        const { id = '' } = entities[Number(each.id.slice(1))] ?? {};
        return { id };
      };
      return (await findSpelled(names, index)).map((hits) => ({
        ...hits,
        told: hits.told.map((each) => ({ ...each, ...named(each) })),
        others: hits.others.map((each) => ({ ...each, ...named(each) })),
      }));
    },
    entitiesByKeys: rows,
    async entitiesLike(names: readonly Parameters<typeof likeKeys>[0][]) {
      const keys = names.map(likeKeys);
      const found = await rows(keys.flatMap(({ keys, weak }) => [...keys, ...weak]));
      const partial = names.filter((_, at) => keys[at]?.keys.some((key) => found.partial.has(key)));
      return { ...found, partial: new Set(partial.map(({ name }) => name)) };
    },
  };
}

/** An article that names these, each once. */
function articleOf(names: [kind: NameKind, name: string, role?: string][]): ArticleRecord {
  const text = names.map(([, name]) => name).join(', ');
  const entities = names.map(([kind, name, role], at) => ({
    id: `n${at}`,
    kind,
    name,
    aliases: [name],
    roles: role === undefined ? [] : [role],
  }));
  const mentions = entities.map(({ id, kind, name }) => {
    const start = text.indexOf(name);
    const end = start + name.length;
    return { start, end, text: name, kind, role: null, confidence: 1, entity: id };
  });
  return {
    article: {
      id: 'page',
      title: '',
      url: '',
      publisher: null,
      authors: [],
      published: null,
      updated: null,
      language: 'en',
      text,
      zones: [],
    },
    findings: { sentences: [], entities, mentions, titleMentions: [], dates: [], events: [] },
  } as unknown as ArticleRecord;
}

const OKONJO = entity('okonjo', 'person', ['Maria Okonjo'], 'General');
const OTHER = entity('okonjo-b', 'person', ['Maria Okonjo'], 'Bishop');
const SMITH = entity('smith', 'person', ['Mary Smith'], 'General');
const SMITH_B = entity('smith-b', 'person', ['Mary Smith'], 'Bishop');
const SELLA = entity('sella', 'place', ['Port Sella']);
const HARBOUR = entity('harbour', 'organisation', ['Northern Harbour Authority', 'NHA']);
const HALL = entity('hall', 'organisation', ['Noble Hall Association', 'NHA']);
const LAND = entity('lind', 'person', ['Ada Lind']);
const LIND = entity('other-lind', 'person', ['Bela Lind']);

async function placed(
  names: [kind: NameKind, name: string, role?: string][],
  archive: ReturnType<typeof archiveOf>,
): Promise<unknown[]> {
  const found = await placeNames(articleOf(names), archive);
  return names.map((_, at) => {
    const match = found.names.get(`n${at}`);
    if (match === undefined) return null;
    const ids = 'entity' in match ? [match.entity] : match.candidates;
    // Whatever is marked must be known by name.
    for (const id of ids) expect(found.entities.has(id)).toBe(true);
    return 'entity' in match ? match.entity : [...match.candidates].sort();
  });
}

describe('placeNames', () => {
  it('reads nobody whom the index tells', async () => {
    const archive = archiveOf([OKONJO, SELLA, HARBOUR]);
    const names: [NameKind, string][] = [
      ['person', 'Maria Okonjo'],
      ['place', 'Port Sella'],
      ['organisation', 'Northern Harbour Authority'],
    ];
    expect(await placed(names, archive)).toEqual(['okonjo', 'sella', 'harbour']);
    expect(archive.read).toEqual([]);
  });

  it.each<[string, [NameKind, string, string?], KnownEntity[], unknown]>([
    [
      'either of two',
      ['person', 'Maria Okonjo', 'General'],
      [OKONJO, OTHER],
      ['okonjo', 'okonjo-b'],
    ],
    [
      'one of two by the role where many have the name',
      ['person', 'Mary Smith', 'General'],
      [SMITH, SMITH_B],
      'smith',
    ],
    ['either without a role', ['person', 'Mary Smith'], [SMITH, SMITH_B], ['smith', 'smith-b']],
    ['an acronym of one', ['organisation', 'NHA'], [HARBOUR, SELLA], 'harbour'],
    ['an acronym of two', ['organisation', 'NHA'], [HARBOUR, HALL], ['hall', 'harbour']],
    ['a lone surname of one', ['person', 'Okonjo'], [OKONJO, LAND], 'okonjo'],
    ['a lone surname of two', ['person', 'Lind'], [LAND, LIND], ['lind', 'other-lind']],
    ['an initial', ['person', 'M. Okonjo'], [OKONJO, LAND], 'okonjo'],
    ['nobody by another first name', ['person', 'Tomas Okonjo'], [OKONJO], null],
    ['nobody by the kind', ['place', 'Maria Okonjo'], [OKONJO], null],
  ])('finds %s', async (_, name, entities, expected) => {
    expect(await placed([name], archiveOf(entities))).toEqual([expected]);
  });

  it.each<[string, [NameKind, string, string?], KnownEntity[], unknown]>([
    [
      'whose bearers could not all be read',
      ['person', 'Maria Okonjo', 'Bishop'],
      [OKONJO, OTHER],
      ['okonjo', 'okonjo-b'],
    ],
    ['that is an acronym', ['organisation', 'NHA'], [HARBOUR, HALL], ['hall', 'harbour']],
    ['that is a surname', ['person', 'Lind'], [LAND, LIND], ['lind', 'other-lind']],
  ])('says that a name %s may be any of them', async (_, name, entities, expected) => {
    for (const most of [0, 1])
      expect(await placed([name], archiveOf(entities, most))).toEqual([expected]);
  });

  it('claims nobody who is only like a name where not all who are could be read', async () => {
    const archive = archiveOf([OKONJO, entity('mary', 'person', ['Mary Okonjo'])], 1);
    expect(await placed([['person', 'M. Okonjo']], archive)).toEqual([null]);
  });

  it('claims nothing of what every town has', async () => {
    const police = entity('police', 'organisation', ['Police Department']);
    const second = entity('police-b', 'organisation', ['Police Department']);
    const names: [NameKind, string][] = [['organisation', 'Police Department']];
    expect(await placed(names, archiveOf([police, second], 1))).toEqual([null]);
  });
});
