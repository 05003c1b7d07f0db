import { bodyFigures, type BodyFigures } from '../../../extraction/page/body/bodyScores';
import { pageFacts } from '../../../extraction/page/body/pageFacts';
import { readBlocks } from '../../../extraction/page/blocks';
import { readPageMetadata } from '../../../extraction/page/pageMetadata';
import { ruleEvidence } from '../../../extraction/page/ruleEvidence';
import { pageBody } from '../../../extraction/page/workingCopy';
import { parseHtml } from '../../nodeHtml';

/** A page as the model sees it, and which of its blocks are of the article. */
export interface BodyPage {
  /** Pages of one site are never both learnt from and tried. */
  site: number;
  figures: BodyFigures;
  /** 1 for blocks of the article, else 0. */
  labels: Float32Array;
  /** What a wrong answer costs, about the share of the article's words. */
  weights: Float32Array;
}

/** The page of a site with its labels, from HTML with the marks of `inventedPage`. */
export function bodyPage(site: number, html: string): BodyPage | null {
  const document = parseHtml(html);
  const body = pageBody(document);
  if (body === null) return null;
  const blocks = readBlocks(body);
  const metadata = readPageMetadata(document, null);
  const evidence = ruleEvidence(blocks, pageFacts(document, body, blocks.length, metadata));
  const labels = Float32Array.from(blocks, ({ element }) =>
    element.closest('[data-truth]')?.getAttribute('data-truth') === '1' ? 1 : 0,
  );
  const counts = blocks.map(({ text }) => Math.max(text.split(' ').length, text.length / 12));
  const size = counts.reduce((sum, count, row) => sum + count * (labels[row] ?? 0), 0);
  return {
    site,
    figures: bodyFigures(evidence),
    labels,
    weights: Float32Array.from(
      counts,
      (count) => (100 * (Math.min(count, 300) + 4)) / (size + 100),
    ),
  };
}
