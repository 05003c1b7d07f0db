// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { allAtOnce } from '../../../lib/page/idleWork';
import { selectedParagraphs } from '../../../lib/page/saving/selectedParagraphs';

beforeEach(() => {
  const parsed = new DOMParser().parseFromString(
    '<h2 id="h">The <em>quay</em></h2><p id="a">First one, with  <b>bold</b>\n words.</p><script>x()</script><p id="b">Second one.<br>Its line.</p><ul><li id="c">Item</li></ul>',
    'text/html',
  );
  document.body.replaceChildren(...parsed.body.childNodes);
});

const text = (id: string, at = 0): Node => document.getElementById(id)?.childNodes[at] ?? document;

function selected(start: [Node, number], end: [Node, number]): string[] {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  return allAtOnce(selectedParagraphs(document, selection));
}

describe('selectedParagraphs', () => {
  it('gives paragraphs, headings, lines and items apart', () => {
    expect(selected([text('h'), 0], [text('c'), 4])).toEqual([
      'The quay',
      'First one, with bold words.',
      'Second one.',
      'Its line.',
      'Item',
    ]);
  });

  it('is cut where the selection is', () => {
    expect(selected([text('a'), 6], [text('b'), 6])).toEqual(['one, with bold words.', 'Second']);
  });

  it('gives what stands in one text', () => {
    expect(selected([text('a'), 0], [text('a'), 5])).toEqual(['First']);
  });

  it('takes ends that are elements', () => {
    expect(selected([document.body, 1], [document.body, 2])).toEqual([
      'First one, with bold words.',
    ]);
  });

  it('is empty where nothing is selected', () => {
    document.getSelection()?.removeAllRanges();
    expect(allAtOnce(selectedParagraphs(document, document.getSelection()))).toEqual([]);
    expect(allAtOnce(selectedParagraphs(document, null))).toEqual([]);
  });
});
