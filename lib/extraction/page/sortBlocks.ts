import { countWords } from '../dump/dumpLines';
import { isCommentHead } from '../commentHead';
import { isCaption, isFurniture, isRelatedHead } from '../furnitureLines';
import type { Block, Claim } from './blocks';
import { isProse } from './blocks';
import { trueClaims } from './claims';
import { articleBlocks } from './articleBlocks';
import type { Evidence } from './body/blockFeatures';
import { bodyScores } from './body/bodyScores';
import type { PageMetadata } from './pageMetadata';

/** What a block is: part of the body, cut from it and kept apart, or outside of the article. */
export type BlockKind =
  'body' | 'heading' | 'caption' | 'comment' | 'byline' | 'teaser' | 'furniture' | 'outside';

export interface SortedBlock {
  text: string;
  kind: BlockKind;
}

/** What is known of a page beside its blocks. */
export interface PageFacts {
  /** Indexes that Readability took, or null where it could not run. */
  readable: ReadonlySet<number> | null;
  metadata: Pick<PageMetadata, 'title' | 'description'>;
  /** The text that the page's structured data gives as the article's, or null. */
  stated: string | null;
}

/**
 * Log-odds above which a block is of the article: where the rules take it for that, where they took it
 * for furniture by its words or its place, and elsewhere.
 */
const CUT_KEPT = -1;
const CUT_FURNITURE = 1.5;
const CUT_ADDED = 0;

/** Articles' pages have at most a few thousand blocks; the model takes 2 kB of memory for each. */
const MOST_JUDGED = 20_000;

/**
 * Sorts a page's blocks: rules first, which say what a block is; then a trained model, which says
 * whether it is of the article. A page of more than 20,000 blocks is left to the rules.
 */
export function sortBlocks(blocks: Block[], facts: PageFacts): SortedBlock[] {
  const evidence = ruleEvidence(blocks, facts);
  if (blocks.length > MOST_JUDGED)
    return blocks.map(({ text }, row) => ({ text, kind: evidence.kinds[row] ?? 'outside' }));
  return kindsByScores(evidence, bodyScores(evidence));
}

/** The blocks sorted by the rules and by the log-odds of each to be of the article. */
export function kindsByScores(
  evidence: Pick<Evidence, 'blocks' | 'kinds'>,
  scores: Float64Array,
): SortedBlock[] {
  const { blocks } = evidence;
  const kinds = blocks.map((block, index) =>
    judgedKind(block, evidence.kinds[index] ?? 'outside', scores[index] ?? 0),
  );
  const chosen = kinds.includes('body') ? kinds : evidence.kinds;
  return blocks.map((block, index) => ({ text: block.text, kind: chosen[index] ?? 'outside' }));
}

function judgedKind(block: Block, rules: BlockKind, score: number): BlockKind {
  if (rules === 'comment') return rules;
  const inText = rules === 'body' || rules === 'heading';
  const cut = rules === 'furniture' ? CUT_FURNITURE : CUT_ADDED;
  if (score > (inText ? CUT_KEPT : cut)) return isHeading(block) ? 'heading' : 'body';
  return inText ? 'furniture' : rules;
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

function isHeading({ tag }: Block): boolean {
  return /^h[1-6]$/.test(tag);
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
