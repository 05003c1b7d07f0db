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

  it.each<[string, string, [string, NameKind][], string[][]]>([
    [
      'a company in full first, then in short',
      'Orvo Grundig opened. Orvo grew.',
      [
        ['Orvo Grundig', 'organisation'],
        ['Orvo', 'organisation'],
      ],
      [['Orvo', 'Orvo Grundig']],
    ],
    [
      'a company with and without its legal form and "Motor"',
      'Orvo grew. Orvo Inc. and Orvo Motor did.',
      [
        ['Orvo Inc.', 'organisation'],
        ['Orvo Motor', 'organisation'],
        ['Orvo', 'organisation'],
      ],
      [['Orvo', 'Orvo Inc.', 'Orvo Motor']],
    ],
    [
      'not a company and what is a part of it, or came first',
      'Orvo grew. Orvo Stores did. Orvo Beeker did. Orvo Europe did.',
      [
        ['Orvo Stores', 'organisation'],
        ['Orvo Beeker', 'organisation'],
        ['Orvo Europe', 'organisation'],
        ['Orvo', 'organisation'],
      ],
      [['Orvo'], ['Orvo Stores'], ['Orvo Beeker'], ['Orvo Europe']],
    ],
    [
      'not two companies with a hyphen',
      'The Orvo-Beeker talks. Orvo left.',
      [
        ['Orvo-Beeker', 'organisation'],
        ['Orvo', 'organisation'],
      ],
      [['Orvo-Beeker'], ['Orvo']],
    ],
    [
      'an institution after its town, and not another town’s',
      'Lowmoor Police Department spoke. The Police Department did. Highfield City Council did. The School Board did.',
      [
        ['Lowmoor Police Department', 'organisation'],
        ['Highfield City Council', 'organisation'],
        ['Police Department', 'organisation'],
        ['School Board', 'organisation'],
      ],
      [
        ['Lowmoor Police Department', 'Police Department'],
        ['Highfield City Council'],
        ['School Board'],
      ],
    ],
    [
      'not a last word that two names end in',
      'Lowmoor Times and Highfield Times. The Times wrote.',
      [
        ['Lowmoor Times', 'organisation'],
        ['Highfield Times', 'organisation'],
        ['Times', 'organisation'],
      ],
      [['Lowmoor Times'], ['Highfield Times'], ['Times']],
    ],
    [
      'a product with and without its maker, one and several',
      'Orvo built the Orvo X480. The X480 flies. X480s fly.',
      [
        ['Orvo X480', 'other'],
        ['X480s', 'other'],
        ['X480', 'other'],
        ['Orvo', 'organisation'],
      ],
      [['Orvo'], ['Orvo X480', 'X480', 'X480s']],
    ],
    [
      'not a product and the next one',
      'The Fona 4 and the Fona 4S. A Fona.',
      [
        ['Fona 4S', 'other'],
        ['Fona 4', 'other'],
        ['Fona', 'other'],
      ],
      [['Fona 4'], ['Fona 4S'], ['Fona']],
    ],
    [
      'a share index',
      'The Nasdak Composite fell. Nasdak rose.',
      [
        ['Nasdak Composite', 'other'],
        ['Nasdak', 'organisation'],
      ],
      [['Nasdak', 'Nasdak Composite']],
    ],
    [
      'letters in brackets that are no initials, of a group and not of a person',
      'Marabu Airways (MAR) met Tom Oram (TOM). MAR left.',
      [
        ['Marabu Airways', 'organisation'],
        ['Tom Oram', 'person'],
        ['MAR', 'organisation'],
        ['TOM', 'organisation'],
      ],
      [['MAR', 'Marabu Airways'], ['Tom Oram'], ['TOM']],
    ],
    [
      'an Arabic article, and another first name',
      'Basim al-Asadi spoke. Asadi left. Rifat Asadi came.',
      [
        ['Basim al-Asadi', 'person'],
        ['Rifat Asadi', 'person'],
        ['Asadi', 'person'],
      ],
      [['Basim al-Asadi'], ['Asadi'], ['Rifat Asadi']],
    ],
  ])('tells %s', (_, text, names, groups) => {
    expect(groupsOf(text, names)).toEqual(groups.map((group) => [...group].sort()));
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

  const letters = (i: number): string =>
    Array.from(i.toString(26))
      .map((digit) => String.fromCharCode(97 + parseInt(digit, 26)))
      .join('');

  it.each<[string, (i: number) => [string, NameKind, string?][]]>([
    [
      'people of one surname',
      (i) => [
        [`A${letters(i)} Brook`, 'person', 'Mr'],
        ['Brook', 'person', 'Mr'],
      ],
    ],
    [
      'people of one first name',
      (i) => [
        [`Ann B${letters(i)}`, 'person'],
        [`B${letters(i)}`, 'person'],
      ],
    ],
    [
      'people whose surnames are near',
      (i) => [
        [`A${letters(i)} B${letters(i)}`, 'person', 'Ms'],
        [`G${letters(i)}`, 'person', 'Ms'],
      ],
    ],
    [
      'people of one article',
      (i) => [
        [`Omar al-${letters(i)}n`, 'person'],
        [`al-${letters(i)}m`, 'person'],
      ],
    ],
    [
      'banks',
      (i) => [
        [`Bank ${letters(i)}`, 'organisation'],
        [`${letters(i)} Bank`, 'organisation'],
        [`B${letters(i).toUpperCase()}`, 'organisation'],
      ],
    ],
    [
      'a name of 20,000 letters',
      (i) =>
        i < 5
          ? [
              [`Omar ${'kazani '.repeat(3000)}`, 'person'],
              [`A ${'bank '.repeat(4000)}`, 'organisation'],
              ['bank', 'organisation'],
            ]
          : [],
    ],
  ])('takes bounded time over thousands of %s', (_, given) => {
    const names: NameMention[] = [];
    let text = '';
    for (let i = 0; i < 4000; i++) {
      for (const [name, kind, role] of given(i)) {
        const start = text.length;
        text += `${name}. `;
        names.push({
          start,
          end: start + name.length,
          text: name,
          kind,
          role: role ?? null,
          confidence: 0.9,
        });
      }
    }
    const { mentions } = resolveNames({ title: '', text, titleNames: [], names });
    expect(mentions).toHaveLength(names.length);
  });
});
