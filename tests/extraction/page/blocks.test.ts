import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../lib/extraction/page/blocks';

const long =
  'The province will pay half of the sum, and the rest will come from a loan that the town takes for ten years.';

function texts(html: string): string[] {
  const { document } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  return readBlocks(document.body).map(({ text }) => text);
}

describe('readBlocks', () => {
  it.each<[string, string, string[]]>([
    [
      'a paragraph that only subscribers see',
      `<div class="subscriber-only" style="display:none"><p>${long}</p></div>`,
      [long],
    ],
    ['a locked part of the text', `<div hidden class="paywall"><p>${long}</p></div>`, [long]],
    [
      'a hidden notice on subscribing',
      '<div class="paywall" style="display: none"><p>Subscribe now.</p></div>',
      [],
    ],
    ['a hidden paragraph', `<p style="display:none">${long}</p>`, []],
    ['a hidden box', `<div hidden><p>${long}</p></div>`, []],
    ['a paragraph kept from screen readers alone', `<p aria-hidden="true">${long}</p>`, [long]],
    ['an icon kept from screen readers', '<p aria-hidden="true">★</p>', []],
    [
      'words for screen readers alone',
      '<p>A <a href="/x">bridge<span class="visually-hidden"> opens in a new tab</span></a> is built</p>',
      ['A bridge is built'],
    ],
    ['two line breaks', 'one<br><br>two<br>three', ['one', 'two three']],
  ])('%s', (_name, html, expected) => {
    expect(texts(html)).toEqual(expected);
  });
});
