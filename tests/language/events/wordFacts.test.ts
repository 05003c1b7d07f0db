import { describe, expect, it } from 'vitest';
import { wordFacts } from '../../../lib/language/events/wordFacts';

describe('wordFacts', () => {
  it.each([
    ['US', 'u.s.'],
    ['us', 'us'],
    ['Didn’t', "didn't"],
    ['ATTACKED', 'attacked'],
  ])('writes %s as %s', (written, low) => {
    expect(wordFacts(written).low).toBe(low);
  });

  it('knows which triggers a word may begin, in the form it has', () => {
    const { triggers } = wordFacts('attacked');
    expect(triggers.map(({ ready, form }) => [ready.trigger.lemma, form])).toContainEqual([
      'attack',
      'past',
    ]);
    expect(wordFacts('table').triggers).toEqual([]);
  });

  it.each(['bombed', 'internationalisation'])('says the same of %s every time', (word) => {
    expect(wordFacts(word)).toEqual(wordFacts(word));
  });
});
