import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MarkChoice } from '../../lib/model/markChoice';
import type { LocalEntity, Mention, NameKind } from '../../lib/model/mention';
import { chosenMentions } from '../../lib/pipeline/chosenMentions';

const KINDS: NameKind[] = ['person', 'organisation', 'place', 'other'];

/** Findings with one name for each kind (`person`, `place` …) and these mentions, the first in the title. */
function findings(given: [kind: NameKind, confidence: number][]) {
  const entities: LocalEntity[] = KINDS.map((kind) => ({
    id: kind,
    kind,
    name: kind,
    aliases: [kind],
    roles: [],
  }));
  const all: Mention[] = given.map(([kind, confidence], index) => ({
    start: index,
    end: index + 1,
    text: kind,
    kind,
    role: null,
    confidence,
    entity: kind,
  }));
  return { entities, titleMentions: all.slice(0, 1), mentions: all.slice(1) };
}

const given: [NameKind, number][] = [
  ['person', 0.95],
  ['person', 0.3],
  ['place', 0.8],
  ['organisation', 0.79],
  ['other', 0.99],
  ['other', 0.2],
];

describe('chosenMentions', () => {
  it.each<[MarkChoice['names'], boolean, number[]]>([
    ['all', false, [0, 1, 2, 3]],
    ['sure', false, [0, 2]],
    ['all', true, [0, 1, 2, 3, 4, 5]],
    ['sure', true, [0, 2, 4]],
  ])('takes of %s names, with others: %s, mentions %j', (names, others, wanted) => {
    const chosen = chosenMentions(findings(given), { names, others });
    expect([...chosen].map(({ start }) => start)).toEqual(wanted);
  });

  it('goes by the kind of the name where a mention has another', () => {
    const { entities, mentions } = findings([]);
    const mention: Mention = {
      start: 0,
      end: 1,
      text: 'x',
      kind: 'place',
      role: null,
      confidence: 1,
      entity: 'other',
    };
    const found = { entities, mentions, titleMentions: [mention] };
    expect(chosenMentions(found, { names: 'all', others: false }).size).toBe(0);
    expect(chosenMentions(found, { names: 'all', others: true })).toContain(mention);
  });

  it('takes no more by asking for less, and everything by asking for everything', () => {
    const mention = fc.tuple(fc.constantFrom(...KINDS), fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(mention), (given) => {
        const found = findings(given);
        const take = (names: MarkChoice['names'], others: boolean) =>
          chosenMentions(found, { names, others });
        const [few, sure, some, all] = [
          take('sure', false),
          take('sure', true),
          take('all', false),
          take('all', true),
        ];
        expect(all.size).toBe(given.length);
        expect([...few].every((each) => sure.has(each) && some.has(each))).toBe(true);
        expect([...sure].filter((each) => some.has(each))).toEqual([...few]);
      }),
    );
  });
});
