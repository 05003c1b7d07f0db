import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkEntities, type ArchivedName } from '../../../lib/linking/identity/linkEntities';
import { nameKeys } from '../../../lib/linking/identity/nameKeys';
import { normaliseName } from '../../../lib/linking/identity/normaliseName';
import type { NameKind } from '../../../lib/model/mention';

type Given = [name: string, kind: NameKind, roles?: string[], aliases?: string[]];

/** One article's names, each in the company of the others. */
function article(id: string, names: Given[]): ArchivedName[] {
  const normalised = names.map(([name]) => normaliseName(name));
  return names.map(([name, kind, roles = [], aliases = []], i) => ({
    article: id,
    published: null,
    local: { id: `n${i + 1}`, kind, name, aliases: [name, ...aliases], roles },
    companions: normalised.filter((_, other) => other !== i),
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
];

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

  it('answers for a name in every article in bounded time', () => {
    const names = Array.from({ length: 3000 }, (_, i) =>
      article(`a${i}`, [
        ['US', 'place'],
        ['Brook', 'person'],
        [`Ann${i} Brook`, 'person'],
      ]),
    ).flat();
    expect(linkEntities(names).length).toBeGreaterThan(3000);
  });
});
