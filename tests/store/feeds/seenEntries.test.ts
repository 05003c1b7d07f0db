import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash53 } from '../../../lib/store/feeds/hash53';
import { SeenEntries } from '../../../lib/store/feeds/seenEntries';

const mark = (id: string, wording = 'w') => ({ id, wording });

describe('entries that were seen', () => {
  it('tells new, reworded and same apart, also after it was kept', () => {
    const seen = new SeenEntries([]);
    expect(seen.look(mark('a'))).toBe('new');
    seen.add(mark('a'));
    const again = new SeenEntries(seen.pairs(0));
    expect([again.look(mark('a')), again.look(mark('a', 'x')), again.look(mark('b'))]).toEqual([
      'same',
      'reworded',
      'new',
    ]);
  });

  it('forgets the oldest beyond two thousand, but none that the feed holds', () => {
    const seen = new SeenEntries([]);
    for (let at = 0; at < 3_000; at++) seen.add(mark(`e${at}`));
    seen.add(mark('e0'));
    const few = new SeenEntries(seen.pairs(10));
    expect([few.look(mark('e0')), few.look(mark('e1')), few.look(mark('e2999'))]).toEqual([
      'same',
      'new',
      'same',
    ]);
    expect(seen.pairs(10)).toHaveLength(4_000);
    expect(seen.pairs(2_500)).toHaveLength(5_000);
  });

  it('survives any pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.double()), (pairs) => {
        expect(new SeenEntries(pairs).look(mark('a'))).toBe('new');
      }),
    );
  });
});

describe('hash53', () => {
  it('is a whole number that differs for texts that do', () => {
    const hashes = new Set<number>();
    for (let at = 0; at < 100_000; at++) hashes.add(hash53(`https://a.example/${at}`));
    expect(hashes.size).toBe(100_000);
    for (const hash of hashes)
      if (!Number.isSafeInteger(hash) || hash < 0) expect(hash).toBe('a hash');
  });

  it('uses all its bits', () => {
    let ones = 0;
    for (let at = 0; at < 1_000; at++) if (hash53(String(at)) >= 2 ** 52) ones += 1;
    expect(ones).toBeGreaterThan(400);
    expect(ones).toBeLessThan(600);
  });
});
