import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainId } from '../../../lib/linking/identity/entityFrom';
import { normaliseName } from '../../../lib/linking/identity/normaliseName';
import type { NameKind } from '../../../lib/model/mention';
import type { SpelledName } from '../../../lib/pipeline/archive';
import { acronymKeys, finePersonKeys } from '../../../lib/store/identity/fineKeys';
import { parsePersonName } from '../../../lib/linking/identity/personName';
import { storedKeys } from '../../../lib/store/names/storedKeys';
import { findSpelled } from '../../../lib/store/read/findSpelled';

/** An entity of an archive: the first name is the shown one. */
interface Held {
  kind: NameKind;
  names: readonly [string, ...string[]];
  /** Of a second one of this name. */
  id?: string;
  articles?: number;
}

const GROUP: readonly NameKind[] = ['organisation', 'place', 'other'];

/** Keys of an entity as the store keeps them. */
function keysOf({ kind, names, id }: Held): string[] {
  const [name] = names;
  const fine = kind === 'person' ? finePersonKeys(names.map(parsePersonName)) : acronymKeys([name]);
  const stable = id ?? plainId(kind, name);
  return [...storedKeys({ kind, name, aliases: [...names] }), ...fine, `i:${stable}`];
}

/** The index of these entities, numbered from 1; `chance` are hits that are none. */
function indexOf(held: readonly Held[], muted: string[] = [], chance: [string, number][] = []) {
  const numbers = new Map<string, number[]>();
  const add = (key: string, number: number) =>
    numbers.set(key, [...new Set([...(numbers.get(key) ?? []), number])]);
  for (const [at, each] of held.entries()) for (const key of keysOf(each)) add(key, at + 1);
  for (const [key, number] of chance) add(key, number);
  return {
    lookUp: (keys: readonly string[]) =>
      Promise.resolve(
        new Map(keys.flatMap((key) => [[key, numbers.get(key) ?? []] as const])) as ReadonlyMap<
          string,
          readonly number[]
        >,
      ),
    articlesOf: (entity: number) => held[entity - 1]?.articles ?? 0,
    muted: new Set(muted),
  };
}

const person = (name: string): SpelledName => ({ name, kinds: ['person'] });
const group = (name: string): SpelledName => ({ name, kinds: GROUP });

const OKONJO: Held = { kind: 'person', names: ['Maria Okonjo', 'M. Okonjo'], articles: 7 };
const SELLA: Held = { kind: 'place', names: ['Port Sella'], articles: 4 };
const HARBOUR: Held = {
  kind: 'organisation',
  names: ['Northern Harbour Authority', 'NHA'],
  articles: 9,
};
const WHO: Held = { kind: 'organisation', names: ['WHO'] };
const DAWN: Held = { kind: 'organisation', names: ['Dawn'] };

