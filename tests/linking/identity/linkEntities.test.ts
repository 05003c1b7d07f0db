import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countryOf } from '../../../lib/linking/identity/countries';
import { linkEntities, type ArchivedName } from '../../../lib/linking/identity/linkEntities';
import { nameKeys } from '../../../lib/linking/identity/nameKeys';
import { normaliseName } from '../../../lib/linking/identity/normaliseName';
import type { NameKind } from '../../../lib/model/mention';

type Given = [name: string, kind: NameKind, roles?: string[], aliases?: string[]];

/** One article's names, each in the company of the others; its places are those it has. */
function article(id: string, names: Given[]): ArchivedName[] {
  const normalised = names.map(([name]) => normaliseName(name));
  return names.map(([name, kind, roles = [], aliases = []], i) => ({
    article: id,
    published: null,
    local: { id: `n${i + 1}`, kind, name, aliases: [name, ...aliases], roles },
    companions: normalised.filter((_, other) => other !== i),
    places: names
      .filter(([name, given]) => given === 'place' || countryOf(normaliseName(name)) !== null)
      .map(([name]) => countryOf(normaliseName(name)) ?? normaliseName(name)),
  }));
}

/** The groups of more than one name, as "article name" in order. */
function groups(names: ArchivedName[]): string[][] {
  const shown = new Map(
    names.map((name) => [`${name.article} ${name.local.id}`, `${name.article} ${name.local.name}`]),
  );
  return linkEntities(names)
    .filter(({ members }) => members.length > 1)
    .map(({ members }) =>
      members.map(({ article, local }) => shown.get(`${article} ${local}`) ?? ''),
    );
}

