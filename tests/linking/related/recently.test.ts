import { describe, expect, it } from 'vitest';
import { recently } from '../../../lib/linking/related/recently';

describe('recently', () => {
  it('makes a value once for a key, as long as the context stays', () => {
    let made = 0;
    const count = recently((key: { n: number }, context: { by: number }) => {
      made++;
      return key.n * context.by;
    });
    const key = { n: 3 };
    const context = { by: 2 };
    expect([count(key, context), count(key, context), made]).toEqual([6, 6, 1]);
    expect([count(key, { by: 5 }), made]).toEqual([15, 2]);
  });

  it('forgets what was not asked for among many, and gives the same again', () => {
    let made = 0;
    const context = {};
    const count = recently((key: { n: number }) => {
      made++;
      return key.n;
    });
    const keys = Array.from({ length: 3000 }, (_, n) => ({ n }));
    for (const key of keys) count(key, context);
    for (const key of keys.slice(-500)) count(key, context);
    expect(made).toBe(3000);
    const first = keys[0];
    expect(first && count(first, context)).toBe(0);
    expect(made).toBe(3001);
  });
});
