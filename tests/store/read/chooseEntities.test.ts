import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../lib/store/entities/entityBlock';
import { chooseEntities } from '../../../lib/store/read/chooseEntities';

/** At most so many blocks, none of which is remembered. */
const within = (most: number) => (entities: readonly number[]) =>
  new Set(entities.map(blockOf)).size <= most;

const once = (): number => 1;

describe('chooseEntities', () => {
  it('takes all that fit', () => {
    const hits = new Map([
      ['f:ada lind', [5]],
      ['p:lnd', [5, 700, 900]],
    ]);
    expect(chooseEntities(['f:ada lind', 'p:lnd'], hits, once, within(3))).toEqual([5, 700, 900]);
  });

  it.each([
    {
      what: 'an exact name before who sounds like it',
      hits: { 'p:lnd': [100, 200, 300], 'f:ada lind': [700] },
      chosen: [700],
    },
    {
      what: 'the name that matters more',
      hits: { 'n:sella': [100], 'n:larkhaven': [700] },
      chosen: [100],
    },
    {
      what: 'the block of two names before that of one',
      hits: { 'n:sella': [100], 'n:larkhaven': [700], 'n:elmstead': [701] },
      chosen: [700, 701],
    },
  ])('takes $what', ({ hits, chosen }) => {
    const found = new Map(Object.entries(hits));
    expect(chooseEntities([...found.keys()], found, once, within(1))).toEqual(chosen);
  });

  it('takes who is named most among many of one surname', () => {
    const hits = new Map([['p:lnd', [100, 200, 300]]]);
    const frequency = (entity: number): number => (entity === 200 ? 50 : 1);
    expect(chooseEntities(['p:lnd'], hits, frequency, within(1))).toEqual([200]);
  });

  it('stays within what fits, and takes only what was hit', () => {
    const hits = fc.dictionary(
      fc.constantFrom('f:a', 'n:b', 'p:c', 'a:d', 's:e', 'b:f'),
      fc.array(fc.nat(2000), { minLength: 1, maxLength: 30 }),
    );
    fc.assert(
      fc.property(hits, fc.nat(6), (given, most) => {
        const found = new Map(Object.entries(given));
        const chosen = chooseEntities([...found.keys()], found, once, within(most));
        expect(within(most)(chosen)).toBe(true);
        const all = new Set([...found.values()].flat());
        expect(chosen.every((entity) => all.has(entity))).toBe(true);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});
