import type { RelatedQuery } from './engines/engine';
import type { EngineAnswer } from './engines/serveEngine';
import type { StoreLab } from './lab/storeLab';
import type { Program } from './programs';
import { turned } from './turned';

/** How one program answered, in milliseconds. */
export interface Answered {
  /** The first answer after the browser was started. */
  started: number[];
  /** A worker's first answer, the database opened for it. */
  fresh: number[];
  /** For each repeat those of all queries. */
  warm: number[][];
  /** The most memory of its process while answering, in MB. */
  peak: number;
  /** What each query found. */
  found: number[][];
}

/** What the program before it held, gigabytes of some, is still being given back when its turn ends. */
const REST_MS = 1_000;

/** Asks programs that have stored their articles, taking turns. */
export async function ask(
  lab: StoreLab,
  programs: readonly Program[],
  queries: readonly RelatedQuery[],
  repeats: number,
  say: (line: string) => void,
): Promise<Map<Program, Answered>> {
  const answered = new Map(
    programs.map((program): [Program, Answered] => [
      program,
      { started: [], fresh: [], warm: [], peak: Number.NaN, found: [] },
    ]),
  );
  const pageOf = ({ name, page = name }: Program): string => page;
  const fresh = async (program: Program, at: number): Promise<number> => {
    const query = queries[at % queries.length];
    const calls = [{ call: 'prepare' }, { call: 'fresh', query }];
    await rest();
    return (await lab.fresh<EngineAnswer>(pageOf(program), calls, program.name)).ms;
  };
  say('after a start of the browser');
  for (let repeat = 0; repeat < repeats; repeat++) {
    await lab.restart();
    for (const program of programs) await lab.ready(pageOf(program));
    for (const program of turned(programs, repeat))
      answered.get(program)?.started.push(await fresh(program, repeat));
  }
  say('fresh workers');
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const program of turned(programs, repeat))
      answered.get(program)?.fresh.push(await fresh(program, repeats + repeat));
  say('live workers');
  // Files of the origin private file system have one user at a time: fresh workers have ended by now.
  for (const program of programs) {
    await lab.ask(pageOf(program), { call: 'prepare' }, program.name);
    await lab.ask(pageOf(program), { call: 'fresh', query: queries[0] }, program.name);
    await lab.ask(pageOf(program), { call: 'search', queries }, program.name);
  }
  for (let repeat = 0; repeat < repeats; repeat++)
    for (const program of turned(programs, repeat)) {
      const call = { call: 'search', queries };
      await rest();
      const { each, found } = await lab.ask<EngineAnswer>(pageOf(program), call, program.name);
      const held = answered.get(program);
      held?.warm.push(each);
      if (held) held.found = found;
    }
  for (const [program, each] of answered) {
    each.peak = lab.peak(pageOf(program));
    await lab.end(pageOf(program), program.name);
  }
  return answered;
}

function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}
