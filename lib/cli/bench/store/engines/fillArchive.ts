import { newsStream, type NewsArticle, type NewsWorld } from '../generator/newsStream';
import { OurStore } from './ourStore';

const BATCH = 500;

const store = new OurStore();
let stream: Generator<NewsArticle> | null = null;

/** Stores articles of a world up to this ordinal in the archive of the extension whose page this runs in. */
export async function fillTo(world: NewsWorld, to: number): Promise<void> {
  stream ??= newsStream(world);
  let held: NewsArticle[] = [];
  for (let ended = false; !ended;) {
    const next = stream.next();
    if (next.done !== true) held.push(next.value);
    ended = next.done === true || next.value.ordinal >= to;
    if (held.length === 0 || (held.length < BATCH && !ended)) continue;
    await store.add(held);
    held = [];
  }
}

/** Does what writing has left for later, and closes. */
export async function finish(): Promise<void> {
  await store.finish();
}

/** Milliseconds until the background has answered a call. Throws where it failed. */
export async function timeCall(call: string, input: unknown): Promise<number> {
  const from = performance.now();
  const reply: unknown = await chrome.runtime.sendMessage({ to: 'background', call, input });
  const ms = performance.now() - from;
  if (typeof reply !== 'object' || reply === null || !('ok' in reply) || reply.ok !== true)
    throw new Error(`${call}: ${JSON.stringify(reply)}`);
  return ms;
}
