import { describe, expect, it } from 'vitest';
import { CallError, send } from '../../lib/messaging/send';
import { parsePageQuery } from '../../lib/messaging/pageSchema';
import { parseNothing } from '../../lib/messaging/parseNothing';
import { receive, type Sender } from '../../lib/messaging/receive';

type Listener = Parameters<Parameters<typeof receive>[0]['onMessage']['addListener']>[0];

/** A runtime with one receiver, by which messages go as the browser sends them: structurally cloned. */
function runtime(sender: unknown = { id: 'us', tab: { id: 7, windowId: 2 } }) {
  const listeners = new Set<Listener>();
  return {
    id: 'us',
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    listeners,
    async deliver(message: unknown): Promise<unknown> {
      for (const listener of listeners) {
        const answer = listener(structuredClone(message), sender as { id?: string });
        if (answer !== undefined) return structuredClone(await Promise.resolve(answer));
      }
      return undefined;
    },
  };
}

function page(asked: Sender[]) {
  return {
    next: { parse: parseNothing, answer: (_: null, sender: Sender) => (asked.push(sender), null) },
    previous: { parse: parseNothing, answer: () => Promise.reject(new Error('no way back')) },
    reread: { parse: parseNothing, answer: () => null },
    describe: { parse: parseNothing, answer: () => ({ marks: [], card: null }) },
  };
}

describe('calls', () => {
  it('reach their receiver with their sender, and answer', async () => {
    const there = runtime();
    const asked: Sender[] = [];
    receive(there, 'page', page(asked));
    await expect(send((m) => there.deliver(m), 'page', 'next', null, parseNothing)).resolves.toBe(
      null,
    );
    expect(asked).toEqual([{ tab: 7, window: 2 }]);
  });

  it('hand on the error of the receiver', async () => {
    const there = runtime();
    receive(there, 'page', page([]));
    const call = send((m) => there.deliver(m), 'page', 'previous', null, parseNothing);
    await expect(call).rejects.toThrow(CallError);
    await expect(call).rejects.toThrow('no way back');
  });

  it.each([
    ['another extension', { to: 'page', call: 'next', input: null }, { id: 'them' }],
    ['another receiver', { to: 'background', call: 'next', input: null }, { id: 'us' }],
    ['an unknown call', { to: 'page', call: 'toString', input: null }, { id: 'us' }],
    ['another shape', 'next', { id: 'us' }],
  ])('from %s are passed over', async (_, message, sender) => {
    const there = runtime(sender);
    const asked: Sender[] = [];
    receive(there, 'page', page(asked));
    await expect(there.deliver(message)).resolves.toBe(undefined);
    expect(asked).toEqual([]);
  });

  it('end with their signal', async () => {
    const there = runtime();
    const ended = new AbortController();
    receive(there, 'page', page([]), ended.signal);
    ended.abort();
    expect(there.listeners.size).toBe(0);
    await expect(send((m) => there.deliver(m), 'page', 'next', null, parseNothing)).rejects.toThrow(
      /Nobody answered/,
    );
  });
});

const QUERY = {
  url: 'https://example.org/a',
  facts: { title: 'A', publisher: null, authors: [], published: null, language: null },
  blocks: [{ text: 'words', title: false }],
  undrawn: true,
};

describe('parsePageQuery', () => {
  it('takes a query', () => {
    expect(parsePageQuery(structuredClone(QUERY))).toEqual(QUERY);
  });

  it.each([
    ['null', null],
    ['a text that is no text', { ...QUERY, blocks: [{ text: 1, title: false }] }],
    ['a missing address', { ...QUERY, url: undefined }],
    [
      'more text than any page',
      { ...QUERY, blocks: [{ text: 'x'.repeat(2_000_001), title: false }] },
    ],
  ])('throws on %s', (_, value) => {
    expect(() => parsePageQuery(value)).toThrow();
  });
});
