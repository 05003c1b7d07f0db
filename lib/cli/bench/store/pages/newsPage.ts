import { articleOf } from '../generator/article';
import { storyOf } from '../generator/story';

/** A page to be read, and the names that are to be marked on it: half of those that it has. */
export interface NewsPage {
  html: string;
  words: number;
  names: string[];
}

/** Names to a page at most: an archive knows some hundreds of a long page. */
const MOST_NAMES = 400;

/** A generated news page of at least so many words, as plain markup. */
export function newsPage(seed: number, words: number): NewsPage {
  const paragraphs: string[] = [];
  const names = new Set<string>();
  let count = 0;
  let title = '';
  for (let at = 0; count < words; at++) {
    const { article, findings } = articleOf(seed, storyOf(seed, at % 40, 40), at);
    title ||= article.title;
    for (const [index, { name }] of findings.entities.entries())
      if (index % 2 === 0 && names.size < MOST_NAMES) names.add(name);
    for (const paragraph of article.text.split('\n\n')) {
      const size = paragraph.split(/\s+/).length;
      if (count >= words) break;
      count += size;
      paragraphs.push(`<p>${paragraph}</p>`);
    }
  }
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
<style>body{font:18px/1.5 serif;max-width:42rem;margin:2rem auto}</style>
<script src="/page.js"></script>
<article><h1>${title}</h1>${paragraphs.join('\n')}</article></html>`;
  return { html, words: count, names: [...names] };
}

/** Where the names stand in each block, as the background would answer; longer names first, none over another. */
export function marksIn(
  blocks: readonly string[],
  names: readonly string[],
): { type: 'name'; kind: 'person'; card: string; block: number; start: number; end: number }[] {
  const order = [...names].sort((a, b) => b.length - a.length);
  const any = new RegExp(`\\b(?:${order.join('|')})\\b`, 'g');
  return blocks.flatMap((text, block) =>
    [...text.matchAll(any)].map(({ 0: name, index }) => ({
      type: 'name' as const,
      kind: 'person' as const,
      card: name,
      block,
      start: index,
      end: index + name.length,
    })),
  );
}
