import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveNames } from '../../../lib/linking/identity/resolveNames';
import type { NameKind, NameMention } from '../../../lib/model/mention';

/** Marks every occurrence of the given names in a text, longest first, as a recogniser would. */
function mark(text: string, names: [string, NameKind, (string | null)?][]): NameMention[] {
  const found: NameMention[] = [];
  for (const [name, kind, role] of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (found.some((other) => other.start < end && at < other.end)) continue;
      found.push({ start: at, end, text: name, kind, role: role ?? null, confidence: 0.9 });
    }
  }
  return found;
}

function groupsOf(
  text: string,
  names: [string, NameKind, (string | null)?][],
  title = '',
  titleNames: [string, NameKind, (string | null)?][] = [],
): string[][] {
  const resolved = resolveNames({
    title,
    text,
    titleNames: mark(title, titleNames),
    names: mark(text, names),
  });
  return resolved.entities.map((entity) => [...entity.aliases].sort());
}

describe('resolveNames', () => {
  it.each<[string, string, [string, NameKind, (string | null)?][], string[][]]>([
    [
      'a surname joins the full name',
      'George Little spoke. Little said no more.',
      [
        ['George Little', 'person'],
        ['Little', 'person'],
      ],
      [['George Little', 'Little']],
    ],
    [
      'a surname that fits two people stays alone',
      'Ann Brook met Tom Brook. Brook left.',
      [
        ['Ann Brook', 'person'],
        ['Tom Brook', 'person'],
        ['Brook', 'person'],
      ],
      [['Ann Brook'], ['Tom Brook'], ['Brook']],
    ],
    [
      'a form of address decides between two',
      'Ann Brook met Tom Brook. She smiled. He did not. Then Mrs Brook left.',
      [
        ['Ann Brook', 'person', 'Mrs'],
        ['Tom Brook', 'person', 'Mr'],
        ['Brook', 'person', 'Mrs'],
      ],
      [['Ann Brook', 'Brook'], ['Tom Brook']],
    ],
    [
      'a middle initial is the same person, another first name is not',
      'Paul R Deane came. Paul Deane spoke. Peter Deane left.',
      [
        ['Paul R Deane', 'person'],
        ['Paul Deane', 'person'],
        ['Peter Deane', 'person'],
      ],
      [['Paul Deane', 'Paul R Deane'], ['Peter Deane']],
    ],
    [
      'one slip of the pen with the same gender',
      'Envoy Clara Moores said so. She added more. "No," Ms Moore said.',
      [
        ['Clara Moores', 'person', 'Envoy'],
        ['Moore', 'person', 'Ms'],
      ],
      [['Clara Moores', 'Moore']],
    ],
    [
      'the same slip with another gender is somebody else',
      'Envoy Clara Moores said so. She added more. "No," Mr Moore said.',
      [
        ['Clara Moores', 'person', 'Envoy'],
        ['Moore', 'person', 'Mr'],
      ],
      [['Clara Moores'], ['Moore']],
    ],
    [
      'the same slip without support is somebody else',
      'Envoy Clara Moores said so. Moore agreed.',
      [
        ['Clara Moores', 'person', 'Envoy'],
        ['Moore', 'person'],
      ],
      [['Clara Moores'], ['Moore']],
    ],
    [
      'an acronym in brackets, also where it comes first',
      'The North Ridge Agency (NRA) met the UFO (Union of Fine Orchards). NRA and UFO agreed.',
      [
        ['North Ridge Agency', 'organisation'],
        ['Union of Fine Orchards', 'organisation'],
        ['UFO', 'organisation'],
        ['NRA', 'organisation'],
      ],
      [
        ['NRA', 'North Ridge Agency'],
        ['UFO', 'Union of Fine Orchards'],
      ],
    ],
    [
      'word order, small words, country and nationality of organisations',
      'The US Department of Parks spoke. The Parks Department and the US Parks Department did not. The Pakistani Army and the Pakistan Army.',
      [
        ['US Department of Parks', 'organisation'],
        ['US Parks Department', 'organisation'],
        ['Parks Department', 'organisation'],
        ['Pakistani Army', 'organisation'],
        ['Pakistan Army', 'organisation'],
      ],
      [
        ['Parks Department', 'US Department of Parks', 'US Parks Department'],
        ['Pakistan Army', 'Pakistani Army'],
      ],
    ],
    [
      'a nationality is not its country, a network not its family',
      'Pakistan and a Pakistani. The Doran network and envoy Doran.',
      [
        ['Pakistani', 'other'],
        ['Pakistan', 'place'],
        ['Doran network', 'organisation'],
        ['Doran', 'person', 'envoy'],
      ],
      [['Pakistan'], ['Pakistani'], ['Doran network'], ['Doran']],
    ],
    [
      'possessives and a majority over kinds',
      "Boltex’s chief left Boltex. Boltex' shares fell.",
      [
        ['Boltex’s', 'organisation'],
        ['Boltex', 'organisation'],
      ],
      [['Boltex']],
    ],
  ])('%s', (_, text, names, groups) => {
    expect(groupsOf(text, names)).toEqual(groups);
  });

  it('takes the headline spelling for the one person it fits', () => {
    const names: [string, NameKind, (string | null)?][] = [['Omar Kazani', 'person', 'General']];
    const headline: [string, NameKind][] = [['Kizani', 'person']];
    expect(groupsOf('General Omar Kazani met them.', names, 'Kizani meets two', headline)).toEqual([
      ['Kizani', 'Omar Kazani'],
    ]);
    names.push(['Ali Kizzani', 'person', 'Minister']);
    expect(
      groupsOf('General Omar Kazani met Ali Kizzani.', names, 'Kizani meets two', headline),
    ).toEqual([['Kizani'], ['Omar Kazani'], ['Ali Kizzani']]);
  });

  it('finds later mentions of an introduced acronym that the recogniser missed', () => {
    const text = 'The North Ridge Agency (NRA) opened. NRA staff left; NRAX stayed.';
    const resolved = resolveNames({
      title: '',
      text,
      titleNames: [],
      names: mark(text, [['North Ridge Agency', 'organisation']]),
    });
    expect(resolved.mentions.map(({ start, text }) => [start, text])).toEqual([
      [4, 'North Ridge Agency'],
      [24, 'NRA'],
      [37, 'NRA'],
    ]);
  });

  it('settles a kind by majority', () => {
    const text = 'Delphi won. Delphi rose. Delphi fell.';
    const names = mark(text, [['Delphi', 'organisation']]);
    const [first] = names;
    if (first) first.kind = 'place';
    const resolved = resolveNames({ title: '', text, titleNames: [], names });
    expect(resolved.entities).toMatchObject([{ kind: 'organisation', name: 'Delphi' }]);
    expect(resolved.mentions.every(({ kind }) => kind === 'organisation')).toBe(true);
  });

  it('gives every name back once, as the slice it was, with an entity that knows its form', () => {
    const words = fc.constantFrom('Anna Lee', 'Lee', 'NATO', 'Bob Lee', 'Lima', 'the', 'said', '(');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join(' ');
        const names = mark(text, [
          ['Anna Lee', 'person'],
          ['Bob Lee', 'person'],
          ['Lee', 'person'],
          ['NATO', 'organisation'],
          ['Lima', 'place'],
        ]);
        const { entities, mentions } = resolveNames({ title: '', text, titleNames: [], names });
        expect(mentions.length).toBe(names.length);
        const byId = new Map(entities.map((entity) => [entity.id, entity]));
        for (const mention of mentions) {
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(byId.get(mention.entity)?.aliases).toContain(mention.text);
        }
        expect(entities.map(({ id }) => id)).toEqual(entities.map((_, i) => `n${i + 1}`));
      }),
    );
  });

  it('stays linear on a long text of names', () => {
    const text = 'Anna Lee (NL) '.repeat(50_000);
    const names = mark(text.slice(0, 70_000), [['Anna Lee', 'person']]);
    expect(resolveNames({ title: '', text, titleNames: [], names }).entities).not.toEqual([]);
  });
});
