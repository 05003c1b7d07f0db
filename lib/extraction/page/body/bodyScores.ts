import { isProse } from '../blocks';
import { addBeliefFeatures } from './beliefFeatures';
import { blockFeatures, type Evidence } from './blockFeatures';
import { Columns } from './columns';
import { pageShape, type PageShape } from './pageShape';
import { TRAINED_BODY } from './trainedBody';
import { readTree, treeScore, type BoostedTree } from './trees';

/** What the first judgement of a page's blocks is made from, and what the second adds to it. */
export interface BodyFigures {
  shape: PageShape;
  /** Of each block by itself. */
  own: Columns;
  /** Of the places that the rules' text, and all prose, stand in. */
  rules: Columns;
}

/** The figures that the first judgement is made from. */
export function bodyFigures(evidence: Evidence): BodyFigures {
  const { blocks, claims, kinds } = evidence;
  const shape = pageShape(blocks);
  const rules = new Columns(blocks.length);
  addBeliefFeatures(
    rules,
    'rules ',
    shape,
    Float64Array.from(kinds, (kind) => (kind === 'body' || kind === 'heading' ? 1 : 0)),
  );
  addBeliefFeatures(
    rules,
    'prose ',
    shape,
    Float64Array.from(blocks, (block, row) => {
      const own = claims[row];
      const cut =
        own?.has('comment') === true ||
        own?.has('furniture') === true ||
        own?.has('caption') === true;
      return isProse(block) && !cut ? 1 : 0;
    }),
  );
  return { shape, own: blockFeatures(evidence, shape), rules };
}

/** The figures that the second judgement is made from: each block's own, and those of the places that the first found. */
export function secondFigures({ shape, own }: BodyFigures, first: Float64Array): Columns {
  const columns = new Columns(first.length);
  columns.columns.push(...own.columns, first);
  columns.names.push(...own.names, 'score');
  addBeliefFeatures(
    columns,
    '',
    shape,
    first.map((score) => 1 / (1 + Math.exp(-score))),
  );
  return columns;
}

/** The trees of the first and of the second judgement. */
export interface BodyModel {
  first: readonly BoostedTree[];
  second: readonly BoostedTree[];
}

let trained: BodyModel | null = null;

/**
 * How sure it is that each block is of the article, as a logarithm of odds: boosted trees, trained by
 * `npm run train -- bodies`, over what blocks say of themselves and of their places, and again over
 * what was found the first time (stacking as in Kou and Cohen 2007, "Stacked graphical models").
 */
export function bodyScores(evidence: Evidence): Float64Array {
  trained ??= {
    first: TRAINED_BODY.first.map(readTree),
    second: TRAINED_BODY.second.map(readTree),
  };
  return scoreBlocks(trained, bodyFigures(evidence));
}

/** The second judgement of the blocks by a model. */
export function scoreBlocks(model: BodyModel, figures: BodyFigures): Float64Array {
  const first = firstScores(model, figures);
  return scoreRows(model.second, secondFigures(figures, first).columns);
}

/** The first judgement of the blocks by a model. */
export function firstScores(
  { first }: Pick<BodyModel, 'first'>,
  figures: BodyFigures,
): Float64Array {
  return scoreRows(first, [...figures.own.columns, ...figures.rules.columns]);
}

function scoreRows(trees: readonly BoostedTree[], columns: readonly Float64Array[]): Float64Array {
  const rows = columns[0]?.length ?? 0;
  const scores = new Float64Array(rows);
  for (let row = 0; row < rows; row++)
    scores[row] = treeScore(trees, (feature) => columns[feature]?.[row] ?? 0);
  return scores;
}
