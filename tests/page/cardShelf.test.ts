import { describe, expect, it } from 'vitest';
import type { AmbiguousCard, Card } from '../../lib/model/view';
import { createCardShelf } from '../../lib/page/cardShelf';

function cardOf(id: string): AmbiguousCard {
  return { type: 'ambiguous', id, text: id, candidates: [] };
}

/** A shelf whose cards come when the test says so. */
function shelf() {
  const asked: string[] = [];
  const answers = new Map<string, (answer: Card | null | Error) => void>();
  const state = { orphan: false };
  const cards = createCardShelf(
    (id) => {
      asked.push(id);
      return new Promise((resolve, reject) => {
        answers.set(id, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      });
    },
    () => state.orphan,
  );
  return {
    ...cards,
    asked,
    state,
    answer: (id: string, a: Card | null | Error) => answers.get(id)?.(a),
  };
}

describe('the shelf of cards', () => {
  it('asks once for a card that is wanted twice, and keeps it', async () => {
    const cards = shelf();
    const first = cards.prepare('a');
    const second = cards.prepare('a');
    expect(cards.asked).toEqual(['a']);
    cards.answer('a', cardOf('a'));
    await expect(first).resolves.toBe(true);
    await expect(second).resolves.toBe(true);
    expect(cards.prepare('a')).toBe(true);
    expect(cards.take('a')).toEqual(cardOf('a'));
    expect(cards.asked).toEqual(['a']);
  });

  it('says that a card is gone, and does not ask again', async () => {
    const cards = shelf();
    const there = cards.prepare('a');
    cards.answer('a', null);
    await expect(there).resolves.toBe(true);
    expect(cards.take('a')).toBe('gone');
    expect(cards.prepare('a')).toBe(true);
  });

  it('says that a card could not be read, and asks again', async () => {
    const cards = shelf();
    const there = cards.prepare('a');
    cards.answer('a', new Error('no'));
    await expect(there).resolves.toBe(true);
    expect(cards.take('a')).toBe('failed');
    const again = cards.prepare('a');
    expect(cards.asked).toEqual(['a', 'a']);
    cards.answer('a', cardOf('a'));
    await expect(again).resolves.toBe(true);
    expect(cards.take('a')).toEqual(cardOf('a'));
  });

  it('shows nothing where the extension is gone, before or meanwhile', async () => {
    const cards = shelf();
    const there = cards.prepare('a');
    cards.state.orphan = true;
    cards.answer('a', new Error('Extension context invalidated.'));
    await expect(there).resolves.toBe(false);
    await expect(cards.prepare('a')).resolves.toBe(false);
    expect(cards.asked).toEqual(['a']);
  });

  it('forgets what it has and what is on its way when it is cleared', async () => {
    const cards = shelf();
    const old = cards.prepare('a');
    const answerOld = cards.answer;
    cards.clear();
    answerOld('a', cardOf('a'));
    await expect(old).resolves.toBe(false);
    expect(cards.take('a')).toBe('failed');
    void cards.prepare('a');
    expect(cards.asked).toEqual(['a', 'a']);
  });

  it('keeps forty, those looked at last', async () => {
    const cards = shelf();
    for (let at = 0; at <= 40; at += 1) {
      const there = cards.prepare(`${at}`);
      cards.answer(`${at}`, cardOf(`${at}`));
      expect(await there).toBe(true);
      if (at === 39) expect(cards.prepare('0')).toBe(true);
    }
    expect(cards.take('0')).toEqual(cardOf('0'));
    expect(cards.take('1')).toBe('failed');
    expect(cards.take('2')).toEqual(cardOf('2'));
  });
});
