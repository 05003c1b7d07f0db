import { writeFileSync } from 'node:fs';
import { bodyFigures } from '../../../extraction/page/body/bodyScores';
import { writeTree } from '../../../extraction/page/body/trees';
import { bodyPage, labelledPages, pageHtml, type BodyPage } from './bodyPages';
import { fitBody } from './fitBody';

/** Sets whose known texts are of news and blogs: what the model is for. */
const SETS = new Set(['aex', 'fundus', 'fundus-eval', 'seb']);

/** The pages of the development data that the model learns from. */
export function trainingPages(folder: string): BodyPage[] {
  return labelledPages(folder)
    .filter(({ set }) => SETS.has(set))
    .flatMap((page) => bodyPage(page, pageHtml(folder, page.id)) ?? []);
}

/** Trains the model of articles' bodies on the labelled pages in `folder` and writes it to the module `out`. */
export function trainBodies(folder: string, out: string): void {
  const pages = trainingPages(folder);
  const { first, second } = fitBody(pages);
  const lines = (trees: typeof first): string =>
    trees.map((tree) => `    '${writeTree(tree)}',`).join('\n');
  const empty = bodyFigures({
    blocks: [],
    claims: [],
    kinds: [],
    readable: null,
    title: null,
    description: null,
    stated: null,
  });
  const names = [...empty.own.names, ...empty.rules.names];
  writeFileSync(
    out,
    `/**
 * Trees of both judgements, one a line (\`readTree\`), and the names of the figures that the first
 * looks at. Made by \`npm run train -- bodies\` from ${pages.length} labelled pages of news and blogs: not to be edited.
 */
export const TRAINED_BODY = {
  figures: ${names.length},
  first: [
${lines(first)}
  ],
  second: [
${lines(second)}
  ],
};
`,
  );
  process.stdout.write(`${pages.length} pages, ${names.length} figures: ${out}\n`);
}
