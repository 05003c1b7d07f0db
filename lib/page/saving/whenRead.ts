/** Calls back once when the page has been in view for so many seconds in all; not after the signal aborts. */
export function whenRead(
  view: Window,
  seconds: number,
  signal: AbortSignal,
  then: () => void,
): void {
  const { document } = view;
  let left = seconds * 1000;
  let since = 0;
  let timer: number | undefined;
  const stop = (): void => {
    if (timer === undefined) return;
    view.clearTimeout(timer);
    timer = undefined;
    left -= view.performance.now() - since;
  };
  const follow = (): void => {
    stop();
    if (signal.aborted || document.visibilityState !== 'visible') return;
    since = view.performance.now();
    timer = view.setTimeout(
      () => {
        timer = undefined;
        document.removeEventListener('visibilitychange', follow);
        then();
      },
      Math.max(0, left),
    );
  };
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', stop, { once: true });
  follow();
}
