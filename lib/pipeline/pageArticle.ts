import type { PageQuery } from '../model/page';
import type { Span } from '../model/span';
import type { ArticleSource } from './articleSource';

/** The page as an article, and the way back from offsets in its text to the page's blocks. */
export interface PageArticle {
  source: ArticleSource;
  /** The block and the offsets in it of a stretch of the text; null where it lies in no single block. */
  inBlock(span: Span): { block: number; start: number; end: number } | null;
  /** Index of the block that is the headline, with where the title starts in it; null without one. */
  titleBlock: { block: number; start: number } | null;
}

const BETWEEN = '\n\n';

/** Joins a page's blocks into an article; the headline stands apart from the body. */
export function pageArticle(query: PageQuery): PageArticle {
  const starts: { block: number; start: number; end: number }[] = [];
  let text = '';
  query.blocks.forEach(({ text: words, title }, block) => {
    if (title || words.trim() === '') return;
    if (text !== '') text += BETWEEN;
    starts.push({ block, start: text.length, end: text.length + words.length });
    text += words;
  });
  const headline = query.blocks.findIndex((block) => block.title);
  const headlineText = query.blocks[headline]?.text ?? '';
  const title = headlineText.trim() === '' ? query.facts.title : headlineText.trim();
  return {
    source: {
      id: null,
      file: null,
      extracted: {
        ...query.facts,
        title,
        url: query.url,
        updated: null,
        section: null,
        text,
        zones: [],
      },
    },
    titleBlock:
      headlineText.trim() === '' ? null : { block: headline, start: headlineText.indexOf(title) },
    inBlock(span) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle]?.start ?? Infinity) <= span.start) low = middle;
        else high = middle - 1;
      }
      const found = starts[low];
      if (found === undefined || span.start < found.start || span.end > found.end) return null;
      return { block: found.block, start: span.start - found.start, end: span.end - found.start };
    },
  };
}
