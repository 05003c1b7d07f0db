import { describe, expect, it } from 'vitest';
import { emptyInbox } from '../../../lib/store/inbox/emptyInbox';
import type { InboxRow } from '../../../lib/store/inbox/inboxRow';
import { PretendWriter } from '../import/pretendWriter';
import { plainRecord, rowOf } from './inboxRows';
import { memoryInbox } from './memoryInbox';

const run = (inbox: ReturnType<typeof memoryInbox>, writer: PretendWriter, spoilt = '') =>
  emptyInbox(inbox, {
    analyse: async (source) => {
      if (source.extracted.text === spoilt) throw new Error('It ends the worker.');
      return plainRecord(source);
    },
    withWriter: (work) => work(writer),
  });

describe('emptyInbox', () => {
  it('stores all rows in their order, and leaves none', async () => {
    const inbox = memoryInbox(
      ['one', 'two', 'three', 'four', 'five'].map((text, at) => rowOf(at + 1, text)),
    );
    const writer = new PretendWriter();
    expect(await run(inbox, writer)).toEqual({ added: 5, updated: 0, known: 0 });
    expect(writer.ids).toEqual(['one', 'two', 'three', 'four', 'five']);
    expect(inbox.rows).toEqual([]);
  });

  it('adds nothing for a row that is met twice', async () => {
    const writer = new PretendWriter();
    const rows = (): InboxRow[] => [rowOf(1, 'one'), rowOf(2, 'two')];
    await run(memoryInbox(rows()), writer);
    expect(await run(memoryInbox(rows()), writer)).toEqual({ added: 0, updated: 0, known: 2 });
    expect(writer.records.size).toBe(2);
  });

  it('commits neighbours of one source together, and no others', async () => {
    const feed = { came: { id: 'feed:a', kind: 'feed' as const } };
    const rows = [
      rowOf(1, 'a'),
      rowOf(2, 'b', feed),
      rowOf(3, 'c', feed),
      rowOf(4, 'd', { ...feed, replace: true }),
    ];
    const writer = new PretendWriter();
    await run(memoryInbox(rows, 4), writer);
    expect(writer.commits).toEqual([1, 2, 1]);
    expect([...writer.records.values()].map(({ source }) => source.id)).toEqual([
      'saved:',
      'feed:a',
      'feed:a',
      'feed:a',
    ]);
  });

  it('keeps what a writer that fails did not store', async () => {
    const inbox = memoryInbox([rowOf(1, 'one'), rowOf(2, 'two'), rowOf(3, 'three')]);
    const writer = new PretendWriter();
    writer.left = 1;
    writer.failure = new Error('The disk is full.');
    await expect(run(inbox, writer)).rejects.toThrow('The disk is full.');
    expect(inbox.rows.map(({ number }) => number)).toEqual([3]);
    writer.left = Infinity;
    expect(await run(inbox, writer)).toMatchObject({ added: 1 });
  });

  it('stores the others where one cannot be read, and gives that one up', async () => {
    const inbox = memoryInbox(['one', 'bad', 'three'].map((text, at) => rowOf(at + 1, text)));
    const writer = new PretendWriter();
    expect(await run(inbox, writer, 'bad')).toMatchObject({ added: 2 });
    expect(writer.ids).toEqual(['one', 'three']);
    expect(inbox.rows).toEqual([]);
  });

  it('stops between two batches when told to', async () => {
    const inbox = memoryInbox([rowOf(1, 'one')]);
    const writer = new PretendWriter();
    const options = { analyse: async () => plainRecord(rowOf(1, 'one').source) };
    const emptied = await emptyInbox(inbox, {
      ...options,
      withWriter: (work) => work(writer),
      signal: AbortSignal.abort(),
    });
    expect(emptied.added).toBe(0);
    expect(inbox.rows).toHaveLength(1);
  });
});
