import { describe, expect, it } from 'vitest';
import type { TableColumns } from '../../../lib/model/tableColumns';
import type { ListedAddress, Sourced } from '../../../lib/pipeline/articleSource';
import { importArticles } from '../../../lib/store/import/importArticles';
import type { ImportFile } from '../../../lib/store/import/importShapes';
import { PretendWriter } from './pretendWriter';

const address = (number: number): Sourced => ({
  kind: 'address',
  address: {
    url: `https://a.example/${number}`,
    title: `Page ${number}`,
    listed: null,
    tags: [],
    file: 'list.csv',
  },
});

/** A file of so many addresses, which notes how it was opened. */
function fileOf(count: number, columns: TableColumns | null = null) {
  const opened: { skip: number; columns: TableColumns | null }[] = [];
  const file: ImportFile = {
    name: 'list.csv',
    size: 100,
    modified: 7,
    columns,
    bytesRead: () => 50,
    open: async (_, said) => ({
      kind: 'file',
      async *articles(skip) {
        opened.push({ skip, columns: said });
        for (let number = skip; number < count; number++) {
          await Promise.resolve();
          yield address(number);
        }
      },
    }),
  };
  return { file, opened };
}

/** A reading list of nothing but addresses, with the promises of the real one; killed after `left` commits. */
function pretendList(left = Infinity) {
  const urls = new Map<string, string>();
  const commits: number[] = [];
  const list = async (addresses: readonly ListedAddress[], { id }: { id: string }) => {
    if (commits.length >= left) throw new Error('the disk is full');
    if (addresses.length > 0) commits.push(addresses.length);
    const fresh = addresses.filter(({ url }) => !urls.has(url));
    for (const { url } of fresh) urls.set(url, id);
    return { listed: fresh.length, known: addresses.length - fresh.length };
  };
  return { urls, commits, list };
}

function run(
  writer: PretendWriter,
  file: ImportFile,
  list: ReturnType<typeof pretendList>['list'],
) {
  let time = 0;
  return importArticles(writer, [file], {
    analyse: () => Promise.reject(new Error('There is nothing to analyse.')),
    known: writer.known,
    list,
    now: () => 1000,
    clock: () => (time += 1),
    onProgress: () => undefined,
    interrupted: writer.checkpoint,
  });
}

describe('addresses of an import', () => {
  it('go on the reading list, some at a time, with their source', async () => {
    const { urls, commits, list } = pretendList();
    const last = await run(new PretendWriter(), fileOf(2500).file, list);
    expect(last).toMatchObject({
      state: 'done',
      addressesListed: 2500,
      articlesKnown: 0,
      failed: 0,
    });
    expect(urls.size).toBe(2500);
    expect(new Set(urls.values())).toEqual(new Set(['file:list.csv']));
    expect(Math.max(...commits)).toBeLessThanOrEqual(1032);
  });

  it('are counted as known when they come again', async () => {
    const { urls, list } = pretendList();
    await run(new PretendWriter(), fileOf(40).file, list);
    const last = await run(new PretendWriter(), fileOf(50).file, list);
    expect(last).toMatchObject({ addressesListed: 10, articlesKnown: 40 });
    expect(urls.size).toBe(50);
  });

  it('go on after the last place that was kept, and none is lost', async () => {
    const writer = new PretendWriter();
    const broken = pretendList(2);
    const { file } = fileOf(5000);
    expect(await run(writer, file, broken.list)).toMatchObject({ state: 'failed' });
    const kept = writer.checkpoint;
    expect(kept?.addressesListed).toBe(kept?.current?.items);
    const { file: again, opened } = fileOf(5000);
    const whole = pretendList();
    for (const [url, id] of broken.urls) whole.urls.set(url, id);
    const last = await run(writer, again, whole.list);
    expect(opened[0]?.skip).toBe(kept?.current?.items);
    expect(whole.urls.size).toBe(5000);
    expect(last).toMatchObject({ state: 'done', addressesListed: 5000 });
  });

  it('keeps what the reader said of the columns, and goes on with the same', async () => {
    const said: TableColumns = { columns: ['address', 'title'], header: false, order: 'day' };
    const writer = new PretendWriter();
    const first = fileOf(3000, said);
    await run(writer, first.file, pretendList(1).list);
    expect(first.opened).toEqual([{ skip: 0, columns: said }]);
    expect(Object.values(writer.checkpoint?.columns ?? {})).toEqual([said]);
    // Chosen again without a word, or with another one: what is passed over must be the same.
    for (const other of [null, { ...said, header: true }]) {
      const again = fileOf(3000, other);
      const copy = new PretendWriter();
      copy.kept = structuredClone(writer.kept);
      await run(copy, again.file, pretendList().list);
      expect(again.opened[0]?.columns).toEqual(said);
      expect(again.opened[0]?.skip).toBeGreaterThan(0);
    }
  });
});
