import { describe, expect, it } from 'vitest';
import { viewDocument } from '../../../lib/language/names/document';
import { describeWord, type Clusters } from '../../../lib/language/names/words';
import { tokenize } from '../../../lib/language/tokens';

/** Three clusters: of sport, of trade, of all other words. */
const clusters: Clusters = {
  fine: (word) =>
    /^(?:goals?|beat|match)$/.test(word) ? 1 : /^(?:shares|tonnes)$/.test(word) ? 2 : 0,
  middle: (fine) => fine,
  coarse: () => 0,
};

function read(...sentences: string[]) {
  const texts = sentences.map((text) => tokenize(text).map((token) => token.text));
  const views = viewDocument(texts, (text, style) => describeWord(text, style, clusters));
  return {
    views,
    /** What other places tell of a word of a sentence. */
    told: (sentence: number, word: string): number[] => [
      ...(views[sentence]?.elsewhere[texts[sentence]?.indexOf(word) ?? -1] ?? []),
    ],
  };
}

describe('what other places of an article tell of a word', () => {
  it('is nothing where the word has one place', () => {
    expect(read('He met Zorva there.', 'It rained.').told(0, 'Zorva')).toEqual([]);
  });

  it('is what stands around it there, and the words that it goes with', () => {
    const short = read('He joined Zorva early.', 'He joined Zorva Ltd early.');
    const plain = read('He joined Zorva early.', 'He joined Zorva early.');
    const both = short.told(0, 'Zorva').filter((key) => plain.told(0, 'Zorva').includes(key));
    expect(plain.told(0, 'Zorva')).toHaveLength(2);
    expect(short.told(0, 'Zorva').length).toBeGreaterThan(2);
    expect(both.length).toBeLessThan(2);
  });

  it('leaves the place itself out', () => {
    const { told } = read('He met Zorva there.', 'She sold Zorva off.');
    expect(told(0, 'Zorva')).not.toEqual(told(1, 'Zorva'));
  });

  it('tells an acronym everywhere by the long form that introduces it', () => {
    const { told } = read('The Amber Reform Council (ARC) met.', 'Later ARC voted again.');
    const other = read('The Amber Reform Party (ARC) met.', 'Later ARC voted again.');
    const without = read('It met. (ARC)', 'Later ARC voted again.');
    expect(told(1, 'ARC').length).toBeGreaterThan(without.told(1, 'ARC').length);
    // "Party" gives no C: the brackets hold something else.
    expect(other.told(1, 'ARC').length).toBeLessThan(told(1, 'ARC').length);
  });

  it('is bounded, however often the word comes', () => {
    const many = Array.from({ length: 400 }, (_, i) => `He saw${i} Zorva then${i}.`);
    for (const view of read(...many).views) {
      for (const keys of view.elsewhere) expect(keys?.length ?? 0).toBeLessThanOrEqual(12);
    }
  });
});

describe('what an article is about', () => {
  const about = (...sentences: string[]): string =>
    (read(...sentences).views[0]?.topic ?? []).join(' ');

  it('goes by the words that it has more than once', () => {
    const sport = ['The match was long.', 'Two goals came.', 'It was a match.', 'No goals fell.'];
    const trade = ['The tonnes were sold.', 'Some shares fell.', 'More tonnes came.', 'No shares.'];
    expect(about(...sport)).not.toBe('');
    expect(about(...sport)).not.toBe(about(...trade));
    expect(about(...sport)).toBe(about(...sport.toReversed()));
  });

  it('is nothing for three sentences or fewer', () => {
    expect(about('The match was a match.', 'Two goals and goals.', 'A match.')).toBe('');
  });
});
