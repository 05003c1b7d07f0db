import { newsStream, type NewsArticle, type NewsWorld } from '../generator/newsStream';
import { answerMessages } from './answerMessages';
import type { Engine, RelatedQuery } from './engine';

/** What a page asks of an engine's worker. */
export type EngineCall =
  | { call: 'prepare' }
  /** Adds articles up to this ordinal, after those added before. */
  | { call: 'add'; world: NewsWorld; to: number; batch: number }
  | { call: 'finish' }
  /** Answers at once: what a worker costs that does nothing. */
  | { call: 'nothing' }
  /** Opens and answers. */
  | { call: 'fresh'; query: RelatedQuery }
  | { call: 'search'; queries: RelatedQuery[] }
  /** Opens, and answers by scoring every article. */
  | { call: 'exhaustive'; queries: RelatedQuery[] }
  | { call: 'facts' };

/** Milliseconds of the engine's own work, and what it found. */
export interface EngineAnswer {
  ms: number;
  /** For `search` the milliseconds of each query. */
  each: number[];
  found: number[][];
  facts: Record<string, number>;
}

const MOST = 20;

/** Makes this worker answer {@link EngineCall}s with an engine. Making the articles is not timed. */
export function serveEngine(engine: Engine): void {
  let stream: Generator<NewsArticle> | null = null;

  async function add({ world, to, batch }: EngineCall & { call: 'add' }): Promise<number> {
    stream ??= newsStream(world);
    let ms = 0;
    let held: NewsArticle[] = [];
    const write = async (): Promise<void> => {
      const from = performance.now();
      await engine.add(held);
      ms += performance.now() - from;
      held = [];
    };
    for (;;) {
      const next = stream.next();
      if (next.done === true) break;
      held.push(next.value);
      if (held.length >= batch || next.value.ordinal >= to) await write();
      if (next.value.ordinal >= to) break;
    }
    if (held.length > 0) await write();
    return ms;
  }

  async function answer(asked: EngineCall): Promise<EngineAnswer> {
    const given: EngineAnswer = { ms: 0, each: [], found: [], facts: {} };
    if (asked.call === 'prepare') await engine.prepare();
    const from = performance.now();
    if (asked.call === 'add') given.ms = await add(asked);
    if (asked.call === 'finish') given.facts = await engine.finish();
    if (asked.call === 'facts') given.facts = await engine.facts();
    if (asked.call === 'fresh') {
      await engine.open();
      given.found.push(await engine.search(asked.query, MOST));
    }
    if (asked.call === 'exhaustive') {
      await engine.open();
      given.found = (await engine.exhaustive?.(asked.queries, MOST)) ?? [];
    }
    if (asked.call === 'search')
      for (const query of asked.queries) {
        const start = performance.now();
        given.found.push(await engine.search(query, MOST));
        given.each.push(performance.now() - start);
      }
    if (asked.call !== 'add') given.ms = performance.now() - from;
    return given;
  }

  answerMessages(answer);
}
