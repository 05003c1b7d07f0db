/** Calls back once the document is parsed and the page's thread is idle; not after `signal` aborts. */
export function whenParsed(document: Document, signal: AbortSignal, then: () => void): void {
  const view = document.defaultView;
  const idle = () => {
    if (signal.aborted || view === null) return;
    const handle = view.requestIdleCallback(() => then(), { timeout: LONGEST_WAIT });
    signal.addEventListener('abort', () => view.cancelIdleCallback(handle), { once: true });
  };
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', idle, { once: true, signal });
  else idle();
}

/** A page that is never idle is read after this time, in milliseconds. */
const LONGEST_WAIT = 1500;

/** What the navigation interface gives, where the browser has it. */
interface NavigationTarget {
  navigation?: EventTarget;
}

/** Calls back once when the page goes to another address without loading. */
export function whenNavigated(view: Window, signal: AbortSignal, then: () => void): void {
  const from = view.location.href;
  const done = new AbortController();
  const check = () => {
    if (view.location.href === from) return;
    done.abort();
    then();
  };
  const options = { signal: AbortSignal.any([signal, done.signal]) };
  const { navigation } = view as Window & NavigationTarget;
  navigation?.addEventListener('navigatesuccess', check, options);
  view.addEventListener('popstate', check, options);
  view.addEventListener('hashchange', check, options);
}
