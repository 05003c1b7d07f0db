import { expect, it } from 'vitest';
import { inBrowsers } from '../../harness/inBrowsers';
import { withStore } from '../withStore';
import type { DuplicatesPage } from './duplicatesBundle';
import { inventedCopies, PAGES } from './inventedCopies';
import { randomNumbers } from '../generatedArticles';

const ALL = PAGES.map((_, at) => at);
const at = (id: string): number => PAGES.findIndex((page) => page.id === id);

/** Random packs that hold all pages, some of them twice. */
function packsOf(seed: number): number[][] {
  const random = randomNumbers(seed);
  const order = ALL.map((place) => [random(), place] as const)
    .sort(([a], [b]) => a - b)
    .map(([, place]) => place);
  const packs: number[][] = [];
  for (let from = 0; from < order.length;) {
    const size = 1 + Math.floor(random() * 6);
    packs.push(order.slice(from, from + size));
    from += size;
  }
  return [...packs, order.filter(() => random() < 0.3)];
}

inBrowsers('copies and versions in the archive', (suite) => {
  const store = withStore<DuplicatesPage>(suite, {
    bundle: new URL('duplicatesBundle.ts', import.meta.url),
    records: inventedCopies,
    each: (store) => store.empty(),
  });

  it('keeps a report of several outlets once, and different news of one template apart', async () => {
    const seen = await store.run(async (store, all) => {
      const [outcomes] = await store.add([all]);
      return { outcomes, shown: await store.shown(), wrong: await store.verify() };
    }, ALL);
    expect(seen.wrong).toEqual([]);
    expect(seen.outcomes).toEqual(ALL.map(() => 'added'));
    expect(seen.shown.map(({ id }) => id.replace(/~.*/, '~'))).toEqual([
      'alert',
      'brief-1',
      'brief-2',
      'rain-a',
      'rain-w',
      'story',
      'story~',
      'toll',
      'wire-echo',
    ]);
    expect(seen.shown.find(({ id }) => id === 'wire-echo')?.alsoIn).toEqual([
      'Sella Post',
      'Globe',
      'Herald',
    ]);
  });

  it('shows the newest version of a page, from whatever address it came', async () => {
    const seen = await store.run(
      async (store, [first, later, latest]) => {
        const outcomes = await store.add([[latest], [first], [later], [later, first]]);
        return { outcomes, shown: await store.shown(), wrong: await store.verify() };
      },
      [at('wire-post'), at('wire-later'), at('wire-latest')] as [number, number, number],
    );
    expect(seen.wrong).toEqual([]);
    expect(seen.outcomes).toEqual([
      ['added'],
      ['updated'],
      ['updated'],
      ['already there', 'already there'],
    ]);
    expect(seen.shown).toEqual([
      { id: 'wire-latest', title: 'Ferry sinks at pier', alsoIn: [], versions: 2 },
    ]);
  });

  it('knows a page by any of its addresses, and no other page', async () => {
    const found = await store.run(async (store, first) => {
      await store.add([[first]]);
      return store.at([
        'https://post.example/ferry',
        'http://amp.post.example/ferry/?utm_source=mail#top',
        'https://www.google.com/amp/s/post.example/ferry',
        'https://post.example/ferry?id=2',
        'https://post.example/',
      ]);
    }, at('wire-post'));
    const own = 'wire-post';
    expect(found).toEqual([
      [own, own, own, null, null],
      [own, own, own, null, null],
    ]);
  });

  it('is the same after packs that overlap, whatever their order', async () => {
    const seen = await store.run(
      async (store, { all, rounds }) => {
        await store.add([all]);
        const whole = await store.digest();
        const differing: unknown[] = [];
        for (const packs of rounds) {
          await store.empty();
          await store.add(packs);
          const wrong = await store.verify();
          const same = JSON.stringify(await store.digest()) === JSON.stringify(whole);
          if (!same || wrong.length > 0) differing.push({ packs, wrong });
        }
        return { lines: whole.length, differing };
      },
      { all: ALL, rounds: Array.from({ length: 12 }, (_, seed) => packsOf(seed + 1)) },
    );
    expect(seen.lines).toBeGreaterThan(20);
    expect(seen.differing).toEqual([]);
  });

  it('gives back what others have of it when a source goes, and nothing of it stays', async () => {
    const seen = await store.run(
      async (store, { wire, mine }) => {
        await store.add([mine], ['mine']);
        const before = await store.digest();
        await store.add([wire], ['theirs']);
        const sources = await store.sources();
        await store.removeSource('pack:theirs');
        const after = await store.digest();
        const wrong = await store.verify();
        await store.removeSource('pack:mine');
        return {
          sources,
          same: JSON.stringify(before) === JSON.stringify(after),
          wrong: [...wrong, ...(await store.verify())],
          left: [await store.digest(), await store.sources()],
        };
      },
      {
        mine: [at('wire-post'), at('rain-a')],
        wire: [at('wire-echo'), at('wire-latest'), at('toll')],
      },
    );
    expect(seen.sources.map(({ id, articles }) => [id, articles])).toEqual([
      ['pack:mine', 2],
      ['pack:theirs', 3],
    ]);
    expect(seen.wrong).toEqual([]);
    expect(seen.same).toBe(true);
    expect(seen.left).toEqual([[], []]);
  });

  it('exports what is shown, all of it or some, and that comes in again as it was', async () => {
    const seen = await store.run(async (store, all) => {
      await store.add([all.slice(0, 6), all.slice(6)], ['one', 'two']);
      const ids = async (choice: Parameters<typeof store.exported>[0]) =>
        (await store.exported(choice)).map(({ article }) => article.id.replace(/~.*/, '')).sort();
      const some = {
        source: await ids({ source: 'pack:one' }),
        find: await ids({ find: 'RAIN bay' }),
        days: await ids({ from: '2031-03-01', to: '2031-04-02' }),
        none: await ids({ find: 'nothing of the kind' }),
      };
      const before = await store.shown();
      await store.exportAnew();
      const after = await store.shown();
      return { some, before, after, wrong: await store.verify() };
    }, ALL);
    expect(seen.some).toEqual({
      source: ['wire-echo'],
      find: ['rain-a', 'rain-w'],
      days: ['story', 'story'],
      none: [],
    });
    expect(seen.after).toEqual(seen.before);
    expect(seen.wrong).toEqual([]);
  });

  it('deletes an article with its copies and versions', async () => {
    const seen = await store.run(async (store, all) => {
      await store.add([all]);
      await store.remove(['wire-echo']);
      return { shown: await store.shown(), wrong: await store.verify() };
    }, ALL);
    expect(seen.wrong).toEqual([]);
    expect(seen.shown.some(({ id }) => id.startsWith('wire'))).toBe(false);
    expect(seen.shown).toHaveLength(8);
  });
});
