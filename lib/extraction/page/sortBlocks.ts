import type { Block } from './blocks';
import { isHeading } from './blocks';
import type { Evidence } from './body/blockFeatures';
import { bodyScores } from './body/bodyScores';
import { ruleEvidence, type PageFacts } from './ruleEvidence';

/** What a block is: part of the body, cut from it and kept apart, or outside of the article. */
export type BlockKind =
  'body' | 'heading' | 'caption' | 'comment' | 'byline' | 'teaser' | 'furniture' | 'outside';

export interface SortedBlock {
  text: string;
  kind: BlockKind;
}

/**
 * Log-odds above which a block is of the article: where the rules take it for that, where they took it
 * for furniture by its words or its place, and elsewhere. The model has seen invented pages only, so it
 * must be sure of what it says against the rules.
 */
const CUT_KEPT = -2;
const CUT_FURNITURE = 3;
const CUT_ADDED = 1.5;

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
