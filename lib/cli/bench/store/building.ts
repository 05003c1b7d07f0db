import { whole } from '../markdown';
import type { EngineAnswer } from './engines/serveEngine';
import type { NewsWorld } from './generator/newsStream';
import type { StoreLab } from './lab/storeLab';
import type { Program } from './programs';
import { turned } from './turned';

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
}

/** What is to be said where {@link isLarge}. */
export const TOGETHER = ' FlexSearch and MiniSearch stored at the same time, a processor each.';

/** Articles to a commit. */
const BATCH = 500;

/**
 * Lets programs store the same articles in rounds, taking turns, so that what else the machine does
 * falls on all alike.
 */
export async function build(
  lab: StoreLab,
  programs: readonly Program[],
  world: NewsWorld,
  rounds: number,
  say: (line: string) => void,
): Promise<Map<Program, Built>> {
  const built = new Map(
    programs.map((program): [Program, Built] => [
      program,
      { rounds: [], finish: 0, parts: {}, peak: Number.NaN, cpu: Number.NaN },
    ]),
  );
  for (const { name } of programs) await lab.ask(name, { call: 'prepare' });
  const edge = (round: number): number => Math.round((world.articles * round) / rounds);
  for (let round = 0; round < rounds; round++) {
    const to = edge(round + 1);
    const articles = to - edge(round);
    const add = async (program: Program): Promise<void> => {
      const call = { call: 'add', world, to, batch: BATCH };
      const { ms } = await lab.ask<EngineAnswer>(program.name, call);
      built.get(program)?.rounds.push({ ms, articles });
      say(`${program.title}: ${to} articles, ${whole((1000 * articles) / ms)} a second`);
    };
    const isTogether = ({ slow }: Program): boolean => slow === true && isLarge(world);
    for (const program of turned(programs, round)) if (!isTogether(program)) await add(program);
    await Promise.all(programs.filter(isTogether).map(add));
  }
  for (const [program, each] of built) {
    const { ms, facts } = await lab.ask<EngineAnswer>(program.name, { call: 'finish' });
    each.finish = ms;
    each.parts = facts;
    each.peak = lab.peak(program.name);
    each.cpu = lab.cpu(program.name);
    say(`${program.title}: finished in ${whole(each.finish)} ms`);
    await lab.end(program.name);
  }
  return built;
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
