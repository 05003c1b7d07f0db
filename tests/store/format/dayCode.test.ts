import fc from 'fast-check';
import { expect, it } from 'vitest';
import { codeOfDay, codeOfDigits, dayOf, digitsOf } from '../../../lib/store/format/dayCode';

it.each(['2031', '2031-02', '2031-02-27', '0001-12-31', '9999-12-31'])('codes %s', (day) => {
  expect(dayOf(codeOfDay(day) ?? -1)).toBe(day);
});

it.each(['', '31', '2031-00', '2031-02-00', '2031-13', '2031-02-32', '2031-2-7', '2031-W07'])(
  'has no code for %j',
  (day) => {
    expect(codeOfDay(day)).toBeNull();
  },
);

it('codes digits in their order, and gives them back', () => {
  const digits = fc
    .tuple(fc.nat(9999), fc.nat(12), fc.nat(31))
    .map(([year, month, day]) => year * 10_000 + month * 100 + day);
  fc.assert(
    fc.property(digits, digits, (a, b) => {
      const [one, two] = [codeOfDigits(a) ?? -1, codeOfDigits(b) ?? -1];
      expect(digitsOf(one)).toBe(a);
      expect(Math.sign(one - two)).toBe(Math.sign(a - b));
    }),
  );
});

it.each([-1, 1e8, 20311300, 20310232, 0.5, Number.NaN])(
  'has no code for the digits %d',
  (digits) => {
    expect(codeOfDigits(digits)).toBeNull();
  },
);
