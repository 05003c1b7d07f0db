import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../lib/importers/feeds/parseFeed';
import { pauseAfter, pauseAfterFailure } from '../../../lib/importers/feeds/whenToAsk';
import { rss } from './readFeed';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.parse('2024-02-06T12:00:00Z');

/** A feed whose entries are so many minutes old. */
const feed = (ages: number[], channel = '<title>x</title>') =>
  parseFeed(
    rss(
      ages
        .map(
          (age) =>
            `<item><title>x</title><pubDate>${new Date(NOW - age * MINUTE).toUTCString()}</pubDate></item>`,
        )
        .join(''),
      channel,
    ),
    null,
  );
/** In the middle of what is scattered. */
const pause = (ages: number[], channel = '<title>x</title>') =>
  pauseAfter(feed(ages, channel), NOW, 0.5);

describe('when a feed is asked again', () => {
  it.each<[string, number, number]>([
    ['of nothing', pause([]), 2 * HOUR],
    ['of one entry', pause([10]), 2 * HOUR],
    ['of an entry each ten minutes', pause([5, 15, 25, 35, 45]), 30 * MINUTE],
    ['of an entry each four hours', pause([100, 340, 580, 820]), 2 * HOUR],
    ['of an entry each week', pause([5_000, 15_080, 25_160, 35_240]), 24 * HOUR],
    ['of entries in the future', pause([-5_000, -15_000]), 2 * HOUR],
    ['that says three hours', pause([5, 15, 25], '<ttl>180</ttl>'), 3 * HOUR],
    ['that says a minute', pause([5, 15, 25], '<ttl>1</ttl>'), 30 * MINUTE],
    ['that says a month', pause([5, 15, 25], '<ttl>43200</ttl>'), 24 * HOUR],
  ])('one %s', (_, found, wanted) => {
    expect(found).toBe(wanted);
  });

  it('never leaves its bounds, and is scattered', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1e6, max: 1e7 })),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (ages, random) => {
          const found = pauseAfter(feed(ages), NOW, random);
          expect(found).toBeGreaterThanOrEqual(30 * MINUTE);
          expect(found).toBeLessThanOrEqual(24 * HOUR);
        },
      ),
    );
    expect(pauseAfter(feed([]), NOW, 0)).toBeLessThan(pauseAfter(feed([]), NOW, 0.9));
  });

  it.each<[number, number | null, number]>([
    [1, null, HOUR],
    [2, null, 2 * HOUR],
    [4, null, 8 * HOUR],
    [50, null, 24 * HOUR],
    [1, 7_200, 2 * HOUR],
    [4, 60, 8 * HOUR],
    [1, 1e12, 7 * 24 * HOUR],
  ])('after failure %i, asked to wait %j seconds', (count, retryAfter, wanted) => {
    expect(pauseAfterFailure(count, retryAfter, 0.5)).toBe(wanted);
  });
});
