import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import type { ImportProgress, SourceKind } from '../../../lib/model/library';
import type { ArticleSource, Sourced } from '../../../lib/pipeline/articleSource';
import { hashContent } from '../../../lib/pipeline/identify';
import { importArticles } from '../../../lib/store/import/importArticles';
import type { ImportOptions } from '../../../lib/store/import/importOptions';
import { ImportControl } from '../../../lib/store/import/importControl';
import type { ImportFile } from '../../../lib/store/import/importShapes';
import { PretendWriter } from './pretendWriter';

/** An article that says its id, and as many more words as are wanted. */
function source(id: string, words = 3): Sourced & { kind: 'source' } {
  const extracted = {
    title: id,
    url: null,
    publisher: null,
    authors: [],
    published: null,
    updated: null,
    section: null,
    language: 'en',
    text: `${id} ${'word '.repeat(words)}`,
    zones: [],
  };
  return { kind: 'source', source: { id, file: null, extracted } };
}

async function recordOf({ id, extracted }: ArticleSource): Promise<ArticleRecord> {
  const findings = {
    sentences: [],
    entities: [],
    mentions: [],
    titleMentions: [],
    dates: [],
    events: [],
  };
  const { updated: _, section: __, ...said } = extracted;
  return {
    contentHash: await hashContent({ id, file: null, extracted }),
    file: null,
    article: { id: id ?? '', publishedBounds: null, ...said, language: 'en' },
    findings,
  };
}

const refusal = (line: number): Sourced => ({
  kind: 'refusal',
  refusal: {
    file: 'f',
    line,
    outcome: line % 2 === 0 ? 'failed' : 'not an article',
    title: null,
    why: 'Bad',
    remedy: '',
  },
});

/** A file of these items, of ten bytes each. */
function file(
  name: string,
  items: Sourced[],
  {
    kind = 'file',
    breaksAt = Infinity,
    onItem = () => undefined,
  }: { kind?: SourceKind; breaksAt?: number; onItem?: (index: number) => void } = {},
): ImportFile {
  let read = 0;
  return {
    name,
    size: items.length * 10,
    modified: 7,
    bytesRead: () => read * 10,
    open: async () => {
      read = 0;
      return {
        kind,
        async *articles(skip) {
          for (const [index, item] of items.entries()) {
            if (index >= breaksAt) throw new Error('the disk is gone');
            read += 1;
            if (index < skip) continue;
            onItem(index);
            await Promise.resolve();
            yield item;
          }
        },
      };
    },
  };
}

const many = (prefix: string, count: number): Sourced[] =>
  Array.from({ length: count }, (_, index) => source(`${prefix}${index}`));

/** Runs an import to its end, on a clock that goes a millisecond a look. */
async function run(
  writer: PretendWriter,
  files: ImportFile[],
  some: Partial<ImportOptions> & { step?: number } = {},
) {
  const told: ImportProgress[] = [];
  const analysed: string[] = [];
  let time = 0;
  const { step = 1, ...options } = some;
  const last = await importArticles(writer, files, {
    analyse: async (given) => {
      analysed.push(given.id ?? '');
      return recordOf(given);
    },
    known: writer.known,
    now: () => 1000,
    clock: () => (time += step),
    onProgress: (progress) => told.push(progress),
    interrupted: writer.checkpoint,
    ...options,
  });
  return { last, told, analysed };
}

