/** Milliseconds of one slice: with the page's own work it stays under a frame (16 ms). */
const SLICE = 5;
/** Steps of one slice at most: a bound that does not depend on the machine. A step takes 2 to 20 µs. */
const MOST_STEPS = 1000;
/** Milliseconds after which work is done even if the page is never idle. */
const LATEST = 100;

/**
 * Work in small steps, of which each `yield` ends one: a step looks at one element, text node, mark
 * or block. The page's own scripts may run between two steps.
 */
export type Steps<T> = Generator<void, T, void>;

/** Runs `step` in idle slices until it returns false (nothing left). One call waits at a time. */
export interface IdleWork {
  /** Asks for slices; a second call while one waits changes nothing. */
  request(): void;
}

/** Work in idle slices of at most 5 ms and 1,000 steps: `step` does one and says whether there is more. */
export function createIdleWork(view: Window, signal: AbortSignal, step: () => boolean): IdleWork {
  let waiting = 0;
  const slice = (): void => {
    waiting = 0;
    if (signal.aborted) return;
    const start = view.performance.now();
    let more = true;
    for (let steps = 0; more && steps < MOST_STEPS; steps += 1) {
      more = step();
      if (view.performance.now() - start >= SLICE) break;
    }
    if (more) request();
  };
  const request = (): void => {
    if (waiting === 0 && !signal.aborted)
      waiting = view.requestIdleCallback(slice, { timeout: LATEST });
  };
  signal.addEventListener('abort', () => view.cancelIdleCallback(waiting));
  return { request };
}

/** Does work in idle slices; what comes out. Rejects with the signal's reason once it aborts. */
export function inIdleSlices<T>(view: Window, signal: AbortSignal, steps: Steps<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(signal.reason as Error);
    const work = createIdleWork(view, signal, () => {
      try {
        const { done, value } = steps.next();
        if (done !== true) return true;
        resolve(value);
      } catch (error) {
        reject(error);
      }
      signal.removeEventListener('abort', ended);
      return false;
    });
    if (signal.aborted) ended();
    signal.addEventListener('abort', ended, { once: true });
    work.request();
  });
}

/** Does all steps at once, for work that is known to be little. */
export function allAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
