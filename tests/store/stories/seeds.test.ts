import { expect, it } from 'vitest';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import type { StoredArticle } from '../../../lib/store/shapes/storedArticle';
import { joinStories } from '../../../lib/store/stories/joinStories';
import { storyOf } from '../../../lib/store/stories/storyOf';
import { JUNE, MARCH, recordOf } from '../../sampleRecords';
import { seedRecords } from '../../seedRecords';
import { describeShared } from '../../shared';
import type { ArticleRecord } from '../../../lib/model/findings';
import { MemorySource } from '../memorySource';

/** The records as a store holds them once their names are linked. */
function linked(records: ArticleRecord[]): StoredArticle[] {
  const { articles, entities } = linkArchive(records);
  const numbers = new Map(entities.map(({ id }, index) => [id, index + 1]));
  return articles.map(({ record, entityOf }, index) => ({
    number: index + 1,
    record,
    entities: record.findings.entities.map(({ id }) => numbers.get(entityOf.get(id) ?? '') ?? 0),
    stories: record.findings.events.map(() => 0),
  }));
}

/** Stories of two articles or more, joined one article at a time, as the archive in memory has them. */
async function joinedOneByOne(records: ArticleRecord[]) {
  const source = new MemorySource();
  for (const article of linked(records)) {
    source.put(article);
    source.apply(await joinStories([article.number], source));
  }
  return [...source.storyRows.values()].map((row) => storyOf(row, source.articleRows));
}

function toldTwice(records: ArticleRecord[]) {
  return linkArchive(records).events.filter(
    ({ members }) => new Set(members.map(({ article }) => article)).size > 1,
  );
}

it('joins the strike that two invented articles tell as the archive in memory does', async () => {
  const records = [
    await recordOf('march', 'Okonjo in Port Sella', '2021-03-10', MARCH),
    await recordOf('june', 'Brandt asks for an inquiry', '2021-06-08', JUNE),
  ];
  const [strike, ...others] = await joinedOneByOne(records);
  expect(others).toEqual([]);
  const [expected] = toldTwice(records);
  expect(strike?.members).toEqual(expected?.members);
  expect(strike?.evidence).toEqual(expected?.evidence);
  expect([strike?.date, strike?.figures[0]?.value]).toEqual(['2021-02-26', 31]);
});

describeShared('the five seeds in the store', () => {
  it('have the border strike as one story of two articles', async () => {
    const records = await seedRecords();
    for (const order of [records, records.toReversed()]) {
      const stories = await joinedOneByOne(order);
      const strikes = stories.filter(
        ({ date, type }) => date === '2011-11-26' && type === 'attack',
      );
      expect(strikes).toHaveLength(1);
      expect(new Set(strikes[0]?.members.map(({ article }) => article))).toEqual(
        new Set(['000', '004']),
      );
      expect(strikes[0]?.figures.map(({ value, counts }) => [value, counts])).toEqual([
        [24, 'soldier'],
      ]);
      expect(stories.map(({ members }) => members)).toEqual(
        toldTwice(order).map(({ members }) => members),
      );
    }
  });
});
