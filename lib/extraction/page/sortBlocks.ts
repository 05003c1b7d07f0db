import type { Block } from './blocks';
import type { PageMetadata } from './pageMetadata';

/** What a block is: part of the body, cut from it and kept apart, or outside of the article. */
export type BlockKind =
  'body' | 'heading' | 'caption' | 'comment' | 'byline' | 'teaser' | 'furniture' | 'outside';

export interface SortedBlock {
  text: string;
  kind: BlockKind;
}

/** Sorts a page's blocks. `kept`: those that Readability took, null where it could not run. */
export function sortBlocks(
  blocks: Block[],
  kept: Set<number> | null,
  _metadata: PageMetadata,
): SortedBlock[] {
  return blocks.map((block, index) => {
    const inArticle = kept?.has(index) ?? block.text.length > 80;
    const { place } = block;
    if (place.comment) return { text: block.text, kind: 'comment' };
    if (!inArticle) return { text: block.text, kind: 'outside' };
    if (place.caption) return { text: block.text, kind: 'caption' };
    if (place.furniture) return { text: block.text, kind: 'furniture' };
    if (/^h[1-6]$/.test(block.tag)) return { text: block.text, kind: 'heading' };
    return { text: block.text, kind: 'body' };
  });
}
