import { answerMessages } from '../engines/answerMessages';
import { aliasOf, candidatesOf, entityOf, KNOWN, type AliasTable } from './aliasTable';

/** What a page asks of an alias table's worker. */
export type AliasCall =
  /** Adds the aliases from one number up to another, not included. */
  | { call: 'add'; from: number; to: number }
  | { call: 'finish' }
  /** Opens and looks up the candidates of a page. */
  | { call: 'fresh'; aliases: number; page: number }
  | { call: 'look'; aliases: number; pages: number[] };

/** Milliseconds of the table's own work, of each page, and how many candidates were found in all. */
export interface AliasAnswer {
  ms: number;
  each: number[];
  found: number;
}

/** Candidates of one page. */
export const CANDIDATES = 1000;

/** Aliases to a commit. */
const BATCH = 10_000;

/** Makes this worker answer {@link AliasCall}s with a table. Making the aliases is not timed. */
export function serveAliases(table: AliasTable): void {
  async function look(candidates: readonly string[]): Promise<{ ms: number; found: number }> {
    const from = performance.now();
    const found = await table.look(candidates);
    const ms = performance.now() - from;
    // Every known one must be there, with its entity.
    for (let at = 0; at < CANDIDATES; at += KNOWN)
      if (!found.has(candidates[at] ?? '')) throw new Error(`${candidates[at]} was not found.`);
    return { ms, found: found.size };
  }

  async function answer(asked: AliasCall): Promise<AliasAnswer> {
    const given: AliasAnswer = { ms: 0, each: [], found: 0 };
    if (asked.call === 'add') {
      for (let from = asked.from; from < asked.to; from += BATCH) {
        const numbers = Array.from(
          { length: Math.min(BATCH, asked.to - from) },
          (_, at) => from + at,
        );
        const aliases = numbers.map(aliasOf);
        const entities = numbers.map(entityOf);
        const start = performance.now();
        await table.add(aliases, entities);
        given.ms += performance.now() - start;
      }
      return given;
    }
    // Before anything is timed: what making them leaves to collect and to compile is not the table's.
    const first = asked.call === 'fresh' ? candidatesOf(asked.aliases, CANDIDATES, asked.page) : [];
    const from = performance.now();
    if (asked.call === 'finish') await table.finish();
    if (asked.call === 'fresh') {
      await table.open();
      const opened = performance.now() - from;
      const { ms, found } = await look(first);
      table.close();
      return { ms: opened + ms, each: [], found };
    }
    if (asked.call === 'look') {
      // Opened anew where it is not: a table is opened once and then asked.
      await table.open();
      for (const page of asked.pages) {
        const { ms, found } = await look(candidatesOf(asked.aliases, CANDIDATES, page));
        given.each.push(ms);
        given.found += found;
      }
      table.close();
    }
    given.ms = performance.now() - from;
    return given;
  }

  answerMessages(answer);
}
