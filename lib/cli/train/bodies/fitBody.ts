import type { BodyModel } from '../../../extraction/page/body/bodyScores';
import { firstScores, secondFigures } from '../../../extraction/page/body/bodyScores';
import { boostTrees, type Growth } from './boostTrees';
import type { BodyPage } from './bodyPages';

const GROWTH: Omit<Growth, 'trees'> = {
  depth: 4,
  rate: 0.12,
  ridge: 20,
  leastMass: 5,
  features: 0.3,
  rows: 0.7,
};
const FIRST_TREES = 80;
const SECOND_TREES = 60;
/** The second judgement learns from first ones of pages that their model did not see: in so many parts. */
const PARTS = 3;

/** A model of both judgements, learnt from these pages. */
export function fitBody(pages: readonly BodyPage[]): BodyModel {
  const firstOf = (some: readonly BodyPage[]) =>
    boostTrees(
      examples(some, ({ figures }) => [...figures.own.columns, ...figures.rules.columns]),
      { ...GROWTH, trees: FIRST_TREES },
    );
  const unseen = new Map<BodyPage, Float64Array>();
  for (let part = 0; part < PARTS; part++) {
    const first = firstOf(pages.filter(({ site }) => site % PARTS !== part));
    for (const page of pages) {
      if (page.site % PARTS === part) unseen.set(page, firstScores({ first }, page.figures));
    }
  }
  const second = boostTrees(
    examples(
      pages,
      (page) => secondFigures(page.figures, unseen.get(page) ?? new Float64Array()).columns,
    ),
    { ...GROWTH, trees: SECOND_TREES },
  );
  return { first: firstOf(pages), second };
}

function examples(
  pages: readonly BodyPage[],
  columnsOf: (page: BodyPage) => readonly Float64Array[],
): { columns: Float32Array[]; labels: Float32Array; weights: Float32Array } {
  const rows = pages.reduce((sum, { labels }) => sum + labels.length, 0);
  const columns: Float32Array[] = [];
  const labels = new Float32Array(rows);
  const weights = new Float32Array(rows);
  let from = 0;
  for (const page of pages) {
    for (const [index, column] of columnsOf(page).entries())
      (columns[index] ??= new Float32Array(rows)).set(column, from);
    labels.set(page.labels, from);
    weights.set(page.weights, from);
    from += page.labels.length;
  }
  return { columns, labels, weights };
}
