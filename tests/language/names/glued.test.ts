import { describe, expect, it } from 'vitest';
import { partGlued } from '../../../lib/language/names/glued';
import { tokenize } from '../../../lib/language/tokens';

const KNOWN = new Set(['okafor', 'updated', 'youtube', 'crowd', 'strike']);
const clusters = {
  fine: (word: string): number => (KNOWN.has(word) ? 1 : -1),
  middle: (): number => 0,
  coarse: (): number => 0,
};

describe('partGlued', () => {
  it.each([
    ['By Ada OkaforUpdated now', ['By', 'Ada', 'Okafor', 'Updated', 'now']],
    ['By Ada OkoroUpdated now', ['By', 'Ada', 'Okoro', 'Updated', 'now']],
    ['By Ada OkoroFestival now', ['By', 'Ada', 'OkoroFestival', 'now']],
    ['on YouTube now', ['on', 'YouTube', 'now']],
    ['by AdaOkafor now', ['by', 'AdaOkafor', 'now']],
    [
      'CrowdStrike rose. It is CrowdStrike',
      ['CrowdStrike', 'rose', '.', 'It', 'is', 'CrowdStrike'],
    ],
  ])('parts %j into words', (text, expected) => {
    const [tokens = []] = partGlued([tokenize(text)], clusters);
    expect(tokens.map((token) => token.text)).toEqual(expected);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});
