import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrationBins, calibrationError } from '../../../lib/cli/bench/language/calibrationBins';

const claim = (confidence: number, right: boolean) => ({ confidence, right });

describe('calibrationBins', () => {
  it('counts, averages and judges the claims of each bin', () => {
    const bins = calibrationBins([
      claim(0, false),
      claim(0.1, true),
      claim(0.15, false),
      claim(0.95, true),
      claim(1, true),
    ]);
    expect(bins).toHaveLength(10);
    expect(bins[0]).toMatchObject({ count: 1, confidence: 0, right: 0 });
    expect(bins[1]).toMatchObject({ from: 0.1, to: 0.2, count: 2, confidence: 0.125, right: 0.5 });
    expect(bins[9]).toMatchObject({ count: 2, confidence: 0.975, right: 1 });
    expect(bins[5]).toMatchObject({ count: 0, confidence: NaN, right: NaN });
  });

  it('puts every claim into the one bin that its confidence lies in', () => {
    const claims = fc.array(
      fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
    );
    fc.assert(
      fc.property(claims, fc.integer({ min: 1, max: 20 }), (all, count) => {
        const bins = calibrationBins(all, count);
        expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(all.length);
        for (const { from, to, count: members, confidence } of bins) {
          if (members === 0) continue;
          expect(confidence).toBeGreaterThanOrEqual(from - 1e-9);
          expect(confidence).toBeLessThanOrEqual(to + 1e-9);
        }
      }),
    );
  });
});

describe('calibrationError', () => {
  it.each([
    ['as sure as right', [claim(0.5, true), claim(0.5, false)], 0],
    ['sure and wrong', [claim(1, false)], 1],
    ['weighted by how many', [claim(1, false), claim(0, false), claim(0, false)], 1 / 3],
  ])('%s', (_, claims, expected) => {
    expect(calibrationError(calibrationBins(claims))).toBeCloseTo(expected, 10);
  });

  it('is no number for no claims', () => {
    expect(calibrationError(calibrationBins([]))).toBeNaN();
  });
});
