import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SketchRuns } from '../../../lib/store/duplicates/sketchRuns';
import { Commit } from '../../../lib/store/write/commit';

/** Runs without a disk. */
const empty = (): SketchRuns => new SketchRuns();

it('finds what was added, in any batches, and nothing else', () => {
  const pair = fc.tuple(fc.nat(50), fc.nat(9));
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 20 }), { maxLength: 12 }), (batches) => {
      const runs = empty();
      const expected = new Map<number, Set<number>>();
      for (const batch of batches) {
        runs.add(new Commit(), batch)();
        for (const [key, id] of batch) expected.set(key, (expected.get(key) ?? new Set()).add(id));
      }
      for (let key = 0; key <= 50; key++)
        expect(runs.find([key])).toEqual(expected.get(key) ?? new Set());
    }),
  );
});

it('keeps nothing of a commit that failed', () => {
  const runs = empty();
  runs.add(new Commit(), [[1, 2]])();
  runs.add(new Commit(), [[1, 3]]);
  expect(runs.find([1])).toEqual(new Set([2]));
});
