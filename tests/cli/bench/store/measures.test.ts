import { describe, expect, it } from 'vitest';
import { rateOf, roundTimes } from '../../../../lib/cli/bench/store/building';
import { relatedQueries } from '../../../../lib/cli/bench/store/engines/queries';
import { newsStream } from '../../../../lib/cli/bench/store/generator/newsStream';
import { described, readOptions } from '../../../../lib/cli/bench/store/options';
import { marksIn, newsPage } from '../../../../lib/cli/bench/store/pages/newsPage';
import { mainThreadTasks } from '../../../../lib/cli/bench/store/pages/tasks';
import { costCell, ratioCell } from '../../../../lib/cli/bench/store/ratios';
import { turned } from '../../../../lib/cli/bench/store/turned';

describe('what a benchmark of the store is run with', () => {
  it('has usual values, ten aliases to an article', () => {
    expect(readOptions([])).toEqual({
      articles: 10_000,
      aliases: 100_000,
      repeats: 5,
      browser: 'chromium',
      backend: 'leveldb',
      ours: false,
      unlinked: false,
      keep: null,
    });
    expect(readOptions(['--articles', '2_000']).aliases).toBe(20_000);
    const small = readOptions(['--articles', '1,000', '--browser', 'firefox', '--ours']);
    expect(described(small, small.articles, 'articles')).toBe('1,000 articles, Firefox');
    const other = readOptions(['--backend', 'sqlite']);
    expect(described(other, 5, 'x')).toBe('5 x, Chromium with IndexedDB on SQLite');
  });

  it.each([
    ['--articles', '999'],
    ['--articles', '1000001'],
    ['--articles', 'many'],
    ['--repeats', '0'],
    ['--browser', 'safari'],
    ['--backend', 'files'],
    ['--unheard-of', '1'],
  ])('refuses %s %s', (...words) => {
    expect(() => readOptions(words)).toThrow();
  });
});

describe('ratios', () => {
  it('are of the same repeat: the middle one, and the worst for us', () => {
    expect(ratioCell([30, 100, 20], [10, 10, 10])).toBe('3.0 (2.0)');
    expect(ratioCell([300, 400, 200], [10, 10, 10])).toBe('30 (20)');
    expect(costCell([30, 100, 20], [10, 10, 10])).toBe('3.0 (10.0)');
  });

  it('take turns', () => {
    expect([0, 1, 2, 3].map((by) => turned(['a', 'b', 'c'], by).join(''))).toEqual([
      'abc',
      'bca',
      'cab',
      'abc',
    ]);
    expect(turned([], 2)).toEqual([]);
  });

  it('of building count the end where it is asked for', () => {
    const built = {
      rounds: [
        { ms: 1000, articles: 100 },
        { ms: 3000, articles: 100 },
      ],
      finish: 4000,
      parts: {},
      peak: 1,
      cpu: 1,
      growth: [],
      at: '',
    };
    expect(rateOf(built, false)).toBe(50);
    expect(rateOf(built, true)).toBe(25);
    expect(roundTimes(built)).toEqual([3000, 5000]);
  });
});

describe('queries', () => {
  it('have words that articles of the archive have, the most telling first', () => {
    const world = { seed: 2, articles: 1000 };
    const { queries, stories } = relatedQueries(world, 5);
    const texts = [...newsStream(world)].map(({ record }) =>
      `${record.article.title} ${record.article.text}`.toLowerCase(),
    );
    expect(queries).toHaveLength(5);
    for (const { words, names, story } of queries) {
      expect(words.length).toBeGreaterThan(5);
      expect(words.length).toBeLessThanOrEqual(31);
      expect(names.length).toBeGreaterThan(5);
      expect([...stories]).toContain(story);
      for (const word of words)
        expect(texts.filter((text) => text.includes(word)).length).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('pages to be drawn on', () => {
  it('are as long as was asked for, with marks where the names stand', () => {
    const { html, words, names } = newsPage(4, 1200);
    expect(words).toBeGreaterThanOrEqual(1200);
    expect(words).toBeLessThan(1500);
    const text = html.replace(/<[^>]*>/g, ' ');
    const marks = marksIn(['nothing', text], names);
    expect(marks.length).toBeGreaterThan(10);
    for (const { block, start, end, card } of marks) {
      expect(block).toBe(1);
      expect(text.slice(start, end)).toBe(card);
    }
  });

  it('are measured by the tasks of one thread between two marks', () => {
    const task = (tid: number, ts: number, dur: number) => ({
      name: 'RunTask',
      ph: 'X',
      pid: 1,
      tid,
      ts,
      dur,
      tdur: dur / 2,
    });
    const mark = (name: string, ts: number) => ({ name, ph: 'I', pid: 1, tid: 7, ts });
    const traceEvents = [
      task(7, 0, 900),
      task(7, 950, 100),
      mark('from', 1000),
      task(7, 2000, 5000),
      task(8, 2000, 9000),
      task(7, 9000, 3000),
      mark('to', 9500),
      task(7, 20_000, 8000),
    ];
    const trace = new TextEncoder().encode(JSON.stringify({ traceEvents }));
    expect(mainThreadTasks(trace, 'from', 'to')).toEqual([
      { ms: 5, cpu: 2.5 },
      { ms: 3, cpu: 1.5 },
      { ms: 0.1, cpu: 0.05 },
    ]);
    expect(() => mainThreadTasks(trace, 'from', 'end')).toThrow('no marks');
  });
});
