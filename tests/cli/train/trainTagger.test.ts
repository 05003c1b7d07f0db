import { describe, expect, it } from 'vitest';
import type { TaggerSentence } from '../../../lib/cli/train/events/trainTagger';
import { encodeTagger, scoreExample, trainTagger } from '../../../lib/cli/train/events/trainTagger';
import { seededRandom } from '../../../lib/cli/train/random';
import { describeTagged } from '../../../lib/language/events/tagger/taggedWord';

const NO_WORDS = { get: () => -1 };
const edge = describeTagged('', 0, NO_WORDS);

/** Sentences in which the words in braces are marked, a hyphen joining those of one mark. */
function marked(...lines: string[]): TaggerSentence[] {
  return lines.map((line) => {
    const words: string[] = [];
    const mentions: number[][] = [];
    for (const part of line.split(' ')) {
      const own = part.replace(/[{}]/gu, '').split('-');
      if (part.startsWith('{')) mentions.push(own.map((_, i) => words.length + i));
      words.push(...own);
    }
    return { words: words.map((word) => describeTagged(word, 0, NO_WORDS)), mentions, weight: 1 };
  });
}

const RATES = { epochs: 20, step: 0.1, l2: 0.0005, dropout: 0.1 };
const NEWS = marked(
  'the man {fell} here',
  'the man {shut-down} here',
  'the dog {fell} there',
  'the shop {shut-down} there',
  'the shop {shut} here',
  'a house stood down there',
);

describe('trainTagger', () => {
  const data = encodeTagger(NEWS, edge, 1);

  it('gives the same weights for the same seed', () => {
    const [one, other] = [1, 1].map((seed) => trainTagger(data, RATES, seededRandom(seed)));
    expect(one).toEqual(other);
    expect(trainTagger(data, RATES, seededRandom(2))).not.toEqual(one);
  });

  it('learns the heads of what is marked, and not what else they may stand beside', () => {
    const model = trainTagger(data, RATES, seededRandom(1));
    const scores = data.examples.map(({ rows }) => scoreExample(model, rows));
    const heads = new Map<number, number>();
    data.examples.forEach(({ mention }, i) => {
      if (mention >= 0) heads.set(mention, Math.max(heads.get(mention) ?? -9, scores[i] ?? -9));
      else expect(scores[i]).toBeLessThan(0);
    });
    expect(heads.size).toBe(5);
    for (const score of heads.values()) expect(score).toBeGreaterThan(0);
  });

  it('leaves out features that are rare, and words of closed classes', () => {
    expect(encodeTagger(NEWS, edge, 3).keys.length).toBeLessThan(data.keys.length);
    expect(encodeTagger(marked('the of and 7 ,'), edge, 1).examples).toEqual([]);
  });
});
