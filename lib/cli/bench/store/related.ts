import { machineFacts, versionOf } from '../machine';
import { figure, NONE, table, whole } from '../markdown';
import { median, quantile } from '../statistics';
import { ask, type Answered } from './answering';
import { build, growthTable, isLarge, rateOf, TOGETHER } from './building';
import type { RelatedQuery } from './engines/engine';
import { keptQueries } from './engines/queries';
import type { EngineAnswer } from './engines/serveEngine';
import { KeptBuilds } from './lab/keptBuilds';
import { StoreLab } from './lab/storeLab';
import { described, profileName, type StoreOptions } from './options';
import {
  DEXIE,
  FLEXSEARCH,
  FTS5,
  MINISEARCH,
  OURS,
  OURS_READ,
  OURS_UNLINKED,
  scriptsOf,
  type Program,
} from './programs';
import { ratioCell } from './ratios';

/** Queries, each an article of another story. Cold answers are of different ones. */
const QUERIES = 60;
const SEED = 1;

/** More articles than this are not scored one by one to see what the index misses. */
const MOST_SCORED = 100_000;

/** Related articles: storing, disk, memory, answers cold and warm, beside the peers. */
export async function related(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<{ heading: string; body: string }> {
  const { articles, repeats } = options;
  const facts = machineFacts();
  const world = { seed: SEED, articles };
  const kept = await KeptBuilds.open(options.keep, profileName(options, articles, 'articles'));
  const ours = options.unlinked ? OURS_UNLINKED : OURS;
  const oursRead = { ...OURS_READ, page: ours.name };
  const peers = options.ours ? [] : [DEXIE, FTS5, FLEXSEARCH, MINISEARCH];
  const stored = [ours, ...peers];
  const programs = [ours, oursRead, ...peers];
  const lab = await StoreLab.open(scriptsOf(programs), options, kept);
  try {
    const version = await lab.version();
    const built = await build(lab, stored, world, repeats, say, kept);
    // Takes a pass over all articles: whether building goes well is seen before.
    const { queries, stories } = await keptQueries(world, QUERIES, kept);
    const answered = await ask(lab, programs, queries, repeats, say);
    const disk = new Map<Program, number>();
    for (const program of stored) disk.set(program, await lab.disk(program.name));
    const found = answered.get(ours)?.found ?? [];
    const recall = articles > MOST_SCORED ? Number.NaN : await recallOf(lab, ours, queries, found);
    const grown = built.get(ours);
    const rows = programs.map((program) => {
      const how = built.get(program);
      const each = answered.get(program);
      const warm = each?.warm.flat() ?? [];
      return [
        program.title,
        how ? whole(rateOf(how, true)) : NONE,
        figure(disk.get(program)),
        figure(how?.peak, 0),
        figure(each?.peak, 0),
        figure(median(each?.started ?? [])),
        figure(median(each?.fresh ?? [])),
        figure(median(warm)),
        figure(quantile(warm, 0.95)),
        figure(100 * storyShare(each?.found ?? [], queries, stories), 0),
      ];
    });
    const body = [
      `${facts} ${version}; dexie ${versionOf('dexie')}, minisearch ${versionOf('minisearch')}, flexsearch ${versionOf('flexsearch')}, sqlite-wasm ${versionOf('@sqlite.org/sqlite-wasm')}.`,
      `The articles nearest to ${queries.length} that the archive has not, 20 each, by 31 words, some 19 names and their events; the peers have no weights and full texts, Dexie's rows names and events alone. Medians of ${repeats} repeats in turns. Cold is from the opening of the database in a new worker to the answer, scripts loaded; just started: the browser was closed and opened before. Memory is that of the page's process, the making of the articles included. MB are all that the program has on disk: ours are the whole archive with its texts.${isLarge(world) ? TOGETHER : ''}${kept.profile === null ? '' : ` Stored earlier than asked: ours on ${grown?.at}.`}`,
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
      ...(peers.length === 0
        ? []
        : [
            'How many times as fast ours is, the middle repeat and in brackets the worst:',
            ratios([ours, oursRead], peers, answered),
          ]),
      `Recall of the 20 best against scoring every article with the same weights: **${figure(recall, 4)}**.`,
      ...(isLarge(world) && grown ? ['Ours while it grew:', growthTable(grown)] : []),
    ].join('\n\n');
    return { heading: `related, ${described(options, articles, 'articles')}`, body };
  } finally {
    await lab.close();
  }
}

function ratios(
  own: readonly Program[],
  peers: readonly Program[],
  answered: ReadonlyMap<Program, Answered>,
): string {
  const rows = own.flatMap((our) =>
    peers.map((peer) => {
      const [theirs, ours] = [answered.get(peer), answered.get(our)];
      if (!theirs || !ours) return [];
      const at = (each: Answered, share: number): number[] =>
        each.warm.map((times) => quantile(times, share));
      return [
        `${our.title} : ${peer.title}`,
        ratioCell(theirs.started, ours.started),
        ratioCell(theirs.fresh, ours.fresh),
        ratioCell(at(theirs, 0.5), at(ours, 0.5)),
        ratioCell(at(theirs, 0.95), at(ours, 0.95)),
      ];
    }),
  );
  return table(['', 'just started', 'fresh worker', 'warm p50', 'warm p95'], rows);
}

async function recallOf(
  lab: StoreLab,
  { name }: Program,
  queries: readonly RelatedQuery[],
  found: readonly (readonly number[])[],
): Promise<number> {
  const answer = await lab.fresh<EngineAnswer>(name, [{ call: 'exhaustive', queries }]);
  let right = 0;
  let all = 0;
  for (const [at, true20] of answer.found.entries()) {
    const ours = new Set(found[at]);
    right += true20.filter((ordinal) => ours.has(ordinal)).length;
    all += true20.length;
  }
  return right / all;
}

/** The share of a story's articles among what was found, of those that could be among twenty. */
function storyShare(
  found: readonly (readonly number[])[],
  queries: readonly RelatedQuery[],
  stories: Int32Array,
): number {
  const sizes = new Map<number, number>();
  for (const story of stories) sizes.set(story, (sizes.get(story) ?? 0) + 1);
  let right = 0;
  let possible = 0;
  for (const [at, ordinals] of found.entries()) {
    const story = queries[at]?.story ?? -1;
    right += ordinals.filter((ordinal) => stories[ordinal] === story).length;
    possible += Math.min(20, sizes.get(story) ?? 0);
  }
  return right / possible;
}
