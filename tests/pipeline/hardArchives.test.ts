import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../lib/linking/related/coverageArchive';
import { findRelated } from '../../lib/linking/related/findRelated';
import { memoryArchive } from '../../lib/linking/related/memoryArchive';
import type { Related } from '../../lib/model/coverage';
import type { ArticleRecord } from '../../lib/model/findings';
import { linkArchive } from '../../lib/pipeline/linkArchive';
import { JUNE, MARCH, recordOf } from '../sampleRecords';

const TOWNS = 'Arken Belmora Castrel Dunmere Eskvik Farrow Gallin Hestra Ilmar Jorvik'.split(' ');
const TRADES = ['bakers', 'tanners', 'weavers', 'smiths', 'coopers', 'masons', 'fishers'];

/** Short reports of unrelated things, none alike. */
function noise(count: number): Promise<ArticleRecord[]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) => {
      const town = TOWNS[i % TOWNS.length] ?? '';
      const trade = TRADES[i % TRADES.length] ?? '';
      const text = `The ${trade} of ${town} opened guild house number ${i + 1} beside the old wall. Rain held off, and a band played until the lamps went out on lane ${i * 3 + 1}.`;
      return recordOf(`noise${i}`, `Guild house in ${town}`, `2021-0${1 + (i % 6)}-12`, text);
    }),
  );
}

/** What a page shows of an archive of these records. */
async function shownFor(
  page: ArticleRecord,
  records: ArticleRecord[],
  when: 'prior' | 'any' = 'prior',
): Promise<Related[]> {
  const { articles } = linkArchive([page, ...records]);
  const [query, ...others] = articles as [ArchivedArticle, ...ArchivedArticle[]];
  const archive = memoryArchive([query, ...others]);
  const shown = await findRelated(query, archive, { when, limit: 10, all: false });
  const all = await findRelated(query, archive, { when, limit: 10, all: true });
  expect(all.filter((each) => each.shown).map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
  return shown;
}

const page = () => recordOf('page', 'Brandt asks for an inquiry', '2021-06-08', JUNE);
const march = () => recordOf('march', 'Okonjo in Port Sella', '2021-03-10', MARCH);

describe('an archive that is hard to read', () => {
  it('finds the one related report among a thousand copies of another', async () => {
    const wire = await recordOf(
      'wire',
      'Dockers of Port Sella walk out',
      '2021-06-07',
      'Tomas Brandt, the mayor of Port Sella, spoke to dockers who walked out on Sunday. The dockers of Port Sella want the harbour of Port Sella to open. Tomas Brandt promised them an answer about the harbour by Monday, when the inquiry begins. Their union counted forty ships at anchor outside the breakwater, some of them laden with oranges that will not keep.',
    );
    const copies = Array.from({ length: 1000 }, (_, i) => ({
      ...wire,
      contentHash: i.toString(16).padStart(64, '0'),
      article: { ...wire.article, id: `wire${i}`, publisher: `Outlet ${i}` },
    }));
    const shown = await shownFor(await page(), [...copies, await march(), ...(await noise(30))]);
    expect(shown.map(({ id }) => id)).toContain('march');
    expect(shown.filter(({ id }) => id.startsWith('wire'))).toHaveLength(1);
    expect(shown.find(({ id }) => id.startsWith('wire'))?.copies).toHaveLength(999);
  });

  it('finds nothing else where a thousand copies of the page itself are kept', async () => {
    const own = await page();
    const copies = Array.from({ length: 1000 }, (_, i) => ({
      ...own,
      contentHash: i.toString(16).padStart(64, '0'),
      article: { ...own.article, id: `own${i}`, publisher: `Outlet ${i}` },
    }));
    const shown = await shownFor(own, [...copies, await march(), ...(await noise(30))]);
    expect(shown.map(({ id }) => id)).toEqual(['march']);
  });

  it('claims nothing of an article without names beside unrelated ones', async () => {
    const plain = await recordOf(
      'plain',
      'A quiet week',
      '2021-06-08',
      'nothing much happened here this week, and nobody minded. it rained a little, then it stopped.',
    );
    expect(await shownFor(plain, [await march(), ...(await noise(40))])).toEqual([]);
  });

  it('reads 50,000 words in bounded time, and still finds what is related', async () => {
    const filler = 'The committee heard more of the same and adjourned until after lunch. ';
    const long = await recordOf(
      'long',
      'The whole inquiry',
      '2021-06-08',
      `${JUNE}\n\n${filler.repeat(4500)}`,
    );
    const shown = await shownFor(long, [await march(), ...(await noise(40))]);
    expect(shown.map(({ id }) => id)).toEqual(['march']);
  }, 30_000);

  it.each([
    ['in the future', '2190-01-01', 'since then'],
    ['before 1900', '1871-03-18', 'led to this'],
  ])('takes a date %s as it stands', async (_, date, group) => {
    const other = await recordOf('other', 'Okonjo in Port Sella', date, MARCH);
    const shown = await shownFor(await page(), [other, ...(await noise(40))], 'any');
    for (const { id, group: found } of shown) expect([id, found]).toEqual(['other', group]);
  });

  it('takes a name that is in every article for no reason', async () => {
    const shared = await Promise.all(
      (await noise(40)).map(({ article }) =>
        recordOf(
          article.id,
          article.title,
          article.published?.value ?? null,
          `${article.text} Tomas Brandt sent his greetings.`,
        ),
      ),
    );
    const other = await recordOf(
      'brandt',
      'A walk by the sea',
      '2021-06-08',
      'Tomas Brandt took a walk along the dunes. He saw three gulls and a seal, and lost his hat.',
    );
    expect(await shownFor(other, shared)).toEqual([]);
  });

  it('gives the same whatever the order of the records', async () => {
    const records = [await march(), ...(await noise(20))];
    const first = await shownFor(await page(), records);
    const second = await shownFor(await page(), records.toReversed());
    expect(second).toEqual(first);
    expect(first.map(({ id }) => id)).toEqual(['march']);
  });
});