const joined: [string, Given[], Given[]][] = [
  ['the same full name', [['Ann Brook', 'person']], [['Ann Brook', 'person']]],
  ['a middle initial', [['James N Corrin', 'person']], [['James Corrin', 'person']]],
  ['a middle name', [['Ashan Parvez Kazani', 'person']], [['Ashan Kazani', 'person']]],
  ['an initial', [['J. Corrin', 'person']], [['James Corrin', 'person']]],
  ['a short form', [['Bill Corrin', 'person']], [['William Corrin', 'person']]],
  ['a spelling with the first name', [['Ashan Kazani', 'person']], [['Ashan Kizani', 'person']]],
  [
    'two spellings with the same role',
    [['Yusuf Kizani', 'person', ['Prime Minister']]],
    [['Yousuf Kazani', 'person', ['Minister']]],
  ],
  [
    'a surname with the same role',
    [['Kazani', 'person', ['Army chief General']]],
    [['Ashan Kazani', 'person', ['General']]],
  ],
  [
    'a surname in the same company',
    [
      ['Kazani', 'person'],
      ['Mark Doyle', 'person'],
      ['Reed Bank', 'organisation'],
    ],
    [
      ['Ashan Kazani', 'person'],
      ['Mark Doyle', 'person'],
      ['Reed Bank', 'organisation'],
    ],
  ],
  ['articles, accents, hyphens', [['al-Zarq', 'organisation']], [['Al Zàrq', 'organisation']]],
  [
    'word order',
    [['US Department of Parks', 'organisation']],
    [['U.S. Parks Department', 'organisation']],
  ],
  [
    'a nationality in a name',
    [['Pakistani Army', 'organisation']],
    [['Pakistan Army', 'organisation']],
  ],
  [
    'an acronym introduced in one article',
    [['Free Orchard Front', 'organisation', [], ['FOF']]],
    [['FOF', 'organisation']],
  ],
  [
    'a blend',
    [['US CENTCOM', 'organisation']],
    [['United States Central Command', 'organisation']],
  ],
  [
    'a spelling of one word of a name',
    [['Lashkar-e-Tayyiba', 'organisation']],
    [['Lashkar-e Taiba', 'organisation']],
  ],
  [
    'a name without its country, where the article names the country',
    [
      ['Parks Department', 'organisation'],
      ['American', 'other'],
    ],
    [['US Parks Department', 'organisation']],
  ],
  ...variants(),
  ['an article in a surname', [['Basim al-Asadi', 'person']], [['Basim Asadi', 'person']]],
  ['two articles in a surname', [['Basim al-Asadi', 'person']], [['Basim el-Asadi', 'person']]],
  ['an apostrophe', [['Sean O’Tarrin', 'person']], [["Sean O'Tarrin", 'person']]],
  ['a hyphen', [['Jean-Luc Tavel', 'person']], [['Jean Luc Tavel', 'person']]],
  [
    'two spellings of the first name with the second the same',
    [['Abdel Fatah el-Zizi', 'person']],
    [['Abdul Fatah al-Zizi', 'person']],
  ],
  [
    'a lone spelling with the role',
    [['Kiazi', 'person', ['Gen']]],
    [['Ashan Kayazi', 'person', ['General']]],
  ],
  ['the legal form of a company', [['Orvo Inc.', 'organisation']], [['Orvo', 'organisation']]],
  [
    '"Company" and "Co"',
    [['Orvo Motor Company', 'organisation']],
    [['Orvo Motor Co', 'organisation']],
  ],
  ['"&" and "and"', [['Hale & Dorn', 'organisation']], [['Hale and Dorn', 'organisation']]],
  [
    'a short form that an article uses, in shared company',
    [
      ['Orvo', 'organisation'],
      ['Ann Brook', 'person'],
      ['Lowmoor', 'place'],
    ],
    [
      ['Orvo Grundig', 'organisation', [], ['Orvo']],
      ['Ann Brook', 'person'],
      ['Lowmoor', 'place'],
    ],
  ],
  [
    'a company without "Motor", in shared company',
    [
      ['Orvo', 'organisation'],
      ['Ann Brook', 'person'],
      ['Lowmoor', 'place'],
    ],
    [
      ['Orvo Motor Company', 'organisation'],
      ['Ann Brook', 'person'],
      ['Lowmoor', 'place'],
    ],
  ],
  [
    'a product without its maker',
    [['X480', 'other']],
    [
      ['Orvo X480', 'other'],
      ['Orvo', 'organisation'],
    ],
  ],
  ['one product and several', [['X480s', 'other']], [['X480', 'other']]],
  [
    'words that are parted otherwise',
    [['CrimeWatchers', 'organisation']],
    [['Crime Watchers', 'organisation']],
  ],
  ['an acronym with its legal form', [['OGDS N.V.', 'organisation']], [['OGDS', 'organisation']]],
  ['an acronym taken for a place', [['OGDS', 'place']], [['OGDS', 'organisation']]],
  ['the old name of a city', [['Kiev', 'place']], [['Kyiv', 'place']]],
  ['the old name of a country', [['Burma', 'place']], [['Myanmar', 'place']]],
  [
    'one of many towns of a name, in its state',
    [
      ['Springfield', 'place'],
      ['Ohio', 'place'],
    ],
    [
      ['Springfield', 'place'],
      ['Ohio', 'place'],
    ],
  ],
  [
    'the police of one town',
    [
      ['Police Department', 'organisation'],
      ['Lowmoor', 'place'],
    ],
    [
      ['Police Department', 'organisation'],
      ['Lowmoor', 'place'],
    ],
  ],
  [
    'the senate of one country',
    [
      ['Senate', 'organisation'],
      ['Pakistani', 'other'],
    ],
    [
      ['Senate', 'organisation'],
      ['Pakistan', 'place'],
    ],
  ],
  [
    'a common name in one town',
    [
      ['John Smith', 'person'],
      ['Lowmoor', 'place'],
    ],
    [
      ['John Smith', 'person'],
      ['Lowmoor', 'place'],
    ],
  ],
];

/** Pairs of romanisations, each with a first name that few have. */
function variants(): [string, Given[], Given[]][] {
  return [
    'Kayani Kiyani',
    'Kayani Kiani',
    'Haqqani Haqani',
    'Gaddafi Qadhafi',
    'Gaddafi Kadafi',
    'Zelensky Zelenskyy',
    'Zelensky Zelenskiy',
    'Gilani Gillani',
    'Massoud Masood',
  ].map((pair) => {
    const [one = '', two = ''] = pair.split(' ');
    return [pair, [[`Tarvo ${one}`, 'person']], [[`Tarvo ${two}`, 'person']]];
  });
}

