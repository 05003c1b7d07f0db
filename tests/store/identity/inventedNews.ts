import fc from 'fast-check';
import type { ArticleRecord } from '../../../lib/model/findings';
import type { LocalEntity, Mention, NameKind } from '../../../lib/model/mention';

/** A name as one invented article gives it. */
export interface GivenName {
  name: string;
  kind: NameKind;
  roles?: string[];
  aliases?: string[];
}

/** An article that names these, each once. */
export function newsOf(id: string, date: string | null, names: GivenName[]): ArticleRecord {
  const entities: LocalEntity[] = names.map(({ name, kind, roles = [], aliases = [] }, at) => ({
    id: `n${at + 1}`,
    kind,
    name,
    aliases: [...new Set([name, ...aliases])],
    roles,
  }));
  const mentions: Mention[] = entities.map(({ id: entity, kind, name }, at) => ({
    start: at * 40,
    end: at * 40 + name.length,
    text: name,
    kind,
    role: null,
    confidence: 0.9,
    entity,
  }));
  return {
    contentHash: id,
    file: null,
    article: {
      id,
      url: null,
      title: '',
      publisher: null,
      authors: [],
      published: date === null ? null : { value: date, precision: 'day', source: 'input' },
      publishedBounds: null,
      language: 'en',
      text: '',
      zones: [],
    },
    findings: { sentences: [], entities, mentions, titleMentions: [], dates: [], events: [] },
  };
}

const PEOPLE: GivenName[] = [
  { name: 'Ashan Kazani', kind: 'person', aliases: ['Kazani'] },
  { name: 'Ashan Kizani', kind: 'person', aliases: ['Kizani'] },
  { name: 'A. Kazani', kind: 'person' },
  { name: 'Ashan Parvez Kazani', kind: 'person', aliases: ['Kazani', 'Ashan Kazani'] },
  { name: 'Yusuf Kazani', kind: 'person' },
  { name: 'Yousuf Kizani', kind: 'person' },
  { name: 'Kazani', kind: 'person' },
  { name: 'Kizani', kind: 'person' },
  { name: 'William Corrin', kind: 'person', aliases: ['Corrin'] },
  { name: 'Bill Corrin', kind: 'person' },
  { name: 'Walter Corrin', kind: 'person' },
  { name: 'W. Corrin', kind: 'person' },
  { name: 'Corrin', kind: 'person' },
  { name: 'John Smith', kind: 'person', aliases: ['Smith'] },
  { name: 'John R. Smith', kind: 'person' },
  { name: 'Smith', kind: 'person' },
  { name: 'Omar bin Laru', kind: 'person', aliases: ['bin Laru'] },
  { name: 'bin Laru', kind: 'person' },
  { name: 'Brook', kind: 'person' },
  { name: 'Ann Brook', kind: 'person' },
];

const GROUPS: GivenName[] = [
  { name: 'Reed Bank', kind: 'organisation' },
  { name: 'Reed Bank Ltd', kind: 'organisation', aliases: ['Reed'] },
  { name: 'Reed', kind: 'organisation' },
  { name: 'North Ridge Shipping Agency', kind: 'organisation', aliases: ['NRSA'] },
  { name: 'NRSA', kind: 'organisation' },
  { name: 'North Ridge', kind: 'place' },
  { name: 'NRS', kind: 'organisation' },
  { name: 'North Ridge Society', kind: 'organisation', aliases: ['NRS'] },
  { name: 'Police Department', kind: 'organisation' },
  { name: 'Senate', kind: 'organisation' },
  { name: 'Jackson', kind: 'place' },
  { name: 'Jackson Police', kind: 'organisation' },
  { name: 'Ilmar', kind: 'place' },
  { name: 'Ilmar', kind: 'organisation' },
  { name: 'Castrel', kind: 'place' },
  { name: 'Castrell', kind: 'place' },
  { name: 'Ohio', kind: 'place' },
  { name: 'Rico', kind: 'place' },
  { name: 'Rockie', kind: 'place' },
  { name: 'Pakistan', kind: 'place' },
  { name: 'Pakistani', kind: 'other' },
  { name: 'Pakistani Army', kind: 'organisation' },
  { name: 'Army', kind: 'organisation' },
  { name: 'Foreign Trade Board', kind: 'organisation' },
  { name: 'Pakistan Foreign Trade Board', kind: 'organisation' },
  { name: 'Marl A380', kind: 'other', aliases: ['A380'] },
  { name: 'A380', kind: 'other' },
  { name: 'A380s', kind: 'other' },
  { name: 'Marl', kind: 'organisation' },
  { name: 'Crime Stoppers', kind: 'organisation' },
  { name: 'CrimeStoppers', kind: 'organisation' },
  { name: 'Jaish Mohamed', kind: 'organisation' },
  { name: 'Jaish Muhammed', kind: 'organisation' },
  { name: 'Kiev', kind: 'place' },
  { name: 'Kyiv', kind: 'place' },
];

const ROLES = ['General', 'Army chief General', 'Mayor', 'Mr', 'Mrs', 'Minister', 'Judge'];

const person: fc.Arbitrary<GivenName> = fc
  .record({
    given: fc.constantFrom(...PEOPLE),
    roles: fc.subarray(ROLES, { maxLength: 2 }),
  })
  .map(({ given, roles }) => ({ ...given, roles }));

const dates = fc.option(fc.constantFrom('2021-01-03', '2021-02-10', '2021-02-11', '2021-03'));

/** Articles of invented names, made so that many of them may be one. */
export function inventedNews(most: number): fc.Arbitrary<ArticleRecord[]> {
  const article = fc.record({
    date: dates,
    people: fc.array(person, { maxLength: 4 }),
    groups: fc.array(fc.constantFrom(...GROUPS), { maxLength: 5 }),
  });
  return fc
    .array(article, { minLength: 1, maxLength: most })
    .map((articles) =>
      articles.map(({ date, people, groups }, at) =>
        newsOf(`story ${at}`, date, [...people, ...groups]),
      ),
    );
}
