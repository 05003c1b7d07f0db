import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { findRelated } from '../../../lib/linking/related/findRelated';
import { memoryArchive } from '../../../lib/linking/related/memoryArchive';
import type { Related } from '../../../lib/model/coverage';
import { made } from './articles';

/** Articles about nothing in common, so that the archive has a sense of what is rare. */
const noise = Array.from({ length: 60 }, (_, i) =>
  made({
    id: `noise${i}`,
    published: '2015-01-05',
    text: `Village number${i} held market${i} beside river${i}. Pakistan and the US sent guest${i} with gift${i}.`,
    names: [
      ['Pakistan', 'place', 'place:pakistan'],
      ['US', 'place', 'place:us'],
    ],
  }),
);

const page = made({
  id: 'page',
  title: 'Kestrel bridge collapse kills nine',
  published: '2015-03-10',
  text: 'A blast tore down the Kestrel bridge on Monday. Mayor Ida Stroem visited the broken toll plaza with engineers from Pakistan.',
  names: [
    ['Ida Stroem', 'person', 'person:ida-stroem'],
    ['Pakistan', 'place', 'place:pakistan'],
  ],
  events: [['blast', 'story1', '2015-03-09']],
});

const same = made({
  id: 'same',
  published: '2015-03-09',
  text: 'A blast destroyed the Kestrel bridge. Ida Stroem asked for calm at the toll plaza.',
  names: [['Ida Stroem', 'person', 'person:ida-stroem']],
  events: [['blast', 'story1', '2015-03-09']],
});

const denied = made({
  id: 'denied',
  published: '2015-03-09',
  text: 'No blast shook the Kestrel bridge, said the guard. Its toll plaza stood.',
  events: [['blast', 'story1', '2015-03-09', 'denied']],
});

/** The same telling with a name but without a linked event, with some words more. */
function like(
  id: string,
  published: string | null,
  more: string,
  before?: string,
): ArchivedArticle {
  return made({
    id,
    published,
    ...(before === undefined ? {} : { bounds: { after: null, before } }),
    text: `${same.record.article.text} ${more}`,
    names: [['Ida Stroem', 'person', 'person:ida-stroem']],
  });
}

const later = like(
  'later',
  '2015-04-02',
  'Repairs go on under floodlights, with cranes from Velden.',
);
const undated = like('undated', null, 'Nobody says when the masons first saw cracks there.');
const earlierByBounds = like(
  'bounded',
  null,
  'Inspectors had warned of rusty bolts in autumn.',
  '2015-01-31',
);
const countries = made({
  id: 'countries',
  published: '2015-03-01',
  text: 'Pakistan sold rice. The US bought some of that rice from Pakistan.',
  names: [
    ['Pakistan', 'place', 'place:pakistan'],
    ['US', 'place', 'place:us'],
  ],
});

function ask(
  articles: ArchivedArticle[],
  options: Partial<Parameters<typeof findRelated>[2]> = {},
  query = page,
): Promise<Related[]> {
  const archive = memoryArchive([...noise, page, ...articles]);
  return findRelated(query, archive, { when: 'prior', limit: 10, all: false, ...options });
}

