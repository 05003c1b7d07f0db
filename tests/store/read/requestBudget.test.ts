import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_REQUESTS, RequestBudget } from '../../../lib/store/read/requestBudget';

describe('RequestBudget', () => {
  it.each([
    { spent: 0, most: 13, later: 12, allowed: 13 },
    { spent: 15, most: 13, later: 12, allowed: 13 },
    { spent: 15, most: 20, later: 12, allowed: 15 },
    { spent: 27, most: 20, later: 12, allowed: 8 },
    { spent: 38, most: 12, later: 2, allowed: 1 },
    { spent: 40, most: 12, later: 2, allowed: 0 },
    { spent: 45, most: 12, later: 0, allowed: 0 },
    { spent: 0, most: 0, later: 12, allowed: 0 },
    { spent: 0, most: -3, later: 12, allowed: 0 },
  ])('allows %o', ({ spent, most, later, allowed }) => {
    const budget = new RequestBudget();
    budget.spend(spent);
    expect(budget.allow(most, later)).toBe(allowed);
  });

  it('is never overdrawn by who takes what is allowed', () => {
    const share = fc.record({ most: fc.integer({ min: -5, max: 50 }), later: fc.nat(50) });
    fc.assert(
      fc.property(fc.array(share, { maxLength: 20 }), (shares) => {
        const budget = new RequestBudget();
        for (const { most, later } of shares) budget.spend(budget.allow(most, later));
        expect(budget.spent).toBeLessThanOrEqual(MOST_REQUESTS);
        expect(budget.left).toBe(MOST_REQUESTS - budget.spent);
      }),
    );
  });
});
