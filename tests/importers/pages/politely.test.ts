import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { politely } from '../../../lib/importers/pages/politely';

/** A world whose time goes on when everybody sleeps, and what was asked in it when. */
function world() {
  let now = 0;
  const sleeping: { until: number; wake: () => void }[] = [];
  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => sleeping.push({ until: now + milliseconds, wake: resolve }));
  const pass = async (work: Promise<unknown>): Promise<void> => {
    const state = { ended: false };
    const end = work.finally(() => {
      state.ended = true;
    });
    while (!state.ended) {
      for (let turn = 0; turn < 30; turn++) await Promise.resolve();
      sleeping.sort((a, b) => a.until - b.until);
      const next = sleeping.shift();
      if (next !== undefined) {
        now = Math.max(now, next.until);
        next.wake();
      } else if (!state.ended) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    await end;
  };
  return { sleep, pass, clock: () => now };
}

interface Asked {
  host: string;
  from: number;
  to: number;
}

async function askAll(
  entries: string[],
  {
    takes = 500,
    busy = [] as string[],
    signal = new AbortController().signal,
    onAsk = (_count: number): void => undefined,
  } = {},
): Promise<{ asked: Asked[]; entries: string[] }> {
  const { sleep, pass, clock } = world();
  const asked: Asked[] = [];
  const seen: string[] = [];
  const host = (entry: string): string => entry.split('/')[0] ?? '';
  await pass(
    politely(
      entries,
      host,
      async (entry) => {
        seen.push(entry);
        onAsk(seen.length);
        const from = clock();
        await sleep(takes);
        asked.push({ host: host(entry), from, to: clock() });
        return busy.includes(entry) ? 'busy' : undefined;
      },
      { parallel: 4, gap: 2000, clock, sleep, resumed: () => Promise.resolve(), signal },
    ),
  );
  return { asked, entries: seen };
}

describe('asking politely', () => {
  it('asks for everything once, never twice of a host at a time, two seconds apart, four side by side', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 40 }),
        fc.integer({ min: 0, max: 5000 }),
        async (hosts, takes) => {
          const entries = hosts.map((host, at) => `h${host}/${at}`);
          const { asked, entries: seen } = await askAll(entries, { takes });
          expect([...seen].sort()).toEqual([...entries].sort());
          for (const [at, one] of asked.entries()) {
            const together = asked.filter(({ from, to }) => from <= one.from && one.from < to);
            expect(together.length).toBeLessThanOrEqual(4);
            for (const other of asked.slice(at + 1))
              if (other.host === one.host)
                expect(Math.max(other.from, one.from)).toBeGreaterThanOrEqual(
                  Math.min(other.to, one.to) + 2000,
                );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes turns, so that a host with many pages does not hold up the others', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `many/${at}`);
    const few = ['a/1', 'b/1', 'c/1', 'd/1', 'e/1'];
    const { asked } = await askAll([...many, ...few]);
    for (const { host, from } of asked) if (host !== 'many') expect(from).toBeLessThan(2000);
  });

  it('leaves a host alone that asks for it', async () => {
    const { entries } = await askAll(['a/1', 'a/2', 'a/3', 'b/1', 'b/2'], { busy: ['a/1'] });
    expect(entries.sort()).toEqual(['a/1', 'b/1', 'b/2']);
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    const { entries } = await askAll(
      Array.from({ length: 30 }, (_, at) => `h${at % 3}/${at}`),
      { signal: stop.signal, onAsk: (count) => count === 5 && stop.abort() },
    );
    expect(entries.length).toBeLessThan(9);
  });

  it('has nothing to do with nothing', async () => {
    expect((await askAll([])).asked).toEqual([]);
  });
});