const apart: [string, Given[], Given[]][] = [
  ['two first names', [['John Corrin', 'person']], [['James Corrin', 'person']]],
  ['two second initials', [['John R. Corrin', 'person']], [['John A. Corrin', 'person']]],
  ['a shared first name', [['John Allard', 'person']], [['John Kirkby', 'person']]],
  ['a surname without support', [['Corrin', 'person']], [['James Corrin', 'person']]],
  ['a spelling without support', [['Kizani', 'person']], [['Ashan Kazani', 'person']]],
  ['one letter of another name', [['Ann Brooks', 'person']], [['Ann Brook', 'person']]],
  [
    'an office with two holders',
    [['Ann Brook', 'person', ['Defence Secretary']]],
    [['Tom Hale', 'person', ['Defence Secretary']]],
  ],
  ['a given name as a surname', [['Khawar Asif', 'person']], [['Asif Yaqub Malik', 'person']]],
  ['a person and a network', [['Doran', 'person']], [['Doran network', 'organisation']]],
  ['a city and what is named like it', [['Delphi', 'place']], [['Delphi', 'organisation']]],
  ['a country and its nationality', [['Pakistan', 'place']], [['Pakistani', 'other']]],
  [
    'departments of two countries',
    [['US Parks Department', 'organisation']],
    [['Indian Parks Department', 'organisation']],
  ],
  [
    'a name without its country beside another country',
    [
      ['Parks Department', 'organisation'],
      ['Indian', 'other'],
    ],
    [['US Parks Department', 'organisation']],
  ],
  [
    'three letters that nobody introduced',
    [['FOF', 'organisation']],
    [['Free Orchard Front', 'organisation']],
  ],
  [
    'a spelling where many have the first name',
    [['Mark Hadley', 'person']],
    [['Mark Hedley', 'person']],
  ],
  ['a spelling of both names', [['Muamar Gaddafi', 'person']], [['Moamar Kadafi', 'person']]],
  ['one syllable and two', [['Tarvo Bullock', 'person']], [['Tarvo Black', 'person']]],
  ['a vowel of a short name', [['Tarvo Hall', 'person']], [['Tarvo Hill', 'person']]],
  ['a name that many have', [['John Smith', 'person']], [['John Smith', 'person']]],
  [
    'a name that many have, in two towns',
    [
      ['John Smith', 'person'],
      ['Lowmoor', 'place'],
    ],
    [
      ['John Smith', 'person'],
      ['Highfield', 'place'],
    ],
  ],
  ['an initial before a common surname', [['J. Smith', 'person']], [['Jasper Smith', 'person']]],
  [
    'a form of address that differs',
    [['Kim Tarrow', 'person', ['Mr']]],
    [['Kim B. Tarrow', 'person', ['Mrs']]],
  ],
  [
    'a former American vice president and a surname',
    [['Al Gorran', 'person']],
    [['Tipp Gorran', 'person']],
  ],
  ['a company and its shops', [['Orvo', 'organisation']], [['Orvo Stores', 'organisation']]],
  [
    'a short form without shared company',
    [['Orvo', 'organisation']],
    [['Orvo Grundig', 'organisation', [], ['Orvo']]],
  ],
  [
    'a short form of two names',
    [['Times', 'organisation']],
    [
      ['Lowmoor Times', 'organisation', [], ['Times']],
      ['Highfield Times', 'organisation', [], ['Times']],
    ],
  ],
  ['two products of a row', [['X480', 'other']], [['X380', 'other']]],
  ['a product and its next version', [['Fona 4', 'other']], [['Fona 4S', 'other']]],
  [
    'a product whose maker the article does not name',
    [['X480', 'other']],
    [['Orvo X480', 'other']],
  ],
  ['two streets', [['Garden Street', 'place']], [['Gordon Street', 'place']]],
  [
    'two departments',
    [['Forest Police Department', 'organisation']],
    [['Forsyth Police Department', 'organisation']],
  ],
  ['two cities of one old name', [['Odesa', 'place']], [['Odessa', 'place']]],
  [
    'the police of nobody knows where',
    [['Police Department', 'organisation']],
    [['Police Department', 'organisation']],
  ],
  [
    'the police of two towns of a country',
    [
      ['Police Department', 'organisation'],
      ['Lowmoor', 'place'],
      ['US', 'place'],
    ],
    [
      ['Police Department', 'organisation'],
      ['Highfield', 'place'],
      ['Canada', 'place'],
    ],
  ],
  [
    'the senates of two countries',
    [
      ['Senate', 'organisation'],
      ['Pakistan', 'place'],
    ],
    [
      ['Senate', 'organisation'],
      ['Italy', 'place'],
    ],
  ],
  [
    'ministries of two countries',
    [
      ['Ministry of Defence', 'organisation'],
      ['India', 'place'],
    ],
    [
      ['Defense Ministry', 'organisation'],
      ['Russian', 'other'],
    ],
  ],
  [
    'a country and a state of one name',
    [
      ['Georgia', 'place'],
      ['Tbilisi', 'place'],
    ],
    [
      ['Georgia', 'place'],
      ['Atlanta', 'place'],
    ],
  ],
  ['two towns of one name', [['Springfield', 'place']], [['Springfield', 'place']]],
  [
    'two towns of one name in two states',
    [
      ['Springfield', 'place'],
      ['Ohio', 'place'],
    ],
    [
      ['Springfield', 'place'],
      ['Ill.', 'place'],
    ],
  ],
  [
    'sheriffs of two counties of one name',
    [
      ['Jefferson County Sheriff', 'organisation'],
      ['Ala.', 'place'],
    ],
    [
      ['Jefferson County Sheriff', 'organisation'],
      ['Texas', 'place'],
    ],
  ],
  ['city councils', [['City Council', 'organisation']], [['City Council', 'organisation']]],
  ['high schools', [['High School', 'organisation']], [['High School', 'organisation']]],
];

