import { countWords } from '../dump/dumpLines';
import { isCommentHead } from '../commentHead';
import { isCaption, isFurniture, isRelatedHead } from '../furnitureLines';
import { articleBlocks } from './articleBlocks';
import type { Block, Claim } from './blocks';
import { isHeading, isProse } from './blocks';
import type { Evidence } from './body/blockFeatures';
import { trueClaims } from './claims';
import type { PageMetadata } from './pageMetadata';
import type { BlockKind } from './sortBlocks';

/** What is known of a page beside its blocks. */
export interface PageFacts {
  /** Indexes that Readability took, or null where it could not run. */
  readable: ReadonlySet<number> | null;
  metadata: Pick<PageMetadata, 'title' | 'description'>;
  /** The text that the page's structured data gives as the article's, or null. */
  stated: string | null;
}

/** What the rules say of a page's blocks, which the model starts from. */
export function ruleEvidence(blocks: Block[], facts: PageFacts): Evidence {
  const { readable, metadata, stated } = facts;
  const isCore = (index: number): boolean =>
    isProse(blocks[index]) && (readable === null || readable.size === 0 || readable.has(index));
  const claims = trueClaims(blocks, isCore);
  const taken = articleBlocks(blocks, claims, readable ?? new Set());
  const kinds = blocks.map((block, index) =>
    blockKind(block, claims[index] ?? new Set<Claim>(), taken.has(index)),
  );
  addStandfirst(blocks, kinds, claims, metadata);
  cutTail(blocks, kinds);
  trimEnds(blocks, kinds, metadata);
  const { title, description } = metadata;
  return { blocks, claims, kinds, readable, title, description, stated };
}

function blockKind(block: Block, claims: Set<Claim>, taken: boolean): BlockKind {
  const { text } = block;
  if (claims.has('comment')) return 'comment';
  if (!taken) return 'outside';
  if (claims.has('caption') || isCaption(text)) return 'caption';
  if (claims.has('furniture') || isFurniture(text) || isCommentHead(text)) return 'furniture';
  if (isLinkList(block)) return 'furniture';
  return isHeading(block) ? 'heading' : 'body';
}

/** Mostly links and no sentence: a link to another article, a list of topics. */
function isLinkList(block: Block): boolean {
  return (
    block.linked > block.text.length * 0.7 && (countWords(block.text) < 30 || block.tag === 'li')
  );
}

const STANDFIRST =
  /(?:^|[\s_-])(?:dek|standfirst|stand-first|summary|sub-?(?:title|head|heading|headline|deck)|lead|lede|intro|excerpt|description|deck|strapline|kicker-text|abstract|teaser-text|chapeau|entradilla|sapo)/i;
/** A standfirst is at most this many blocks below the headline. */
const STANDFIRST_REACH = 12;

/** The paragraph between headline and text, which Readability leaves out: it is part of the article. */
function addStandfirst(
  blocks: Block[],
  kinds: BlockKind[],
  claims: Set<Claim>[],
  metadata: PageFacts['metadata'],
): void {
  const first = kinds.indexOf('body');
  const described = metadata.description === null ? '' : letters(metadata.description).slice(0, 60);
  for (let index = first - 1; index >= 0 && index >= first - STANDFIRST_REACH; index--) {
    const block = blocks[index];
    if (block === undefined || block.tag === 'h1') break;
    if (
      kinds[index] !== 'outside' ||
      claims[index]?.has('furniture') === true ||
      claims[index]?.has('caption') === true
    )
      continue;
    const words = countWords(block.text);
    if (
      words < 5 ||
      words > 90 ||
      block.linked > block.text.length * 0.3 ||
      isFurniture(block.text) ||
      isCaption(block.text)
    )
      continue;
    const name = `${block.element.getAttribute('class') ?? ''} ${block.element.parentElement?.getAttribute('class') ?? ''}`;
    const isDescribed = described.length > 20 && letters(block.text).startsWith(described);
    if (isDescribed || STANDFIRST.test(name)) kinds[index] = 'body';
  }
}

/** Less of the text than this below "Related stories" is teasers; more is the article going on. */
const MOST_TEASERS = 0.25;

/** Cuts headings over other articles, and what follows them where it is the smaller part of the text. */
function cutTail(blocks: Block[], kinds: BlockKind[]): void {
  const sizes = blocks.map(({ text }, index) => (kinds[index] === 'body' ? text.length : 0));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let above = 0;
  for (const [index, { text }] of blocks.entries()) {
    above += sizes[index] ?? 0;
    if ((kinds[index] !== 'heading' && kinds[index] !== 'body') || !isRelatedHead(text)) continue;
    kinds[index] = 'furniture';
    if (total - above > total * MOST_TEASERS) continue;
    for (let below = index; below < blocks.length; below++) {
      if (kinds[below] === 'body' || kinds[below] === 'heading') kinds[below] = 'furniture';
    }
    return;
  }
}

/** What stands around the first and the last paragraph: title, dates and names above, headings and labels below. */
function trimEnds(blocks: Block[], kinds: BlockKind[], metadata: PageFacts['metadata']): void {
  const title = letters(metadata.title ?? '');
  for (const [index, block] of blocks.entries()) {
    if (kinds[index] === 'heading' && title !== '' && letters(block.text) === title)
      kinds[index] = 'furniture';
  }
  const isText = (index: number): boolean =>
    kinds[index] === 'body' && countWords(blocks[index]?.text ?? '') >= 8;
  let from = 0;
  while (from < blocks.length && !isText(from)) {
    if (kinds[from] === 'body' || kinds[from] === 'heading') kinds[from] = 'byline';
    from++;
  }
  let to = blocks.length - 1;
  while (to > from && kinds[to] !== 'body') {
    if (kinds[to] === 'heading') kinds[to] = 'furniture';
    to--;
  }
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
