import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import type { Suite } from '../harness/inBrowsers';
import { openStore, type OpenStore, type WithShelf } from './openStore';

/** What a suite's store is made of. */
interface Kept<S> {
  /** The script that exports the store as `store`. */
  bundle: URL;
  /** What is on its shelf; nothing if not said. */
  records?: () => Promise<ArticleRecord[]>;
  /** Runs in the page once, before the first test: an arrow function, as a method is no function by itself. */
  first?: (store: S) => unknown;
  /** Runs in the page before each test. */
  each?: (store: S) => unknown;
}

/** The store of a suite, opened before its first test and closed after its last; for use in tests and hooks. */
export function withStore<S extends WithShelf>(
  suite: Suite,
  { bundle, records, first, each }: Kept<S>,
): Pick<OpenStore<S>, 'run' | 'secondTab'> {
  let store: OpenStore<S> | null = null;
  const opened = (): OpenStore<S> => {
    if (store === null) throw new Error('The store opens before the first test, not earlier.');
    return store;
  };
  beforeAll(async () => {
    store = await openStore<S>(suite, (await records?.()) ?? [], bundle);
    if (first) await store.run(first);
  });
  if (each) beforeEach(() => opened().run(each));
  afterAll(() => store?.close());
  return {
    get run() {
      return opened().run;
    },
    get secondTab() {
      return opened().secondTab;
    },
  };
}
