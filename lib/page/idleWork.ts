/** Milliseconds of one slice: with the page's own work it stays under a frame (16 ms). */
const SLICE = 5;
/** Milliseconds after which work is done even if the page is never idle. */
const LATEST = 200;

/** Runs `step` in idle slices until it returns false (nothing left). One call waits at a time. */
export interface IdleWork {
  /** Asks for slices; a second call while one waits changes nothing. */
  request(): void;
}

/** Work in idle slices of at most 5 ms: `step` does a small piece and says whether there is more. */
export function createIdleWork(view: Window, signal: AbortSignal, step: () => boolean): IdleWork {
  let waiting = 0;
  const slice = (): void => {
    waiting = 0;
    if (signal.aborted) return;
    const start = view.performance.now();
    let more = true;
    while (more && view.performance.now() - start < SLICE) more = step();
    if (more) request();
  };
  const request = (): void => {
    if (waiting === 0 && !signal.aborted)
      waiting = view.requestIdleCallback(slice, { timeout: LATEST });
  };
  signal.addEventListener('abort', () => view.cancelIdleCallback(waiting));
  return { request };
}
