import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import type { ReadingListInPage } from './readingListBundle';
import { withStore } from './withStore';

inBrowsers('the reading list', (suite) => {
  const list = withStore<ReadingListInPage>(suite, {
    bundle: new URL('readingListBundle.ts', import.meta.url),
    each: (list) => list.empty(),
  });

  it('has each page once, however often and under which address it comes', async () => {
    const said = await list.run(async (list) => {
      const page = (url: string, listed: string | null = null) => ({
        url,
        title: 'Quay',
        listed,
        tags: ['sea'],
        file: 'list.csv',
      });
      return [
        await list.list([
          page('https://a.example/1'),
          page('https://www.a.example/1?utm_source=x'),
          page('https://a.example/2', '2021-03-04'),
          page('ftp://a.example/3'),
        ]),
        await list.list([page('http://a.example/1/'), page('https://a.example/4')]),
        await list.count(),
        await list.listedAs('https://a.example/2#part'),
        await list.listedAs('https://a.example/9'),
      ] as const;
    });
    expect(said).toEqual([
      { listed: 2, known: 2 },
      { listed: 1, known: 1 },
      3,
      'a.example/2',
      null,
    ]);
  });

  it('is read in order and in parts, and searched', async () => {
    const said = await list.run(async (list) => {
      await list.listMany(220);
      await list.spoil();
      return [
        await list.titles(7),
        await list.titles(1000),
        await list.titles(3, 'story-21 site'),
        await list.titles(5, 'nothing'),
      ] as const;
    });
    const [inParts, whole, found, none] = said;
    expect(inParts).toEqual(whole);
    expect(new Set(whole).size).toBe(220);
    expect(whole[0]).toMatch(/^Story 2\d\d$/);
    expect(whole.at(-1)).toMatch(/^Story \d+$/);
    expect([...found].sort()).toEqual(
      ['Story 21', ...Array.from({ length: 10 }, (_, at) => `Story 21${at}`)].sort(),
    );
    expect(none).toEqual([]);
  });

  it('loses a page as it is taken in, keeps why one was not, and plans what to ask for', async () => {
    const said = await list.run(async (list) => {
      await list.listMany(400);
      await list.remove('site0.example/story-0');
      await list.fail('site1.example/story-1');
      const inbox = await list.takeIn('site2.example/story-2');
      return [inbox, await list.count(), await list.plan()] as const;
    });
    const [inbox, count, { plan, sites, mostSites }] = said;
    expect(inbox).toContain('Taken in');
    expect(count).toBe(398);
    expect(plan).toMatchObject({ pages: 398, tried: 1, hostCount: 300 });
    expect(plan.hosts).toHaveLength(12);
    expect([sites, mostSites]).toEqual([300, 100]);
  });

  it('takes tens of thousands of pages', async () => {
    const said = await list.run(async (list) => {
      await list.listMany(20_000);
      return [
        await list.count(),
        (await list.plan()).plan.pages,
        await list.titles(50, 'story-19999'),
      ] as const;
    });
    expect(said).toEqual([20_000, 20_000, ['Story 19999']]);
  }, 240_000);
});