describe('an import', () => {
  it('adds all articles of all files once, in the order of the files’ names', async () => {
    const writer = new PretendWriter();
    const files = [file('b.jsonl', many('b', 3)), file('a.jsonl', many('a', 2))];
    const { last, told } = await run(writer, files);
    expect(writer.ids).toEqual(['a0', 'a1', 'b0', 'b1', 'b2']);
    expect(last).toMatchObject({
      state: 'done',
      filesDone: 2,
      filesTotal: 2,
      bytesRead: 50,
      bytesTotal: 50,
      articlesAdded: 5,
      articlesKnown: 0,
      items: [],
      message: null,
    });
    expect(writer.kept).toBeNull();
    expect(writer.settled).toBe(1);
    expect(told.map(({ step }) => step)).toContain('tidying');
    expect(told.some(({ tidied }) => tidied === 0.5)).toBe(true);
  });

  it('passes over what is there without analysing it', async () => {
    const writer = new PretendWriter();
    await run(writer, [file('a.jsonl', many('a', 70))]);
    const { last, analysed } = await run(writer, [
      file('c.jsonl', [...many('a', 70), ...many('c', 2), ...many('c', 2)]),
    ]);
    expect(analysed.filter((id) => id.startsWith('a'))).toEqual([]);
    expect(last).toMatchObject({ articlesAdded: 2, articlesKnown: 72 });
  });

  it('takes records as they are', async () => {
    const writer = new PretendWriter();
    const record = await recordOf(source('r').source);
    const { analysed, last } = await run(writer, [
      file('a.backstory', [
        { kind: 'record', record },
        { kind: 'record', record },
      ]),
    ]);
    expect(analysed).toEqual([]);
    expect(last).toMatchObject({ articlesAdded: 1, articlesKnown: 1 });
  });

  it('reports what cannot go in, and takes the others', async () => {
    const writer = new PretendWriter();
    const items = [source('a'), refusal(2), source('b'), refusal(3), refusal(4)];
    const { last } = await run(writer, [file('f', items)]);
    expect(writer.ids).toEqual(['a', 'b']);
    expect(last).toMatchObject({ state: 'done', failed: 2, notArticles: 1 });
    expect(last.items[1]).toEqual({
      file: 'f',
      line: 3,
      outcome: 'not an article',
      why: 'Bad.',
      remedy: '',
    });
  });

  it('tells a thousand refusals while it runs, and all of a hundred thousand at its end', async () => {
    const refusals = Array.from({ length: 100_200 }, () => refusal(2));
    const { last, told } = await run(new PretendWriter(), [file('f', refusals)]);
    expect(last.failed).toBe(100_200);
    expect(last.items).toHaveLength(100_000);
    const running = told.filter(({ state }) => state === 'running');
    expect(Math.max(...running.map(({ items }) => items.length))).toBeLessThanOrEqual(1000);
  });

  it('keeps what came before a file broke off, and goes on with the next file', async () => {
    const writer = new PretendWriter();
    const files = [file('a', many('a', 9), { breaksAt: 4 }), file('b', many('b', 2))];
    const { last } = await run(writer, files);
    expect(writer.ids).toEqual(['a0', 'a1', 'a2', 'a3', 'b0', 'b1']);
    expect(last).toMatchObject({ state: 'done', filesDone: 2, failed: 1 });
    expect(last.items[0]?.why).toContain('the disk is gone');
  });

  it('loses one article alone where its analysis fails', async () => {
    const writer = new PretendWriter();
    const { last } = await run(writer, [file('a', many('a', 3))], {
      analyse: async (given) => {
        if (given.id === 'a1') throw new Error('no memory');
        return recordOf(given);
      },
    });
    expect(writer.ids).toEqual(['a0', 'a2']);
    expect(last).toMatchObject({ state: 'done', failed: 1 });
  });

  it.each([
    ['news.jsonl', 'file', 'file:news.jsonl', 'file'],
    ['x.backstory', 'pack', 'pack:x.backstory', 'pack'],
    ['saved/2021/page.html', 'pages', 'folder:saved', 'folder'],
    ['saved/all.jsonl', 'file', 'folder:saved', 'folder'],
    ['page.html', 'pages', 'pages:', 'pages'],
    ['starter.backstory', 'starter', 'starter:starter.backstory', 'starter'],
  ] as const)('says of %s (%s) that it came with %s', async (name, kind, id, as) => {
    const writer = new PretendWriter();
    await run(writer, [file(name, [source('a')], { kind })]);
    expect([...writer.records.values()].map(({ source: from }) => from)).toEqual([
      { id, kind: as },
    ]);
  });

  it('never mixes two sources in a commit, and joins the pages of one folder', async () => {
    const writer = new PretendWriter();
    const pages = many('p', 5).map((item, index) => file(`folder/${index}`, [item]));
    await run(writer, [...pages, file('z.jsonl', many('z', 2))]);
    expect(writer.commits).toEqual([5, 2]);
  });
});

