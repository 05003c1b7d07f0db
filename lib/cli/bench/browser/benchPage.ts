import type { Opened, ServedReader, Warm, Work } from './work';

/** A worker that answers one piece of work after the other. */
class Workplace {
  readonly #worker = new Worker('worker.js');

  ask<T>(work: Work): Promise<T> {
    return new Promise((resolve, reject) => {
      const once = { once: true };
      const answered = (event: MessageEvent<T>): void => resolve(event.data);
      this.#worker.addEventListener('message', answered, once);
      this.#worker.addEventListener('error', (event) => reject(new Error(event.message)), once);
      this.#worker.postMessage(work);
    });
  }

  end(): void {
    this.#worker.terminate();
  }
}

/** The server's list of articles. */
async function articles(): Promise<string[]> {
  return (await (await fetch('articles.json')).json()) as string[];
}

/** Each program in a worker of its own; they take turns with each article. The last `warmUp` articles are read first and not timed. */
export async function measureWarm(
  readers: readonly ServedReader[],
  warmUp: number,
): Promise<Warm[]> {
  const all = await articles();
  const timed = all.slice(0, all.length - warmUp);
  const [one = ''] = all.slice(-1);
  const places = readers.map(() => new Workplace());
  const times = readers.map((): Warm => ({ again: [], unread: [] }));
  for (const [index, place] of places.entries()) {
    const open = readers[index];
    if (open) await place.ask({ open, article: one });
    for (const article of all.slice(-warmUp)) await place.ask({ article });
  }
  for (const article of timed) {
    for (const [index, place] of places.entries()) {
      times[index]?.again.push(await place.ask<number>({ article: one }));
      times[index]?.unread.push(await place.ask<number>({ article }));
    }
  }
  for (const place of places) place.end();
  return times;
}

/** Each program `rounds` times in a fresh worker, in turns. */
export async function measureFresh(
  readers: readonly ServedReader[],
  rounds: number,
): Promise<Opened[][]> {
  const all = await articles();
  const times = readers.map((): Opened[] => []);
  for (const article of all.slice(0, rounds)) {
    for (const [index, open] of readers.entries()) {
      const place = new Workplace();
      times[index]?.push(await place.ask<Opened>({ open, article }));
      place.end();
    }
  }
  return times;
}
