import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import type { IndexInPage } from './indexBundle';
import { withStore } from './withStore';

inBrowsers('posting segments', (suite) => {
  const index = withStore<IndexInPage>(suite, {
    bundle: new URL('indexBundle.ts', import.meta.url),
  });

  it.each([1, 2])(
    'say what a map says while they come, go and are merged (seed %i)',
    async (seed) => {
      const { rows, named, wrong, segments, deltas } = await index.run(
        (index, seed) => index.postingsAgainstMap(seed),
        seed,
      );
      expect(wrong).toEqual([]);
      expect(segments).toBeLessThanOrEqual(2);
      expect(deltas).toBeLessThanOrEqual(1);
      // Nothing is left of what was merged.
      expect(rows).toBe(named);
    },
  );

  it('are read by one request a block, and none again', async () => {
    const asked = await index.run((index) => index.requests(60_000));
    expect(asked.blocks).toBeGreaterThan(300);
    expect(asked.first).toBe(asked.wanted);
    expect(asked.first).toBe(asked.said);
    expect(asked.first).toBeLessThanOrEqual(14);
    expect(asked.second).toBe(0);
  });

  it('are as before where a merge was stopped, and what it wrote is swept', async () => {
    const { error, before, between, after, seen, again } = await index.run((index) =>
      index.stoppedMerge(),
    );
    expect(error).toContain('Abort');
    expect(between).toBeGreaterThan(before);
    expect(after).toBe(before);
    expect(seen).toBeGreaterThan(0);
    expect(again).toBe(seen);
  });

  it('tell an old manifest from changed bytes', async () => {
    const { stale, changed, segment, block } = await index.run((index) => index.damaged());
    expect(stale).toBe(true);
    expect(changed).toEqual([{ missing: false, place: { table: 'postings', segment, block } }]);
  });
});
