import { expect, it } from 'vitest';
import { inBrowsers } from '../harness/inBrowsers';
import type { IndexInPage } from './indexBundle';
import { withStore } from './withStore';

inBrowsers('the name table', (suite) => {
  const index = withStore<IndexInPage>(suite, {
    bundle: new URL('indexBundle.ts', import.meta.url),
  });

  it.each([
    ['a value in the row', 2500],
    ['a Blob', 60_000],
  ])('is read in two requests, and none again, as %s', async (_, entities) => {
    const asked = await index.run((index, entities) => index.names(entities), entities);
    expect(asked.wrong).toEqual([]);
    expect(asked.first).toBe(2);
    expect(asked.second).toBe(0);
    // The table and what came since.
    expect(asked.rows).toBe(2);
    expect(asked.extra).toEqual([['n:late', [7]]]);
    expect(asked.falseHits).toBeLessThanOrEqual(3);
    if (entities > 2500) expect(asked.bytes / asked.entries).toBeLessThan(7);
  });
});
