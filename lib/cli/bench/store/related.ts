import { machineFacts, versionOf } from '../machine';
import { figure, NONE, part, table, whole } from '../markdown';
import { median, quantile } from '../statistics';
import type { EngineAnswer } from './engines/serveEngine';
import { relatedQueries } from './engines/queries';
import { newsStream, type NewsWorld } from './generator/newsStream';
import { StoreLab } from './lab/storeLab';
import { described, type StoreOptions } from './options';
import { worstRatio } from './ratios';

/** What is measured of one program. */
interface Measured {
  title: string;
  /** Articles a second of each round of building. */
  rates: number[];
  /** Milliseconds of the last write. */
  finish: number;
  buildPeak: number;
  queryPeak: number;
  disk: number;
  started: number[];
  fresh: number[];
  /** For each repeat the milliseconds of each query. */
  warm: number[][];
  found: number[][];
}

const PEERS = {
  dexie: { title: 'Dexie rows, names and events only', entry: 'engines/dexieRows.ts' },
  fts5: { title: 'SQLite FTS5 on OPFS', entry: 'engines/fts5.ts' },
  flexsearch: { title: 'FlexSearch blob', entry: 'engines/flexSearch.ts' },
  minisearch: { title: 'MiniSearch blob', entry: 'engines/miniSearch.ts' },
} as const;

const QUERIES = 40;
const BATCH = 500;
const SEED = 1;

/** Builds in turns, so that what else the machine does falls on all alike. */
async function build(
  lab: StoreLab,
  names: readonly string[],
  world: NewsWorld,
  rounds: number,
  measured: Map<string, Measured>,
  say: (line: string) => void,
): Promise<void> {
  for (const name of names) {
    await lab.ready(name);
    await lab.ask(name, { call: 'prepare' });
  }
  for (let round = 1; round <= rounds; round++) {
    const to = Math.round((world.articles * round) / rounds);
    const count = to - Math.round((world.articles * (round - 1)) / rounds);
    for (const name of names) {
      const { ms } = await lab.ask<EngineAnswer>(name, { call: 'add', world, to, batch: BATCH });
      measured.get(name)?.rates.push((1000 * count) / ms);
      say(`${name}: ${to} articles, ${whole((1000 * count) / ms)} a second`);
    }
  }
  for (const name of names) {
    const { ms } = await lab.ask<EngineAnswer>(name, { call: 'finish' });
    const held = measured.get(name);
    if (held) held.finish = ms;
    if (held) held.buildPeak = lab.peak(name);
    say(`${name}: last write ${whole(ms)} ms`);
    await lab.end(name);
  }
}

/** Related articles: building, disk, memory, and answers cold and warm, beside the peers. */
export async function related(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<{ heading: string; body: string }> {
  const world = { seed: SEED, articles: options.articles };
  const queries = relatedQueries(world, QUERIES);
  const stories: number[] = [];
  for (const { ordinal, story } of newsStream(world)) stories[ordinal] = story;
  say(`${queries.length} queries`);
  const engines = Object.entries(PEERS);
  const names = engines.map(([name]) => name);
  const measured = new Map(
    engines.map(([name, { title }]): [string, Measured] => [
      name,
      {
        title,
        rates: [],
        finish: 0,
        buildPeak: Number.NaN,
        queryPeak: Number.NaN,
        disk: 0,
        started: [],
        fresh: [],
        warm: [],
        found: [],
      },
    ]),
  );
  const scripts = Object.fromEntries(
    engines.map(([name, { entry }]) => [name, new URL(entry, import.meta.url)]),
  );
  const facts = machineFacts();
  const lab = await StoreLab.open(scripts, options);
  try {
    const version = await lab.version();
    await build(lab, names, world, options.repeats, measured, say);
    for (let repeat = 0; repeat < options.repeats; repeat++) {
      await lab.restart();
      for (const name of turned(names, repeat)) {
        const query = queries[repeat % queries.length];
        const { ms } = await lab.fresh<EngineAnswer>(name, [
          { call: 'prepare' },
          { call: 'fresh', query },
        ]);
        measured.get(name)?.started.push(ms);
      }
    }
    say('fresh workers');
    for (let repeat = 0; repeat < options.repeats; repeat++)
      for (const name of turned(names, repeat)) {
        const query = queries[(7 + repeat) % queries.length];
        const { ms } = await lab.fresh<EngineAnswer>(name, [
          { call: 'prepare' },
          { call: 'fresh', query },
        ]);
        measured.get(name)?.fresh.push(ms);
      }
    say('warm');
    for (const name of names) {
      await lab.ask(name, { call: 'prepare' });
      await lab.ask(name, { call: 'fresh', query: queries[0] });
    }
    for (let repeat = 0; repeat < options.repeats; repeat++)
      for (const name of turned(names, repeat)) {
        const answer = await lab.ask<EngineAnswer>(name, { call: 'search', queries });
        const held = measured.get(name);
        held?.warm.push(answer.each);
        if (held) held.found = answer.found;
      }
    for (const name of names) {
      const held = measured.get(name);
      if (held) held.queryPeak = lab.peak(name);
      await lab.end(name);
    }
    for (const name of names) {
      const held = measured.get(name);
      if (held) held.disk = await lab.disk(name);
    }
    const all = [...measured.values()];
    const rows = all.map((each) => {
      const rates = each.rates;
      const spent = rates.reduce((sum, rate) => sum + 1000 / rate / rates.length, 0);
      const rate = 1000 / (spent + each.finish / world.articles);
      return [
        each.title,
        whole(rate),
        figure(each.disk),
        figure(each.buildPeak, 0),
        figure(each.queryPeak, 0),
        figure(median(each.started), 0),
        figure(median(each.fresh)),
        figure(median(each.warm.flat())),
        figure(quantile(each.warm.flat(), 0.95)),
        figure(
          100 *
            storyShare(
              each.found,
              queries.map(({ story }) => story),
              stories,
            ),
          0,
        ),
      ];
    });
    const body = [
      `${facts} ${version}. minisearch ${versionOf('minisearch')}, flexsearch ${versionOf('flexsearch')}.`,
      table(
        [
          'program',
          'articles/s',
          'MB',
          'build peak MB',
          'query peak MB',
          'just started ms',
          'fresh worker ms',
          'warm p50',
          'warm p95',
          'of the story, %',
        ],
        rows,
      ),
    ].join('\n\n');
    void worstRatio;
    void part;
    void NONE;
    return { heading: `related, ${described(options, options.articles, 'articles')}`, body };
  } finally {
    await lab.close();
  }
}

function turned<T>(all: readonly T[], by: number): T[] {
  const from = by % Math.max(1, all.length);
  return [...all.slice(from), ...all.slice(0, from)];
}

/** The share of a story's articles among what was found, of those that could be among twenty. */
function storyShare(
  found: readonly (readonly number[])[],
  asked: readonly number[],
  stories: readonly number[],
): number {
  const sizes = new Map<number, number>();
  for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  let right = 0;
  let possible = 0;
  for (const [at, ordinals] of found.entries()) {
    const story = asked[at] ?? -1;
    right += ordinals.filter((ordinal) => stories[ordinal] === story).length;
    possible += Math.min(20, sizes.get(story) ?? 0);
  }
  return right / possible;
}
