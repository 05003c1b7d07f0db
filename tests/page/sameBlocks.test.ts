import { describe, expect, it } from 'vitest';
import type { PageBlock } from '../../lib/page/collectBlocks';
import { sameBlocks } from '../../lib/page/sameBlocks';

/** Blocks that differ as objects, as two readings of a page give them; only the text counts. */
const blocks = (...texts: string[]): PageBlock[] =>
  texts.map((text) => ({ text, title: false, element: Object.create(null), runs: [] }));

describe('blocks of a page that changed', () => {
  it.each([
    ['are found where they went', ['a b', 'c d'], ['new', 'c d', 'a b'], [2, 1], true],
    ['are gone where nothing says them', ['one', 'two'], ['two'], [null, 0], false],
    ['are paired in order where they are equal', ['same', 'same'], ['same', 'same'], [0, 1], false],
    ['are not news for a clock', ['12:00', 'text'], ['12:01', 'text'], [null, 1], false],
    ['are news for a word', ['text'], ['text', 'more'], [0], true],
  ])('%s', (_what, before, after, places, fresh) => {
    const now = blocks(...after);
    const same = sameBlocks([blocks(...before)], now);
    expect(same.found[0]?.map((block) => (block ? now.indexOf(block) : null))).toEqual(places);
    expect(same.fresh).toBe(fresh);
  });
});
