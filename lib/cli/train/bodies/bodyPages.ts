import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../../../extraction/decodeText';
import { readBlocks } from '../../../extraction/page/blocks';
import { bodyFigures, type BodyFigures } from '../../../extraction/page/body/bodyScores';
import type { Evidence } from '../../../extraction/page/body/blockFeatures';
import { pageFacts } from '../../../extraction/page/body/pageFacts';
import { readPageMetadata } from '../../../extraction/page/pageMetadata';
import { ruleEvidence } from '../../../extraction/page/ruleEvidence';
import { pageBody } from '../../../extraction/page/workingCopy';
import { parseHtml } from '../../nodeHtml';
import { jsonLines } from '../../bench/developmentData';

/** A page of the development data with what is known to be true of it; what is not labelled is absent. */
export interface LabelledPage {
  id: string;
  set: string;
  url: string | null;
  kind: string;
  truth: {
    body?: string;
    comments?: string[];
    title?: string;
    date?: string;
    authors?: string[];
  };
}

/** All pages of the development data in `folder`. */
export function labelledPages(folder: string): LabelledPage[] {
  return jsonLines<LabelledPage>(join(folder, 'pages.jsonl'));
}

/** The page's HTML as it came, decoded. */
export function pageHtml(folder: string, id: string): string {
  return decodeText(new Uint8Array(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))))
    .text;
}

/** The site of a page: pages of one site are never both learnt from and tried. */
export function siteOf({ url, id }: LabelledPage): string {
  const host = url !== null && URL.canParse(url) ? new URL(url).hostname : id;
  return host.split('.').slice(-2).join('.');
}

/** A page as the model sees it, and which of its blocks are of the article. */
export interface BodyPage {
  page: LabelledPage;
  site: string;
  /** Without the elements, so that the page's tree can be forgotten. */
  evidence: Pick<Evidence, 'blocks' | 'kinds'>;
  figures: BodyFigures;
  /** 1 for blocks of the article, else 0. */
  labels: Float32Array;
  /** What a wrong answer costs, about the share of the article's words. */
  weights: Float32Array;
}

/** A block counts as the article's when this share of its runs of four words are in the known text. */
const SHARED = 0.6;
/** A page whose known text is mostly not in its blocks teaches nothing. */
const LEAST_FOUND = 0.5;

/** The page with its labels; null where it has no known text. */
export function bodyPage(page: LabelledPage, html: string): BodyPage | null {
  const known = page.truth.body;
  const document = parseHtml(html);
  const body = pageBody(document);
  if (known === undefined || body === null) return null;
  const blocks = readBlocks(body);
  const metadata = readPageMetadata(document, null);
  const evidence = ruleEvidence(blocks, pageFacts(document, body, blocks.length, metadata));
  const labels = labelsOf(evidence, known);
  const counts = blocks.map(({ text }) => tokens(text).length);
  const size = tokens(known).length;
  const found = counts.reduce((sum, count, row) => sum + (labels[row] === 1 ? count : 0), 0);
  const teaches = found >= Math.max(80, size) * LEAST_FOUND;
  return {
    page,
    site: siteOf(page),
    evidence: {
      kinds: evidence.kinds,
      blocks: blocks.map((block) => ({ ...block, element: body, place: null })),
    },
    figures: bodyFigures(evidence),
    labels,
    weights: Float32Array.from(counts, (count) =>
      teaches ? (100 * (Math.min(count, 300) + 4)) / (size + 100) : 0,
    ),
  };
}

function labelsOf({ blocks, kinds }: Evidence, known: string): Float32Array {
  const wanted = new Set(grams(tokens(known)));
  const lines = new Set(known.split('\n').map((line) => tokens(line).join(' ')));
  const labels = new Float32Array(blocks.length);
  const rowOf = new Map<string, number>();
  for (const [row, { text }] of blocks.entries()) {
    const own = tokens(text);
    const runs = grams(own);
    const shared = runs.filter((run) => wanted.has(run)).length / Math.max(1, runs.length);
    const isKnown = own.length < 4 ? lines.has(own.join(' ')) : shared >= SHARED;
    if (own.length === 0 || !isKnown) continue;
    // Of copies the article's is the one in the rules' text, else the first.
    const other = rowOf.get(text);
    if (other !== undefined) {
      if (!inText(kinds[row]) || inText(kinds[other])) continue;
      labels[other] = 0;
    }
    labels[row] = 1;
    rowOf.set(text, row);
  }
  return labels;
}

function inText(kind: string | undefined): boolean {
  return kind === 'body' || kind === 'heading';
}

function tokens(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

function grams(tokens: readonly string[]): string[] {
  return tokens.slice(3).map((_, at) => tokens.slice(at, at + 4).join(' '));
}
