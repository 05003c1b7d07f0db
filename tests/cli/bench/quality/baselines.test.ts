import { describe, expect, it } from 'vitest';
import { bm25 } from '../../../../lib/cli/bench/quality/baselines/bm25';
import { tfidfCosine } from '../../../../lib/cli/bench/quality/baselines/cosine';
import { plainWords } from '../../../../lib/cli/bench/quality/baselines/plainWords';
import { WordIndex } from '../../../../lib/cli/bench/quality/baselines/wordIndex';

const index = new WordIndex(['Ferry sinks', 'The ferry, the ferry!', 'Budget passed', 'Budget']);

describe('plainWords', () => {
  it.each([
    ['The Ferry sank, and 12 died.', ['ferry', 'sank', '12', 'died']],
    ['Élan', ['élan']],
    ['of the and', []],
    ['', []],
  ])('of %j are %j', (text, words) => expect(plainWords(text)).toEqual(words));
});

describe('bm25', () => {
  it('is the sum over shared words by hand', () => {
    const scores = bm25(index)(0);
    // ferry: in 2 of 4, so idf = ln 2; lengths 2, 2, 2, 1 with mean 1.75.
    const idf = Math.log(1 + 2.5 / 2.5);
    const norm = 1.2 * (0.25 + (0.75 * 2) / 1.75);
    expect(scores[1]).toBeCloseTo((idf * 2 * 2.2) / (2 + norm), 12);
    expect(scores[2]).toBe(0);
  });
});

describe('tfidfCosine', () => {
  it('is 1 with itself, 0 where no word is shared, and by hand between', () => {
    const scores = tfidfCosine(index)(0);
    expect(scores[0]).toBeCloseTo(1, 12);
    expect(scores[2]).toBe(0);
    // [ln 2, ln 4] and [(1 + ln 2) ln 2]: the cosine does not see the length of the second.
    expect(scores[1]).toBeCloseTo(Math.LN2 / Math.hypot(Math.LN2, Math.log(4)), 12);
  });

  it('gives an article without words nothing', () => {
    expect([...tfidfCosine(new WordIndex(['', 'a ferry']))(0)]).toEqual([0, 0]);
  });
});
