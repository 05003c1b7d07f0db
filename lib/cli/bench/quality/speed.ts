import { findRelated } from '../../../linking/related/findRelated';
import { memoryArchive } from '../../../linking/related/memoryArchive';
import { findCoverage } from '../../../linking/reported/findCoverage';
import { reportSentences } from '../../../linking/reported/reportSentences';
import type { ArticleRecord } from '../../../model/findings';
import { linkArchive } from '../../../pipeline/linkArchive';
import { figure, NONE, part, table, whole } from '../markdown';
import { median, quantile } from '../statistics';
import { analysed, type OpenSet } from './articleSet';
import { bm25 } from './baselines/bm25';
import { WordIndex } from './baselines/wordIndex';
import { type DevelopmentArticle, readRelated } from './development';
import { weighed } from './heap';
import type { Part } from './row';

/** Size of the archive, and how many of its articles are asked for; the first are not counted. */
const ARTICLES = 5500;
const QUERIES = 500;
const WARM_UP = 100;
/** Articles of these sets, then those of TimeBank and AQUAINT, then as many headlines as are missing. */
const SETS = ['gva', 'ecbplus', 'updates', 'meantime'];

async function archiveOf(open: OpenSet): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for (const name of SETS) records.push(...(await open(name)).records);
  const timeMl = readRelated<{ id: string; text: string; dct: string }>('timex.jsonl');
  records.push(...(await analysed(timeMl.map(({ id, text, dct }) => ({ id, text, date: dct })))));
  const headlines = readRelated<DevelopmentArticle>('uci.docs.jsonl');
  records.push(...(await analysed(headlines.slice(0, Math.max(0, ARTICLES - records.length)))));
  // Copies, since terms are remembered by record: indexing must start from nothing.
  return records.slice(0, ARTICLES).map((record) => ({ ...record }));
}

/** Milliseconds of CPU of one piece of work after the other, all threads of the process. */
async function timed(items: readonly number[], work: (item: number) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const start = process.cpuUsage();
    await work(item);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return times.slice(WARM_UP);
}

const NOTE = `CPU of the whole process (user and system, all threads). Index: linking names and events, and the
index of the archive in memory, from analysed articles; bytes: what both leave in memory once all else is collected,
beside the bytes of titles and texts in UTF-8. Query: candidates, ranking, reasons and quotes for an article of the archive,
default settings; everything: also what conflicts, and each sentence as new or already reported. BM25 is the baseline of this bench, without quotes or reasons.`;

/** CPU and memory with an archive of 5,500 articles. */
export async function speed(open: OpenSet, say: (line: string) => void): Promise<Part> {
  const records = await archiveOf(open);
  const text = records.reduce(
    (sum, { article }) => sum + Buffer.byteLength(article.text) + Buffer.byteLength(article.title),
    0,
  );
  say(`linking and indexing ${records.length} articles`);
  const links = weighed(() => linkArchive(records));
  const { articles } = links.result;
  const index = weighed(() => memoryArchive(articles));
  const words = weighed(
    () => new WordIndex(records.map(({ article }) => `${article.title}\n${article.text}`)),
  );
  say(`asking for ${QUERIES} articles`);
  const step = Math.max(1, Math.floor(records.length / (QUERIES + WARM_UP)));
  const asked = Array.from({ length: QUERIES + WARM_UP }, (_, at) => at * step);
  const options = { when: 'prior', limit: 10, all: false } as const;
  const ranked = await timed(asked, async (at) => {
    const article = articles[at];
    if (article) await findRelated(article, index.result, options);
  });
  const ours = await timed(asked, async (at) => {
    const article = articles[at];
    if (!article) return;
    const found = await findCoverage(article, index.result, options);
    await reportSentences(article, found, index.result);
  });
  const scoresOf = bm25(words.result);
  const simple = await timed(asked, (at) =>
    [...scoresOf(at).entries()].sort((a, b) => b[1] - a[1]).slice(0, 10),
  );
  const perSecond = records.length / (links.seconds + index.seconds);
  const indexShare = index.bytes / text;
  const row = (
    title: string,
    times: readonly number[],
    seconds: number,
    bytes: number,
  ): string[] => [
    title,
    figure(median(times)),
    figure(quantile(times, 0.95)),
    whole(records.length / seconds),
    figure(bytes / 1e6),
    figure(bytes / text, 2),
  ];
  const simplePerSecond = records.length / words.seconds;
  return {
    rows: [
      {
        measure:
          'CPU at 5,500 articles: ms a query, median (95th percentile); articles indexed a CPU second; index / text',
        simple: '9.6 ms (MiniSearch)',
        reach: '≤ 15; ≥ 1,000; ≤ .5',
        bm25: `${figure(median(simple))} (${figure(quantile(simple, 0.95))}); ${whole(simplePerSecond)}; ${figure(words.bytes / text, 2)}`,
        ours: `${figure(median(ours))} (${figure(quantile(ours, 0.95))}); ${whole(perSecond)}; ${figure(indexShare, 2)}`,
      },
    ],
    details: [
      part(
        'Speed and size',
        `${NOTE} ${whole(records.length)} articles of gva, ECB+, updates, MEANTIME, TimeBank and AQUAINT, and uci headlines: ${figure(text / 1e6)} MB of text.`,
        table(
          [
            'program',
            'ms a query, median',
            '95th percentile',
            'articles a CPU second',
            'MB',
            'of the text',
          ],
          [
            row('ours, everything', ours, index.seconds, index.bytes),
            [
              'ours, related articles alone',
              ...row('', ranked, 1, 0).slice(1, 3),
              NONE,
              NONE,
              NONE,
            ],
            ['ours, links', NONE, NONE, ...row('', [], links.seconds, links.bytes).slice(3)],
            row('BM25', simple, words.seconds, words.bytes),
          ],
        ),
      ),
    ],
  };
}
