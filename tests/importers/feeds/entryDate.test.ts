import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryDate } from '../../../lib/importers/feeds/entryDate';

describe('dates of entries', () => {
  it.each([
    ['Tue, 06 Feb 2024 09:30:00 GMT', '2024-02-06T09:30:00Z', 'time'],
    ['Tue, 6 Feb 2024 09:30 GMT', '2024-02-06T09:30:00Z', 'time'],
    ['06 Feb 24 21:05:09 EST', '2024-02-06T21:05:09-05:00', 'time'],
    ['Tuesday, 6 February 2024 09:30:00 +0530', '2024-02-06T09:30:00+05:30', 'time'],
    ['Tue, 06 Feb 2024 9:30 PM PDT', '2024-02-06T21:30:00-07:00', 'time'],
    ['Tue, 06 Feb 2024 12:10 AM', '2024-02-06T00:10:00', 'time'],
    ['Tue, 06 Feb 2024 00:00:00 +0000', '2024-02-06', 'day'],
    ['6 Feb 2024', '2024-02-06', 'day'],
    ['Di, 06 Feb 1999 10:00:00 CET', '1999-02-06T10:00:00+01:00', 'time'],
    ['6-Feb-99', '1999-02-06', 'day'],
    ['2024-02-06T09:30:00.250+01:00', '2024-02-06T09:30:00.250+01:00', 'time'],
    ['2024-02-06', '2024-02-06', 'day'],
    ['2024-02', '2024-02', 'month'],
    ['Tue, 06 Feb 2024 25:61:00 GMT', '2024-02-06', 'day'],
  ])('%s', (raw, value, precision) => {
    expect(entryDate(raw, 'feed')).toEqual({ value, precision, source: 'feed' });
  });

  it.each([[null], [''], ['soon'], ['Tue, 99 Feb 2024'], ['Tue, 06 Foo 2024 10:00']])(
    '%s is none',
    (raw) => {
      expect(entryDate(raw, 'feed')).toBeNull();
    },
  );

  it('reads back what a feed writes', () => {
    const dates = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2069-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const read = entryDate(date.toUTCString(), 'feed')?.value ?? '';
        const seconds = Math.floor(date.getTime() / 1000) * 1000;
        expect(Date.parse(read)).toBe(seconds);
      }),
    );
  });
});
