/** What a worker answers: what was asked for, or the words of its error. */
type Reply<T> = { given: T } | { error: string };

const held = new Map<string, Worker>();

function ask<T>(worker: Worker, call: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    const { signal } = ended;
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply<T>>) => {
        ended.abort();
        if ('given' in data) resolve(data.given);
        else reject(new Error(data.error));
      },
      { signal },
    );
    worker.addEventListener(
      'error',
      (event) => {
        ended.abort();
        reject(new Error(event.message));
      },
      { signal },
    );
    worker.postMessage(call);
  });
}

/** Asks the worker that is kept for a script; it is started by the first call. */
export function askHeld<T>(script: string, call: unknown): Promise<T> {
  let worker = held.get(script);
  if (worker === undefined) {
    worker = new Worker(script);
    held.set(script, worker);
  }
  return ask(worker, call);
}

/** Ends the worker that is kept for a script. */
export function endHeld(script: string): void {
  held.get(script)?.terminate();
  held.delete(script);
}

/** A new worker of a script answers these calls one after the other and is ended; its last answer. */
export async function askFresh<T>(script: string, calls: readonly unknown[]): Promise<T> {
  const worker = new Worker(script);
  try {
    let last: T | null = null;
    for (const call of calls) last = await ask<T>(worker, call);
    if (last === null) throw new Error('Nothing was asked.');
    return last;
  } finally {
    worker.terminate();
  }
}

/** Milliseconds from the order for a new worker to its answer to one call. */
export async function askWoken(script: string, call: unknown): Promise<number> {
  const from = performance.now();
  const worker = new Worker(script);
  try {
    await ask(worker, call);
    return performance.now() - from;
  } finally {
    worker.terminate();
  }
}

let filled: Worker | null = null;

/** Fills so many bytes in a worker, by which the process of this page can be told, until {@link release}. */
export async function fill(bytes: number): Promise<void> {
  const code = `self.kept = new Uint8Array(${bytes}).fill(1); self.postMessage({ given: 0 });`;
  const url = URL.createObjectURL(new Blob([code]));
  const worker = new Worker(url);
  filled = worker;
  await new Promise((resolve) => worker.addEventListener('message', resolve, { once: true }));
  URL.revokeObjectURL(url);
}

/** Gives back what {@link fill} has filled. */
export function release(): void {
  filled?.terminate();
  filled = null;
}
