import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { receive } from '../../lib/messaging/receive';
import { pageParts, type PageParts } from '../../lib/page/saving/pageParts';
import { extensionRuntime } from '../article/extensionRuntime';

/** Milliseconds without a question after which nobody waits for this page any more: the background was stopped. */
const PATIENCE = 30_000;

/** The globals of the isolated world. */
interface World {
  backstorySaving?: AbortController;
}

/**
 * Gives the page to the background, which asks for it part by part. It is put into the page when the
 * reader saves it, and leaves nothing behind.
 */
export default defineUnlistedScript(() => {
  const world = globalThis as World;
  // The reader asked again: the background that asked before has gone.
  world.backstorySaving?.abort(new Error('It was asked for again.'));
  const saving = new AbortController();
  world.backstorySaving = saving;
  const { signal } = saving;
  let parts: PageParts | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(patience);
    patience = setTimeout(() => saving.abort(new Error('Nobody asked.')), PATIENCE);
  };
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(patience);
      if (world.backstorySaving === saving) delete world.backstorySaving;
    },
    { once: true },
  );
  receive(
    extensionRuntime,
    'saver',
    {
      part: {
        parse: (input) => ({ selection: Reflect.get(Object(input), 'selection') === true }),
        answer: async ({ selection }) => {
          wait();
          parts ??= pageParts(document, selection, signal);
          const part = await parts.next();
          // Once the answer has left: what aborts with it no longer needs to be said.
          if (part.end !== null) setTimeout(() => saving.abort(new Error('It was given.')));
          return part;
        },
      },
    },
    signal,
  );
  wait();
});
