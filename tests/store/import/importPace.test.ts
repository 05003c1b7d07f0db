import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportPace } from '../../../lib/store/import/importPace';

describe('ImportPace', () => {
  it('says nothing for three seconds, then what is so', () => {
    const pace = new ImportPace();
    pace.note(0, 0, 0);
    pace.note(2_900, 290, 2900);
    expect([pace.rate, pace.secondsFor(100)]).toEqual([null, null]);
    pace.note(4_000, 400, 4000);
    expect(pace.rate).toBe(100);
    expect(pace.secondsFor(5000)).toBe(5);
  });

  it('forgets what was long ago, and all of it at a pause', () => {
    const pace = new ImportPace();
    for (let second = 0; second <= 60; second += 1)
      pace.note(second * 1000, second < 30 ? second * 1000 : 29_000 + second, second);
    expect(pace.rate).toBeCloseTo(1, 1);
    pace.restart();
    expect(pace.rate).toBeNull();
    pace.note(100_000, 5, 5);
    expect(pace.rate).toBeNull();
  });

  it('knows no time left where nothing moves', () => {
    const pace = new ImportPace();
    pace.note(0, 10, 10);
    pace.note(9_000, 10, 10);
    expect([pace.rate, pace.secondsFor(100)]).toEqual([0, null]);
  });

  it('is between the slowest and the fastest second', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 6, maxLength: 60 }), (seconds) => {
        const pace = new ImportPace();
        let articles = 0;
        pace.note(0, 0, 0);
        for (const [index, count] of seconds.entries()) {
          articles += count;
          pace.note((index + 1) * 1000, articles, articles);
        }
        expect(pace.rate).toBeGreaterThanOrEqual(Math.min(...seconds));
        expect(pace.rate).toBeLessThanOrEqual(Math.max(...seconds));
      }),
    );
  });
});
