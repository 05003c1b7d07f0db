import { describe, expect, it } from 'vitest';
import { readEventMarks, readMarkedEvents } from '../../../lib/cli/train/events/markedEvents';
import { loadNameModel } from '../../../lib/cli/nodeModel';

describe('readEventMarks', () => {
  it.each([
    ['Nothing is marked.', 'Nothing is marked.', []],
    ['Two {fell} and one {rose}.', 'Two fell and one rose.', ['fell', 'rose']],
    ['{Rain}', 'Rain', ['Rain']],
  ])('of “%s”', (line, text, words) => {
    const read = readEventMarks(line, 'here');
    expect(read.text).toBe(text);
    expect(read.marks.map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });

  it.each(['Two {fell', 'Two fell}', 'Two {}', 'Two {{fell}}'])(
    'says where a mark is broken: %s',
    (line) => {
      expect(() => readEventMarks(line, 'news.txt:7')).toThrow(/news\.txt:7/u);
    },
  );
});

describe('the marked news', () => {
  it('can be read, every mark a word of its sentence', async () => {
    const articles = readMarkedEvents('tests/fixtures/events', await loadNameModel());
    expect(articles.length).toBeGreaterThan(20);
    for (const { sentences } of articles)
      for (const { words, mentions } of sentences)
        for (const mention of mentions) {
          expect(mention.length).toBeGreaterThan(0);
          for (const at of mention) expect(words[at]).toBeDefined();
        }
  });

  it('is none where there is no folder', async () => {
    expect(readMarkedEvents('tests/fixtures/nowhere', await loadNameModel())).toEqual([]);
  });
});