describe('linkEntities', () => {
  it.each(joined)('joins %s', (_, a, b) => {
    const names = [...article('a', a), ...article('b', b)];
    const first = [names[0], names[a.length]].map(
      (name) => `${name?.article ?? ''} ${name?.local.name ?? ''}`,
    );
    expect(groups(names)).toContainEqual(first);
  });

  it.each(joined)('finds a shared key for %s', (_, a, b) => {
    const [one, two] = [article('a', a)[0], article('b', b)[0]];
    const keys = one ? nameKeys(one.local) : [];
    expect(two ? nameKeys(two.local).filter((key) => keys.includes(key)) : []).not.toEqual([]);
  });

  it.each(apart)('keeps apart %s', (_, a, b) => {
    const names = [...article('a', a), ...article('b', b)];
    expect(groups(names)).toEqual([]);
  });

  it.each(['Rico', 'Rocket'])('takes no short name for another spelling: Rockie, %s', (other) => {
    const beside: Given[] = [
      ['Mark Doyle', 'person'],
      ['Reed Bank', 'organisation'],
    ];
    const names = [
      ...article('a', [['Rockie', 'place'], ...beside]),
      ...article('b', [[other, 'place'], ...beside]),
    ];
    expect(groups(names).flat()).not.toContain('a Rockie');
  });

  it('joins a surname that fits two people to neither, unless one has support', () => {
    const two: Given[] = [
      ['Ann Brook', 'person', ['Senator']],
      ['Tom Brook', 'person', ['Coach']],
    ];
    const bare = (roles: string[]): ArchivedName[] => [
      ...article('a', two),
      ...article('b', [['Brook', 'person', roles]]),
    ];
    expect(groups(bare([]))).toEqual([]);
    expect(groups(bare(['Sen']))).toEqual([['a Ann Brook', 'b Brook']]);
  });

  it('gives a part that is closed under shared keys what all would give', () => {
    const pool = [...joined, ...apart].flatMap(([, a, b], i) => [
      ...article(`a${i}`, a),
      ...article(`b${i}`, b),
    ]);
    const partOf = new Map<string, ArchivedName[]>();
    for (const name of pool) {
      const whole = new Set([name]);
      const keys = nameKeys(name.local);
      for (const key of keys) for (const other of partOf.get(key) ?? []) whole.add(other);
      const part = [...whole];
      for (const each of part) for (const key of nameKeys(each.local)) partOf.set(key, part);
    }
    const members = (names: ArchivedName[]): string[] =>
      linkEntities(names).map((entity) => JSON.stringify([entity.members, entity.evidence]));
    const inParts = [...new Set(partOf.values())].flatMap(members);
    expect(inParts.length).toBeLessThan(pool.length);
    expect(inParts.toSorted()).toEqual(members(pool).toSorted());
  });

  it('lists those that an ambiguous name may be, in whatever order they came', () => {
    const names = [
      ...article('a', [
        ['Ann Brook', 'person'],
        ['Tom Brook', 'person'],
      ]),
      ...article('b', [['Brook', 'person']]),
    ];
    for (const given of [names, names.toReversed()]) {
      const entities = linkEntities(given);
      const bare = entities.find(({ name }) => name === 'Brook');
      expect(bare?.candidates).toEqual(['person:ann-brook', 'person:tom-brook']);
      expect(entities.filter(({ candidates }) => candidates !== undefined)).toHaveLength(1);
    }
  });

  it('gives each piece of evidence its own confidence, the entity that of the weakest', () => {
    const names = [
      ...article('a', [['Ashan Kazani', 'person', ['General']]]),
      ...article('b', [['Ashan Kazani', 'person']]),
      ...article('c', [['Kazani', 'person', ['General']]]),
    ];
    const [entity] = linkEntities(names);
    expect(entity?.evidence.map(({ confidence }) => confidence)).toEqual([0.95, 0.85]);
    expect(entity?.confidence).toBe(0.85);
  });

  it('takes a place that many articles take for an organisation for one, not the other way round', () => {
    const of = (kind: NameKind, count: number): ArchivedName[] =>
      Array.from({ length: count }, (_, i) => article(`${kind}${i}`, [['Orvo', kind]])).flat();
    expect(groups([...of('place', 1), ...of('organisation', 3)])[0]).toHaveLength(4);
    expect(groups([...of('place', 3), ...of('organisation', 1)])[0]).toHaveLength(3);
    expect(groups([...of('place', 1), ...of('organisation', 2)])[0]).toHaveLength(2);
  });

  it('does not reach across a chain of small changes', () => {
    const names = ['Mara Kazani', 'Mara Kazeni', 'Mera Kazeni', 'Mera Kozeni'].flatMap((name, i) =>
      article(`a${i}`, [[name, 'person']]),
    );
    const ends = linkEntities(names).find(({ aliases }) => aliases.includes('Mara Kazani'));
    expect(ends?.aliases).not.toContain('Mera Kozeni');
  });

  it('gives every link a reason in words and the articles it rests on', () => {
    const names = [
      ...article('a', [['Kazani', 'person', ['General']]]),
      ...article('b', [['Ashan Kazani', 'person', ['General']]]),
    ];
    expect(linkEntities(names)).toMatchObject([
      {
        id: 'person:ashan-kazani',
        name: 'Ashan Kazani',
        aliases: ['Ashan Kazani', 'Kazani'],
        confidence: 0.85,
        evidence: [{ rule: 'surname for the full name', articles: ['a', 'b'] }],
      },
    ]);
  });

  it('is the same for every order of import, and for each part that shares keys', () => {
    const pool = [...joined, ...apart].flatMap(([, a, b], i) => [
      ...article(`a${i}`, a),
      ...article(`b${i}`, b),
    ]);
    const whole = linkEntities(pool);
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(linkEntities(shuffled)).toEqual(whole);
      }),
      { numRuns: 20 },
    );
    expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
    expect(whole.flatMap(({ members }) => members).length).toBe(pool.length);
  });

  const letters = (i: number): string =>
    Array.from(i.toString(26))
      .map((digit) => String.fromCharCode(97 + parseInt(digit, 26)))
      .join('');

  it.each<[string, (i: number) => Given[]]>([
    [
      'a name in every article',
      (i) => [
        ['US', 'place'],
        ['Brook', 'person'],
        [`A${letters(i)} Brook`, 'person'],
      ],
    ],
    [
      'a first name that all have',
      (i) => [
        [`Ann B${letters(i)}`, 'person'],
        ['Ann', 'person'],
      ],
    ],
    [
      'one full name',
      (i) => [
        ['John Smith', 'person'],
        ['Smith', 'person'],
        [`Low${letters(i)}`, 'place'],
      ],
    ],
    [
      'initials',
      (i) => [
        [`${letters(i % 26)}. Brook`, 'person'],
        [`B${letters(i)} Brook`, 'person'],
      ],
    ],
    [
      'one surname without a name',
      () => [
        ['Brook', 'person'],
        ['New Town', 'place'],
        ['Old Town', 'place'],
      ],
    ],
    [
      'names of one letter',
      (i) => [
        [letters(i % 26), 'person'],
        [letters(i % 26).toUpperCase(), 'organisation'],
      ],
    ],
    [
      'acronyms',
      (i) => [
        [`F${letters(i).toUpperCase()}`, 'organisation'],
        [`Free ${letters(i)} Front`, 'organisation'],
      ],
    ],
    [
      'short forms of one name',
      (i) => [
        ['Orvo', 'organisation'],
        [`Orvo ${letters(i)}`, 'organisation', [], ['Orvo']],
      ],
    ],
    [
      'police departments',
      (i) => [
        ['Police Department', 'organisation'],
        [`Low${letters(i % 99)}`, 'place'],
      ],
    ],
    [
      'a name of 5,000 words',
      (i) => (i < 20 ? [[`Omar ${'kazani '.repeat(5000)}${i}`, 'person']] : []),
    ],
  ])('answers for %s in bounded time', (_, given) => {
    const names = Array.from({ length: 4000 }, (__, i) => article(`a${i}`, given(i))).flat();
    expect(linkEntities(names).flatMap(({ members }) => members)).toHaveLength(names.length);
  });
});