describe('findSpelled', () => {
  it.each<[string, Held[], SpelledName, string[]]>([
    ['a person', [SELLA, OKONJO], person('Maria Okonjo'), ['e2 person:maria-okonjo ×7']],
    ['a place of two words', [SELLA], group('Port Sella'), ['e1 place:port-sella ×4']],
    ['an organisation of one word', [DAWN], group('Dawn'), ['e1 organisation:dawn ×1']],
    ['an acronym that is all there is', [WHO], group('WHO'), ['e1 organisation:who ×1']],
    [
      'a place and an organisation of one name',
      [DAWN, { kind: 'place', names: ['Dawn'] }],
      group('Dawn'),
      ['e1 organisation:dawn ×1', 'e2 place:dawn ×1'],
    ],
  ])('tells %s', async (_, held, name, expected) => {
    const [hits] = await findSpelled([name], indexOf(held));
    expect(hits?.told.map((e) => `${e.id} ${e.stableId} ×${e.articleCount}`)).toEqual(expected);
    expect(hits).toMatchObject({ others: [], unread: null });
    for (const { kind, name: shown, isAbout } of hits?.told ?? [])
      expect([shown, isAbout, name.kinds.includes(kind)]).toEqual([name.name, true, true]);
  });

  it.each<[string, Held[], SpelledName, string[], string | null]>([
    [
      'two persons of one name',
      [OKONJO, { ...OKONJO, id: 'person:maria-okonjo~abc123', articles: 8 }],
      person('Maria Okonjo'),
      ['e2', 'e1'],
      'f:maria okonjo',
    ],
    [
      'a name that is one of several',
      [{ kind: 'person', names: ['Marie Okonjo', 'Maria Okonjo'] }],
      person('Maria Okonjo'),
      ['e1'],
      'f:maria okonjo',
    ],
    ['the acronym of a long name', [HARBOUR], group('NHA'), ['e1'], 'n:nha'],
    ['a headline in capitals', [SELLA], group('PORT SELLA'), ['e1'], 'n:port sella'],
    ['a word that is an acronym elsewhere', [WHO], group('Who'), ['e1'], 'n:who'],
    ['a lone surname', [OKONJO, SELLA], person('Okonjo'), ['e1'], null],
  ])('does not tell %s, but who it may be', async (_, held, name, others, unread) => {
    const [hits] = await findSpelled([name], indexOf(held));
    expect(hits?.told).toEqual([]);
    expect(hits?.others.map(({ id }) => id)).toEqual(others);
    expect(hits?.unread).toBe(unread);
  });

  it.each<[string, Held[], SpelledName]>([
    ['nobody', [], person('Maria Okonjo')],
    ['somebody of that surname', [OKONJO], person('Ulla Okonjo')],
    ['a person as a place', [OKONJO], group('Maria Okonjo')],
    ['a place as a person', [SELLA], person('Port Sella')],
  ])('has no hit for %s', async (_, held, name) => {
    expect(await findSpelled([name], indexOf(held))).toEqual([
      { told: [], others: [], unread: null },
    ]);
  });

  it('is not led astray by one key that hits by chance', async () => {
    const index = indexOf(
      [SELLA, OKONJO],
      [],
      [
        ['f:ulla brandt', 1],
        ['n:larkhaven', 2],
        ['i:person:ivo-lind', 1],
      ],
    );
    const names = [person('Ulla Brandt'), group('Larkhaven'), person('Ivo Lind')];
    for (const { told, others } of await findSpelled(names, index))
      expect([told, others]).toEqual([[], []]);
  });

  it('leaves muted ones out of those who may be meant', async () => {
    const second = { ...OKONJO, id: 'person:maria-okonjo~abc123' };
    const index = indexOf([OKONJO, second], [second.id]);
    const [hits] = await findSpelled([person('Maria Okonjo')], index);
    expect(hits?.others.map(({ id }) => id)).toEqual(['e1']);
  });

  it('tells who has a name and nobody else, whatever the archive holds', async () => {
    const words = fc.constantFrom('Ada', 'Bela', 'Lind', 'Brandt', 'Sella', 'Port', 'Dawn', 'NHA');
    const name = fc
      .array(words, { minLength: 1, maxLength: 3 })
      .map((all) => [...new Set(all)].join(' '));
    const kind = fc.constantFrom<NameKind>('person', 'organisation', 'place', 'other');
    const entity = fc.record({ kind, names: fc.tuple(name, name) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(entity, {
          maxLength: 12,
          selector: (each) => plainId(each.kind, each.names[0]),
        }),
        fc.array(fc.tuple(name, fc.boolean()), { maxLength: 6 }),
        async (held, asked) => {
          const names = asked.map(([each, isPerson]) => (isPerson ? person(each) : group(each)));
          const found = await findSpelled(names, indexOf(held));
          for (const [at, { told, others }] of found.entries()) {
            const { name: wanted, kinds } = names[at] ?? person('');
            const normal = normaliseName(wanted);
            for (const { id, kind: own } of told) {
              const row = held[Number(id.slice(1)) - 1];
              expect(row?.kind).toBe(own);
              expect(kinds).toContain(own);
              expect(normaliseName(row?.names[0] ?? '')).toBe(normal);
            }
            // Of whom a name is told, nobody else has it as it is spelt.
            if (told.length === 0) continue;
            const bearers = held.filter(
              (row) =>
                kinds.includes(row.kind) &&
                row.names.some((form) => normaliseName(form) === normal),
            );
            expect(bearers.length).toBeLessThanOrEqual(told.length);
            expect(others).toEqual([]);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
