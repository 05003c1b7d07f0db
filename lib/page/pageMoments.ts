/** Calls back once the document is parsed and the page's thread is idle; not after `signal` aborts. */
export function whenParsed(document: Document, signal: AbortSignal, then: () => void): void {
  const view = document.defaultView;
  const idle = () => {
    if (view !== null) whenIdle(view, signal, then, LONGEST_WAIT);
  };
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', idle, { once: true, signal });
  else idle();
}

/** Calls back in a task of its own when the page's thread is idle, after `latest` milliseconds in any case; not after `signal` aborts. */
export function whenIdle(
  view: Window,
  signal: AbortSignal,
  then: () => void,
  latest: number,
): void {
  if (signal.aborted) return;
  const handle = view.requestIdleCallback(() => then(), { timeout: latest });
  signal.addEventListener('abort', () => view.cancelIdleCallback(handle), { once: true });
}

/** A page that is never idle is read after this time, in milliseconds. */
const LONGEST_WAIT = 1500;

/** How often the address is looked at where the browser tells of no navigation (Firefox before 147), in milliseconds. */
const LOOK_EVERY = 1000;

/** What the navigation interface gives, where the browser has it. */
interface NavigationTarget {
  navigation?: EventTarget;
}

/** Calls back each time the page goes to another address without loading; the part after `#` does not count. */
export function whenNavigated(view: Window, signal: AbortSignal, then: () => void): void {
  let from = addressOf(view);
  const check = () => {
    const now = addressOf(view);
    if (now === from) return;
    from = now;
    then();
  };
  const { navigation } = view as Window & NavigationTarget;
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
    return;
  }
  const timer = view.setInterval(check, LOOK_EVERY);
  signal.addEventListener('abort', () => view.clearInterval(timer), { once: true });
  view.addEventListener('popstate', check, { signal });
}

function addressOf(view: Window): string {
  return view.location.href.replace(/#.*$/s, '');
}
