import { writeFileSync } from 'node:fs';
import { bodyFigures } from '../../../extraction/page/body/bodyScores';
import { writeTree } from '../../../extraction/page/body/trees';
import { bodyPage, type BodyPage } from './bodyPages';
import { fitBody } from './fitBody';
import { inventedPage } from './invented/inventedPage';
import { inventedNews } from './invented/newsText';

/** Invented sites, and pages of each. */
const SITES = 800;
const PAGES_EACH = 2;

/** The invented pages that the model learns from, their texts from the invented news in `folder`. */
function trainingPages(folder: string): BodyPage[] {
  const news = inventedNews(folder);
  return Array.from({ length: SITES * PAGES_EACH }, (_, number) => {
    const site = Math.floor(number / PAGES_EACH);
    return bodyPage(site, inventedPage(site, number % PAGES_EACH, news));
  }).filter((page) => page !== null);
}

/** Trains the model of articles' bodies on invented pages, made of the marked news in `folder`, and writes it to the module `out`. */
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
 * Trees of both judgements, one a line (\`readTree\`), and how many figures the first looks at. Made by
 * \`npm run train -- bodies\` from ${pages.length} invented pages (lib/cli/train/bodies/invented) and nothing else: not
 * to be edited.
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