describe('findRelated', () => {
  it('shows the same event with reasons that quote both articles', async () => {
    const related = await ask([same, countries]);
    expect(related.map(({ id, group }) => [id, group])).toEqual([['same', 'same event']]);
    expect(related[0]?.reasons.map(({ text }) => text)).toEqual([
      'Both report the attack of 9 March 2015',
      'Both name Ida Stroem',
      'Both speak of “Kestrel bridge”',
    ]);
    const texts = new Map(
      [page, same].map(({ record }) => [record.article.id, record.article.text]),
    );
    for (const { quotes } of related.flatMap(({ reasons }) => reasons)) {
      expect(quotes.map(({ article }) => article)).toEqual(['page', 'same']);
      for (const { article, start, end, text } of quotes) {
        expect(text).toBe(texts.get(article)?.slice(start, end));
        expect(text.length).toBeGreaterThan(10);
      }
    }
  });

  it('folds copies of one report into the first, and counts them', async () => {
    const wire = [1, 2, 3].map((n) => like(`wire${n}`, `2015-03-0${n}`, 'Police sealed the road.'));
    const related = await ask([...wire, like('own', '2015-03-08', 'Its arches fell one by one.')]);
    expect(related.map(({ id, copies }) => [id, copies.length])).toEqual([
      ['own', 0],
      ['wire3', 2],
    ]);
    const all = await ask(wire, { all: true });
    const folded = all.filter(({ copyOf }) => copyOf !== null);
    expect(folded.map(({ id, shown, copyOf }) => [id, shown, copyOf])).toEqual([
      ['wire2', false, 'wire3'],
      ['wire1', false, 'wire3'],
    ]);
  });

  it('labels opinion by the words that show it', async () => {
    const column = made({
      id: 'column',
      title: 'Opinion: who watches our bridges?',
      published: '2015-03-09',
      text: same.record.article.text,
      names: [['Ida Stroem', 'person', 'person:ida-stroem']],
    });
    const found = await ask([column, like('report', '2015-03-08', 'Its arches fell one by one.')]);
    expect(new Map(found.map(({ id, opinion }) => [id, opinion]))).toEqual(
      new Map([
        ['column', 'Opinion'],
        ['report', null],
      ]),
    );
  });

  it('says nothing of an event that one side denies', async () => {
    const reasons = (await ask([denied], { all: true })).flatMap(({ reasons }) => reasons);
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.map(({ kind }) => kind)).not.toContain('event');
  });

  it('shows nothing where only countries are shared, and lists it unshown when asked for all', async () => {
    expect(await ask([countries])).toEqual([]);
    const all = await ask([countries], { all: true });
    expect(all.map(({ id }) => id)).toContain('countries');
    expect(all.every(({ shown }) => !shown)).toBe(true);
  });

  it('takes one place for no reason in a small archive', async () => {
    const names: [string, 'place', string][] = [['Velden', 'place', 'place:velden']];
    const query = made({
      id: 'q',
      published: '2015-03-10',
      text: 'Velden votes on its trams.',
      names,
    });
    const other = made({
      id: 'o',
      published: '2015-03-09',
      text: 'A duke of Velden sold his horse.',
      names,
    });
    const archive = memoryArchive([...noise.slice(0, 8), query, other]);
    const all = await findRelated(query, archive, { when: 'prior', limit: 10, all: true });
    expect(all.map(({ id, shown }) => [id, shown])).toEqual([['o', false]]);
    expect(all[0]?.reasons.map(({ text }) => text)).toEqual(['Both name Velden']);
  });

  it.each([
    ['prior', ['same', 'bounded', 'undated'], ['same event', 'led to this', 'undated']],
    [
      'any',
      ['same', 'bounded', 'later', 'undated'],
      ['same event', 'led to this', 'since then', 'undated'],
    ],
  ] as const)('orders %s coverage into groups by what can be proven', async (when, ids, groups) => {
    const related = await ask([same, later, undated, earlierByBounds], { when });
    expect(new Set(related.map(({ id }) => id))).toEqual(new Set(ids));
    const groupOf = new Map(related.map(({ id, group }) => [id, group]));
    expect(ids.map((id) => groupOf.get(id))).toEqual(groups);
  });

  it('treats the same day as prior unless both give a time and it is later', async () => {
    const at = (id: string, published: string): ArchivedArticle =>
      like(id, published, `Version ${id} has more words.`);
    const query = made({
      id: 'page',
      published: '2015-03-10T12:00:00Z',
      text: page.record.article.text,
    });
    const others = [
      at('day', '2015-03-10'),
      at('noon', '2015-03-10T11:00:00Z'),
      at('night', '2015-03-10T22:00:00Z'),
    ];
    const related = await ask(others, {}, query);
    expect(related.map(({ id }) => id).sort()).toEqual(['day', 'noon']);
  });

  it('leaves out the page itself and copies of it', async () => {
    const copy = made({
      id: 'copy',
      published: '2015-03-09',
      text: page.record.article.text,
      title: 'Kestrel bridge collapse kills nine',
    });
    expect(await ask([copy])).toEqual([]);
  });

  it.each([
    ['nothing', ''],
    ['no names', 'it rains and it rains and it rains'],
    ['another script', 'これは新聞記事です。'.repeat(50)],
    ['50,000 words', 'bridge toll plaza blast '.repeat(12_500)],
  ])('answers for a page of %s', async (_, text) => {
    const query = made({ id: 'odd', text });
    const related = await ask([same], {}, query);
    expect(related.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('keeps rank order and the limit', async () => {
    const many = Array.from({ length: 8 }, (_, i) =>
      like(`m${i}`, `2015-02-${10 + (i % 9)}`, `Report ${i} adds word${i}.`),
    );
    const related = await ask(many, { limit: 3 });
    expect(related.length).toBe(3);
    const scores = related.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
});
