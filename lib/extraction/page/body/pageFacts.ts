import { nestingDepth } from '../depth';
import { readJsonLd } from '../jsonLd';
import type { PageMetadata } from '../pageMetadata';
import { readableBlocks } from '../readableBlocks';
import type { PageFacts } from '../ruleEvidence';

/** Readability recurses; browsers' parsers stop at 512 levels, real pages at about 60. */
const DEEPEST = 512;

/** What is known of a page beside its `count` blocks under `body`. Changes nothing. */
export function pageFacts(
  document: Document,
  body: Element,
  count: number,
  metadata: PageMetadata,
): PageFacts {
  const deep = nestingDepth(body, DEEPEST) >= DEEPEST;
  return {
    readable: deep ? null : readableBlocks(document, count),
    metadata,
    stated: statedText(document),
  };
}

/** The longest text that the page's structured data gives as an article's, or null. */
function statedText(document: Document): string | null {
  let longest: string | null = null;
  for (const node of readJsonLd(document)) {
    const text = node['articleBody'];
    if (typeof text === 'string' && text.length > (longest?.length ?? 0)) longest = text;
  }
  return longest;
}
