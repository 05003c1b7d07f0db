import type { CallName, Input, Output } from '../../lib/messaging/calls';
import { send } from '../../lib/messaging/send';

type Sender = Parameters<Parameters<typeof chrome.runtime.onMessage.addListener>[0]>[1];
type Listener = (message: unknown, sender: Sender) => unknown;
type RawListener = (
  message: unknown,
  sender: Sender,
  respond: (answer: unknown) => void,
) => boolean;

// Firefox calls it `browser`, Chrome `chrome`; what is used here works alike in both. The polyfill
// would be a tenth of the script that every page gets.
const api: typeof chrome = Reflect.get(globalThis, 'browser') ?? chrome;
const { onMessage } = api.runtime;
const wrapped = new Map<Listener, RawListener>();

/** The browser's messages to this script, with listeners that may return promises. */
export const extensionRuntime = {
  id: api.runtime.id,
  onMessage: {
    addListener(listener: Listener): void {
      const raw: RawListener = (message, sender, respond) => {
        const answer = listener(message, sender);
        if (!(answer instanceof Promise)) return false;
        // Where the asker has gone meanwhile there is nobody to tell.
        answer.then(respond).catch(() => undefined);
        return true;
      };
      wrapped.set(listener, raw);
      onMessage.addListener(raw);
    },
    removeListener(listener: Listener): void {
      const raw = wrapped.get(listener);
      if (raw) onMessage.removeListener(raw);
      wrapped.delete(listener);
    },
  },
};

/**
 * One call from this page to the background; see `Calls`. What comes back is not parsed: whoever
 * uses it does that.
 */
export function askBackground<C extends CallName<'background'>>(
  call: C,
  input: Input<'background', C>,
): Promise<unknown> {
  const unparsed = (output: unknown) => output as Output<'background', C>;
  return send((message) => api.runtime.sendMessage(message), 'background', call, input, unparsed);
}

/** Whether the extension was updated or taken away, so that nobody answers this script any more. */
export function isOrphan(): boolean {
  try {
    return api.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** What the extension keeps on this computer, as far as a page's script reads it. */
export const extensionStorage = {
  get: (key: string): Promise<Record<string, unknown>> => api.storage.local.get(key),
};
