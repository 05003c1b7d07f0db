import { describe, expect, it } from 'vitest';
import { chronoDates } from '../../../lib/cli/bench/language/chronoDates';

describe('chronoDates', () => {
  it.each([
    ['They met on Friday.', '2012-01-12', 'Friday', '2012-01-13', 'DATE'],
    ['They met on Friday.', null, 'Friday', 'XXXX-WXX-5', 'DATE'],
    ['They met on March 5.', '2012-01-12', 'March 5', '2012-03-05', 'DATE'],
    ['They met in March 2011.', '2012-01-12', 'March 2011', '2011-03', 'DATE'],
    ['They met last year.', '2012-01-12', 'last year', '2011', 'DATE'],
    ['They met at 5 pm yesterday.', '2012-01-12', '5 pm yesterday', '2012-01-11T17:00', 'TIME'],
    ['They met this week.', '2012-01-12', 'this week', /^2012-01-\d\d$/, 'DATE'],
  ])('%s (%s)', (text, published, words, value, type) => {
    const [found, ...more] = chronoDates(text, published);
    expect(more).toEqual([]);
    expect(text.slice(found?.start, found?.end)).toContain(words);
    expect(found?.value).toEqual(typeof value === 'string' ? value : expect.stringMatching(value));
    expect(found?.type).toBe(type);
  });
});
