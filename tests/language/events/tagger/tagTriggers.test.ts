import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModels } from '../../../../lib/cli/nodeModel';
import { tagTriggers } from '../../../../lib/language/events/tagger/tagTriggers';
import { sentenceWords } from '../../../../lib/language/events/words';

const { triggers } = await loadModels();

const wordsOf = (text: string) => sentenceWords(text, { start: 0, end: text.length }, [], []);

function tagged(text: string): string[] {
  const words = wordsOf(text);
  const tags = tagTriggers(triggers, words);
  return words.filter((_, at) => tags[at] === 1).map((word) => word.text);
}

describe('tagTriggers', () => {
  it.each([
    ['The ferry capsized after it hit a reef.', ['capsized', 'hit']],
    ['Workers dismantled the old bridge.', ['dismantled']],
    ['The talks were postponed because of the storm.', ['talks', 'postponed', 'storm']],
    ['Doctors treated the wounded.', ['treated', 'wounded']],
    ['The explosion stunned the town.', ['explosion', 'stunned']],
    ['The harbour master said that two boats had sunk.', ['said', 'sunk']],
    ['They hope to rebuild the school.', ['hope', 'rebuild']],
    ['The company recalled 3,000 heaters.', ['recalled']],
    ['Thieves robbed a jeweller in broad daylight.', ['robbed']],
  ])('takes from “%s” what happens', (text, expected) => {
    expect(tagged(text)).toEqual(expected);
  });

  it.each([
    'The green door of the old house.',
    'A bottle, two chairs and a table.',
    'The mayor of the small town is a tall man with a grey beard.',
    'In the garden behind the house there is a tree.',
    '12 34 56, and 78.',
    'وزیر نے کہا کہ وہ استعفیٰ دیں گے۔',
    '',
  ])('takes nothing from “%s”', (text) => {
    expect(tagged(text)).toEqual([]);
  });

  it('tells a verb from a noun of the same letters by what stands around it', () => {
    expect(tagged('The guests left the hotel at dawn.')).toContain('left');
    expect(tagged('The hotel is on the left side of the road.')).not.toContain('left');
  });

  it('tells the same of a sentence whatever it has read before', async () => {
    const text = 'The guard fired at the men who had attacked the depot.';
    const first = tagged(text);
    tagged('Nobody fired the guard, and no attack was planned at the depot.');
    expect(tagged(text)).toEqual(first);
    const fresh = await loadModels();
    expect([...tagTriggers(fresh.triggers, wordsOf(text))]).toEqual([
      ...tagTriggers(triggers, wordsOf(text)),
    ]);
  });

  it('gives a tag for each word of any text, and none for marks and numbers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = wordsOf(text);
        const tags = tagTriggers(triggers, words);
        expect(tags.length).toBe(words.length);
        words.forEach((word, at) => {
          if (!/^\p{L}/u.test(word.text)) expect(tags[at]).toBe(0);
        });
      }),
    );
  });
});
