import { figure, table, whole } from '../markdown';
import type { EngineAnswer } from './engines/serveEngine';
import type { NewsWorld } from './generator/newsStream';
import type { KeptBuilds } from './lab/keptBuilds';
import type { StoreLab } from './lab/storeLab';
import type { Program } from './programs';
import { turned } from './turned';

/** How a program stood when it had stored so many articles. */
export interface Growth {
  articles: number;
  /** Milliseconds that they took in all. */
  ms: number;
  /** Memory of its process then, and the most until then, in MB. */
  memory: number;
  peak: number;
  /** Memory of the browser's own process, in MB: of all programs together. */
  browser: number;
}

/** How one program stored a world's articles. */
export interface Built {
  /** Milliseconds of each round, and how many articles each had. */
  rounds: { ms: number; articles: number }[];
  /** Milliseconds of the last write, and of what is left to do after it. */
  finish: number;
  /** The parts of it in milliseconds, by name. */
  parts: Record<string, number>;
  /** The most memory of its process, in MB. */
  peak: number;
  /** Seconds of CPU of its process, the making of the articles included. */
  cpu: number;
  growth: Growth[];
  /** The day and minute at which it was done. */
  at: string;
}

/** What is to be said where {@link isLarge}. */
export const TOGETHER = ' FlexSearch and MiniSearch stored at the same time, a processor each.';

/** Articles to a commit. */
const BATCH = 500;

/** Articles to a line of progress, and to a measure of growth. */
const STEP = 10_000;

/**
 * Lets programs store the same articles in rounds, taking turns, so that what else the machine does
 * falls on all alike. What the kept profile has already is not stored again; its figures are those
 * of then.
 */
export async function build(
  lab: StoreLab,
  wanted: readonly Program[],
  world: NewsWorld,
  rounds: number,
  say: (line: string) => void,
  kept?: KeptBuilds,
): Promise<Map<Program, Built>> {
  const built = new Map(
    wanted.map((program): [Program, Built] => {
      const earlier = kept?.get(program.name) as Built | undefined;
      return [program, earlier ?? nothingBuilt()];
    }),
  );
  const programs = wanted.filter(({ name }) => kept?.get(name) === undefined);
  for (const { name } of programs) await kept?.begin(name);
  for (const { name } of programs) await lab.ask(name, { call: 'prepare' });
  const edge = (round: number): number => Math.round((world.articles * round) / rounds);
  for (let round = 0; round < rounds; round++) {
    const [from, end] = [edge(round), edge(round + 1)];
    const add = async (program: Program): Promise<void> => {
      const growth = built.get(program)?.growth ?? [];
      let ms = 0;
      for (let at = from; at < end;) {
        const to = Math.min(end, at + STEP);
        const call = { call: 'add', world, to, batch: BATCH };
        const spent = (await lab.ask<EngineAnswer>(program.name, call)).ms;
        ms += spent;
        const now = {
          articles: to,
          ms: (growth.at(-1)?.ms ?? 0) + spent,
          memory: lab.memory(program.name),
          peak: lab.peak(program.name),
          browser: lab.browserMemory(),
        };
        growth.push(now);
        say(
          `${program.title}: ${whole(to)} articles, ${whole((1000 * (to - at)) / spent)} a second; ${whole(now.memory)} MB, at most ${whole(now.peak)}; the browser ${whole(now.browser)} MB`,
        );
        at = to;
      }
      built.get(program)?.rounds.push({ ms, articles: end - from });
    };
    const isTogether = ({ slow }: Program): boolean => slow === true && isLarge(world);
    for (const program of turned(programs, round)) if (!isTogether(program)) await add(program);
    await Promise.all(programs.filter(isTogether).map(add));
  }
  for (const program of programs) {
    const each = built.get(program) ?? nothingBuilt();
    const { ms, facts } = await lab.ask<EngineAnswer>(program.name, { call: 'finish' });
    each.finish = ms;
    each.parts = facts;
    each.peak = lab.peak(program.name);
    each.cpu = lab.cpu(program.name);
    each.at = new Date().toISOString().slice(0, 16).replace('T', ' ');
    say(
      `${program.title}: finished in ${whole(each.finish)} ms; at most ${whole(each.peak)} MB, ${whole(each.cpu)} s of CPU`,
    );
    await lab.end(program.name);
    await kept?.end(program.name, each);
  }
  return built;
}

function nothingBuilt(): Built {
  return {
    rounds: [],
    finish: 0,
    parts: {},
    peak: Number.NaN,
    cpu: Number.NaN,
    growth: [],
    at: '',
  };
}

/** Whether slow programs store a world's articles at the same time, each in its process, lest it take half an hour. */
export function isLarge({ articles }: NewsWorld): boolean {
  return articles >= 50_000;
}

/** Articles a second, the last write included or not. */
export function rateOf({ rounds, finish }: Built, whole: boolean): number {
  const articles = rounds.reduce((sum, round) => sum + round.articles, 0);
  const ms = rounds.reduce((sum, round) => sum + round.ms, whole ? finish : 0);
  return (1000 * articles) / ms;
}

/** Milliseconds of each round with its share of the last write. */
export function roundTimes({ rounds, finish }: Built): number[] {
  return rounds.map(({ ms }) => ms + finish / rounds.length);
}

/** Rows of a table of growth. */
const MOST_ROWS = 10;

/** How a program's rate and memory went while it stored more and more, as a table. */
export function growthTable({ growth }: Built): string {
  const every = Math.ceil(growth.length / MOST_ROWS);
  const shown = growth.filter((_, at) => (at + 1) % every === 0 || at === growth.length - 1);
  return table(
    ['articles', 'articles/s since', 'MB then', 'MB at most', 'browser MB'],
    shown.map(({ articles, ms, memory, peak, browser }, at) => {
      const before = shown[at - 1];
      const rate = (1000 * (articles - (before?.articles ?? 0))) / (ms - (before?.ms ?? 0));
      return [whole(articles), whole(rate), figure(memory, 0), figure(peak, 0), figure(browser, 0)];
    }),
  );
}
