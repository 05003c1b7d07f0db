import { deflateRawSync } from 'node:zlib';
import { machineFacts, versionOf } from '../machine';
import { figure, NONE, table, whole } from '../markdown';
import { build, isLarge, rateOf, roundTimes, TOGETHER, type Built } from './building';
import type { EngineAnswer } from './engines/serveEngine';
import { relatedQueries } from './engines/queries';
import { newsStream, type NewsWorld } from './generator/newsStream';
import { StoreLab } from './lab/storeLab';
import { described, type StoreOptions } from './options';
import { FLEXSEARCH, FTS5, MINISEARCH, OURS, OURS_UNLINKED, scriptsOf } from './programs';
import { ratioCell } from './ratios';

const SEED = 2;

/** Tables that are the index, as the issue counts it: all but the articles themselves and their list. */
const INDEX = ['postings', 'names', 'entityBlocks', 'stories', 'links', 'meta'];

/** Storing analysed articles through the whole store: how fast, with what memory, and how large. */
export async function importing(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<{ heading: string; body: string }> {
  const { articles, repeats } = options;
  const facts = machineFacts();
  const world = { seed: SEED, articles };
  const ours = [OURS, OURS_UNLINKED];
  const peers = options.ours ? [] : [FTS5, FLEXSEARCH, MINISEARCH];
  const programs = [...ours, ...peers];
  const lab = await StoreLab.open(scriptsOf(programs), options);
  try {
    const version = await lab.version();
    const built = await build(lab, programs, world, repeats, say);
    const rows = await Promise.all(
      programs.map(async (program) => {
        const how = built.get(program);
        if (!how) return [];
        return [
          program.title,
          whole(rateOf(how, false)),
          whole(rateOf(how, true)),
          figure(how.finish / 1000),
          figure(how.cpu),
          figure(how.peak, 0),
          figure(await lab.disk(program.name)),
        ];
      }),
    );
    const [query] = relatedQueries({ seed: SEED, articles: 1000 }, 1).queries;
    const { facts: sizes } = await lab.fresh<EngineAnswer>(OURS.name, [
      { call: 'fresh', query },
      { call: 'facts' },
    ]);
    const text = sizes['raw text'] ?? Number.NaN;
    const share = (table: string): string[] => {
      const bytes = sizes[table] ?? 0;
      return [table, figure(bytes / 1e6, 2), figure((100 * bytes) / text)];
    };
    const texts = textShare(world);
    const index = INDEX.reduce((sum, table) => sum + (sizes[table] ?? 0), 0);
    const held = built.get(OURS);
    const body = [
      `${facts} ${version}; minisearch ${versionOf('minisearch')}, flexsearch ${versionOf('flexsearch')}, sqlite-wasm ${versionOf('@sqlite.org/sqlite-wasm')}.`,
      `Articles that are analysed already, in batches of 500, ${repeats} rounds in turns. Ours: all of them stored with text and findings, searched by words, names and events; the peers: words alone, no text kept. The end is for ours the linking and merging that may wait, for the blobs the writing. CPU is that of the page's process, the making of the articles included, and does not depend on what else the machine does.${isLarge(world) ? TOGETHER : ''}${endOf(built.get(OURS))}`,
      table(
        ['program', 'articles/s', 'with the end', 'end s', 'CPU s', 'peak MB', 'MB on disk'],
        rows,
      ),
      ...(held && peers.length > 0
        ? [
            'How many times as fast, the middle round and in brackets the worst, each with its share of the end:',
            table(
              ['', ...peers.map(({ title }) => title)],
              ours.map((our) => [
                our.title,
                ...peers.map((peer) => {
                  const [theirs, mine] = [built.get(peer), built.get(our)];
                  return theirs && mine ? ratioCell(roundTimes(theirs), roundTimes(mine)) : NONE;
                }),
              ]),
            ),
          ]
        : []),
      `Bytes of our tables, of ${figure(text / 1e6)} MB of raw text (${whole(sizes['count of articles'] ?? 0)} articles, ${whole(sizes['count of entities'] ?? 0)} entities, ${whole(sizes['count of stories'] ?? 0)} stories; ${sizes['count of segments']} segments, ${sizes['count of deltas']} deltas). Content: texts and findings together; the texts alone, sixteen to a deflated row, would be ${figure(100 * texts)} %. The index is postings, names, entities, stories, links and statistics: **${figure((100 * index) / text)} %**.`,
      table(['table', 'MB', '% of the text'], ['content', ...INDEX, 'docs'].map(share)),
    ].join('\n\n');
    return { heading: `import, ${described(options, articles, 'articles')}`, body };
  } finally {
    await lab.close();
  }
}

/** What our end consists of, in a sentence. */
function endOf(built: Built | undefined): string {
  const parts = Object.entries(built?.parts ?? {}).filter(([, ms]) => ms >= 50);
  if (parts.length === 0) return '';
  return ` Ours: ${parts.map(([name, ms]) => `${name} ${figure(ms / 1000)} s`).join(', ')}.`;
}

/** The share that texts take when sixteen are deflated together, of the first hundred rows. */
function textShare(world: NewsWorld): number {
  let raw = 0;
  let packed = 0;
  let held: string[] = [];
  for (const { ordinal, record } of newsStream(world)) {
    held.push(record.article.text);
    if (held.length < 16) continue;
    const text = held.join('');
    raw += text.length;
    packed += deflateRawSync(text).length;
    held = [];
    if (ordinal >= 1600) break;
  }
  return packed / raw;
}
