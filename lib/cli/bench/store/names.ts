import { machineFacts, versionOf } from '../machine';
import { figure, table, whole } from '../markdown';
import { median, quantile } from '../statistics';
import { KNOWN } from './aliases/aliasTable';
import { CANDIDATES, type AliasAnswer } from './aliases/serveAliases';
import { KeptBuilds } from './lab/keptBuilds';
import { StoreLab } from './lab/storeLab';
import { described, profileName, type StoreOptions } from './options';
import { ratioCell } from './ratios';
import { turned } from './turned';

const TABLES = {
  ours: { title: 'ours', entry: new URL('aliases/ourNames.ts', import.meta.url) },
  dexie: {
    title: 'a Dexie row per alias, `bulkGet`',
    entry: new URL('aliases/dexieAliases.ts', import.meta.url),
  },
  blocks: {
    title: 'hash blocks of 16 KB',
    entry: new URL('aliases/hashBlocks.ts', import.meta.url),
  },
} as const;

/** Pages that one live worker is asked about in each repeat, and how many of them are not counted: it has to get warm. */
const PAGES = 60;
const WARM_UP = 10;

interface Measured {
  written: number[];
  finish: number;
  disk: number;
  peak: number;
  started: number[];
  fresh: number[];
  /** The median page of each repeat. */
  warm: number[];
  pages: number[];
}

/** A page's candidates among very many aliases, beside rows and blocks. */
export async function names(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<{ heading: string; body: string }> {
  const { aliases, repeats } = options;
  const all = Object.keys(TABLES).filter((name) => !options.ours || name === 'ours');
  const measured = new Map(
    all.map((name): [string, Measured] => [
      name,
      {
        written: [],
        finish: 0,
        disk: 0,
        peak: Number.NaN,
        started: [],
        fresh: [],
        warm: [],
        pages: [],
      },
    ]),
  );
  const of = (name: string): Measured => {
    const held = measured.get(name);
    if (held === undefined) throw new Error(`${name} is not measured.`);
    return held;
  };
  const facts = machineFacts();
  const scripts = Object.fromEntries(
    Object.entries(TABLES).map(([name, { entry }]) => [name, entry]),
  );
  const kept = await KeptBuilds.open(options.keep, profileName(options, aliases, 'aliases'));
  const lab = await StoreLab.open(scripts, options, kept);
  try {
    const version = await lab.version();
    const edge = (round: number): number => Math.round((aliases * round) / repeats);
    const unwritten = all.filter((name) => kept.get(name) === undefined);
    for (const name of unwritten) await kept.begin(name);
    for (let round = 0; round < repeats; round++)
      for (const name of turned(unwritten, round)) {
        const [from, to] = [edge(round), edge(round + 1)];
        const { ms } = await lab.ask<AliasAnswer>(name, { call: 'add', from, to });
        of(name).written.push((1000 * (to - from)) / ms);
        say(`${name}: ${to} aliases, ${whole((1000 * (to - from)) / ms)} a second`);
      }
    for (const name of unwritten) {
      of(name).finish = (await lab.ask<AliasAnswer>(name, { call: 'finish' })).ms;
      of(name).peak = lab.peak(name);
      await lab.end(name);
      const { written, finish, peak } = of(name);
      await kept.end(name, { written, finish, peak });
    }
    for (const name of all) Object.assign(of(name), kept.get(name));
    const fresh = async (name: string, page: number): Promise<number> =>
      (await lab.fresh<AliasAnswer>(name, [{ call: 'fresh', aliases, page }])).ms;
    for (let repeat = 0; repeat < repeats; repeat++) {
      await lab.restart();
      for (const name of all) await lab.ready(name);
      for (const name of turned(all, repeat)) of(name).started.push(await fresh(name, repeat));
    }
    say('fresh workers');
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const name of turned(all, repeat)) of(name).fresh.push(await fresh(name, 100 + repeat));
    say('live workers');
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const name of turned(all, repeat)) {
        const pages = Array.from({ length: PAGES }, (_, at) => 1000 + PAGES * repeat + at);
        const { each } = await lab.ask<AliasAnswer>(name, { call: 'look', aliases, pages });
        of(name).warm.push(median(each.slice(WARM_UP)));
        of(name).pages.push(...each.slice(WARM_UP));
      }
    for (const name of all) of(name).disk = await lab.disk(name);

    const rows = Object.entries(TABLES)
      .filter(([name]) => measured.has(name))
      .map(([name, { title }]) => {
        const held = of(name);
        const spent =
          held.written.reduce((sum, rate) => sum + aliases / held.written.length / rate, 0) +
          held.finish / 1000;
        return [
          title,
          whole(aliases / spent),
          figure(held.disk),
          figure(held.peak, 0),
          figure(median(held.started)),
          figure(median(held.fresh)),
          figure(median(held.pages), 2),
          figure(quantile(held.pages, 0.95), 2),
        ];
      });
    const ratios = ['dexie', 'blocks']
      .filter((name) => measured.has(name))
      .map((name) => [
        `ours beside ${name === 'dexie' ? 'Dexie rows' : 'hash blocks'}`,
        ratioCell(of(name).started, of('ours').started),
        ratioCell(of(name).fresh, of('ours').fresh),
        ratioCell(of(name).warm, of('ours').warm),
      ]);
    const body = [
      `${facts} ${version}; dexie ${versionOf('dexie')}. ${CANDIDATES.toLocaleString('en-GB')} candidates of a page, one in ${KNOWN} of them known. Medians of ${repeats} repeats, in turns; milliseconds inside the worker from the opening of the database. Just started: the browser was closed and opened before.`,
      table(
        [
          'layout',
          'written/s',
          'MB',
          'write peak MB',
          'just started',
          'fresh worker',
          'live p50',
          'live p95',
        ],
        rows,
      ),
      ...(ratios.length === 0
        ? []
        : [
            'How many times as fast, the middle repeat and in brackets the worst:',
            table(['', 'just started', 'fresh worker', 'live worker'], ratios),
          ]),
    ].join('\n\n');
    return { heading: `names, ${described(options, aliases, 'aliases')}`, body };
  } finally {
    await lab.close();
  }
}