describe('the commits of an import', () => {
  it('have at most a thousand articles', async () => {
    const writer = new PretendWriter();
    await run(writer, [file('a', many('a', 2500))], { step: 0 });
    expect(writer.commits).toEqual([1000, 1000, 500]);
  });

  it('come every two seconds where a hundred articles are there, every ten in any case', async () => {
    const quick = new PretendWriter();
    await run(quick, [file('a', many('a', 600))], { step: 8 });
    expect(Math.max(...quick.commits)).toBeLessThan(200);
    expect(quick.commits.length).toBeGreaterThan(3);
    const slow = new PretendWriter();
    await run(slow, [file('a', many('a', 60))], { step: 500 });
    expect(slow.commits.length).toBeGreaterThan(2);
  });

  it('hold little text', async () => {
    const writer = new PretendWriter();
    const long = Array.from({ length: 9 }, (_, index) => source(`a${index}`, 250_000));
    let ahead = 0;
    let most = 0;
    const input = file('a', long, {
      onItem: () => {
        ahead = Math.max(0, ahead + 1);
        most = Math.max(most, ahead - writer.records.size);
      },
    });
    await run(writer, [input], { step: 0 });
    expect(Math.max(...writer.commits)).toBeLessThanOrEqual(4);
    // What is being stored, and what is read meanwhile.
    expect(most).toBeLessThanOrEqual(9);
  });

  it('are not overtaken: reading waits while two batches are on their way', async () => {
    const writer = new PretendWriter();
    let free = (): void => undefined;
    writer.slow = new Promise((resolve) => (free = resolve));
    let read = 0;
    const running = run(writer, [file('a', many('a', 10_000), { onItem: () => (read += 1) })], {
      step: 0,
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(read).toBeLessThan(2100);
    free();
    await running;
    expect(writer.records.size).toBe(10_000);
  });
});

describe('an interrupted import', () => {
  /** Three files, with refusals among the articles and one article twice. */
  const files = () => [
    file('a', [...many('a', 7), refusal(2), ...many('x', 4)]),
    file('b', many('b', 1)),
    file('c', [refusal(1), ...many('c', 9), source('a3')]),
  ];

  it('goes on where it was with the same files, in whatever order, and with others', async () => {
    const whole = new PretendWriter();
    await run(whole, files());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }),
        fc.integer({ min: 500, max: 12_000 }),
        fc.constantFrom('same', 'reversed', 'current alone', 'more'),
        async (kills, step, how) => {
          const writer = new PretendWriter();
          const analysed: string[] = [];
          for (const left of kills) {
            writer.left = left;
            analysed.push(...(await run(writer, files(), { step })).analysed);
          }
          writer.left = Infinity;
          const [a, b, c] = files() as [ImportFile, ImportFile, ImportFile];
          const again = {
            same: [a, b, c],
            reversed: [c, b, a],
            'current alone': [a, b, c].filter(
              ({ name }) => name === (writer.checkpoint?.current?.name ?? 'a'),
            ),
            more: [file('0', many('0', 1)), a, b, c],
          }[how];
          const { last } = await run(writer, again, { step });
          expect(last.state).toBe('done');
          await run(writer, files());
          expect(writer.ids.filter((id) => id !== '00').sort()).toEqual([...whole.ids].sort());
          expect(writer.kept).toBeNull();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says in its last commit exactly what is in', async () => {
    for (let left = 1; left < 60; left += 1) {
      const writer = new PretendWriter();
      writer.left = left;
      const { last } = await run(writer, [file('a', many('a', 30))], { step: 4000 });
      if (last.state === 'done') {
        expect(left).toBeGreaterThan(5);
        return;
      }
      expect(writer.checkpoint?.current?.items).toBe(writer.records.size);
      expect(writer.checkpoint?.articlesAdded).toBe(writer.records.size);
    }
    expect.unreachable('it never came to its end');
  });

  it('does not look again at what was stored', async () => {
    const writer = new PretendWriter();
    writer.left = 3;
    await run(writer, [file('a', many('a', 40))], { step: 4000 });
    const stored = writer.records.size;
    expect(stored).toBeGreaterThan(0);
    writer.left = Infinity;
    const seen: number[] = [];
    const { last } = await run(writer, [
      file('a', many('a', 40), { onItem: (index) => seen.push(index) }),
    ]);
    expect(seen[0]).toBe(stored);
    expect(last).toMatchObject({ state: 'done', articlesAdded: 40, articlesKnown: 0 });
  });

  it('begins anew where a file has changed', async () => {
    const writer = new PretendWriter();
    writer.left = 2;
    await run(writer, [file('a', many('a', 40))], { step: 4000 });
    writer.left = Infinity;
    const changed = { ...file('a', [...many('n', 5), ...many('a', 40)]), modified: 8 };
    const { last } = await run(writer, [changed]);
    expect(last.state).toBe('done');
    expect(writer.records.size).toBe(45);
  });

  it('keeps no place for what is small', async () => {
    const writer = new PretendWriter();
    writer.kept = 'of another import';
    await run(writer, [file('a', many('a', 3))], { checkpoints: false, interrupted: null });
    expect(writer.kept).toBe('of another import');
  });
});

describe('the reader of an import', () => {
  it('pauses it with everything stored, and goes on', async () => {
    const writer = new PretendWriter();
    const control = new ImportControl();
    const stops: number[] = [];
    const running = run(
      writer,
      [
        file('a', many('a', 50), {
          onItem: (index) => {
            if (index === 40) control.pause();
          },
        }),
      ],
      {
        control,
        onPaused: async () => {
          stops.push(writer.records.size);
          setTimeout(() => control.resume(), 20);
        },
      },
    );
    const { last, told } = await running;
    // What was read and not analysed yet waits too.
    expect(stops).toEqual([writer.commits[0]]);
    expect(stops[0]).toBeLessThan(50);
    expect(told.map(({ state }) => state)).toContain('paused');
    expect(told.find(({ state }) => state === 'paused')?.rate).toBeNull();
    expect(last).toMatchObject({ state: 'done', articlesAdded: 50 });
  });

  it('stops it, and keeps what was read and no place', async () => {
    const writer = new PretendWriter();
    const control = new ImportControl();
    const onItem = (index: number) => {
      if (index === 45) control.stop();
    };
    const { last } = await run(writer, [file('a', many('a', 90), { onItem })], { control });
    expect(last.state).toBe('cancelled');
    expect(last.filesDone).toBe(0);
    expect(writer.records.size).toBeGreaterThan(0);
    expect(writer.records.size).toBeLessThan(46);
    expect(writer.kept).toBeNull();
    expect(writer.settled).toBe(0);
  });

  it('stops it while it is paused', async () => {
    const control = new ImportControl();
    control.pause();
    const { last } = await run(new PretendWriter(), [file('a', many('a', 9))], {
      control,
      onPaused: async () => void setTimeout(() => control.stop(), 5),
    });
    expect(last).toMatchObject({ state: 'cancelled', articlesAdded: 0 });
  });

  it('is told why the store gave up, and goes on from there', async () => {
    const writer = new PretendWriter();
    writer.left = 2;
    writer.failure = new DOMException('full', 'QuotaExceededError');
    const failed = await run(writer, [file('a', many('a', 60))], { step: 4000 });
    expect(failed.last.state).toBe('failed');
    expect(failed.last.message).toMatch(/disk space .* used up/);
    expect(failed.last.articlesAdded).toBe(writer.records.size);
    writer.left = Infinity;
    const { last } = await run(writer, [file('a', many('a', 60))]);
    expect(last).toMatchObject({ state: 'done', articlesAdded: 60 });
  });

  it('hears of the rate and the time left only once they are known', async () => {
    const { told } = await run(new PretendWriter(), [file('a', many('a', 3000))], { step: 4 });
    const reading = told.filter(({ step, state }) => step === 'reading' && state === 'running');
    expect(reading[0]).toMatchObject({ rate: null, secondsLeft: null });
    const known = reading.filter(({ rate }) => rate !== null);
    expect(known.length).toBeGreaterThan(3);
    for (const { rate, secondsLeft } of known) {
      expect(rate).toBeGreaterThan(0);
      expect(secondsLeft).toBeGreaterThanOrEqual(0);
    }
    expect(told.at(-1)).toMatchObject({ rate: null, secondsLeft: null });
  });
});
