import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageQuery } from '../../lib/model/page';
import { pageArticle } from '../../lib/pipeline/pageArticle';

function query(blocks: PageQuery['blocks']): PageQuery {
  return {
    url: 'https://example.org/a',
    facts: { title: 'Facts title', publisher: null, authors: [], published: null, language: null },
    blocks,
  };
}

describe('pageArticle', () => {
  it('keeps the headline apart and joins the rest', () => {
    const page = pageArticle(
      query([
        { text: 'First.', title: false },
        { text: ' Headline ', title: true },
        { text: '  ', title: false },
        { text: 'Second.', title: false },
      ]),
    );
    expect(page.source.extracted).toMatchObject({ title: 'Headline', text: 'First.\n\nSecond.' });
    expect(page.titleBlock).toEqual({ block: 1, start: 1 });
    expect(page.inBlock({ start: 8, end: 14 })).toEqual({ block: 3, start: 0, end: 6 });
    expect(page.inBlock({ start: 4, end: 10 })).toBeNull();
  });

  it('takes the title from the facts where no headline is shown', () => {
    const page = pageArticle(query([{ text: 'Body.', title: false }]));
    expect(page.source.extracted.title).toBe('Facts title');
    expect(page.titleBlock).toBeNull();
  });

  it('leads every stretch of the text back to the same words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ text: fc.string(), title: fc.constant(false) })),
        fc.nat(),
        fc.nat(),
        (blocks, from, length) => {
          const page = pageArticle(query(blocks));
          const { text } = page.source.extracted;
          const start = Math.min(from % 200, text.length);
          const end = Math.min(start + (length % 20), text.length);
          const at = page.inBlock({ start, end });
          if (at !== null)
            expect(blocks[at.block]?.text.slice(at.start, at.end)).toBe(text.slice(start, end));
        },
      ),
    );
  });
});
