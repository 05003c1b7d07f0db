import type { CallName, Input, Output, Receiver } from './calls';
import { readEnvelope } from './frame';

/** Who sent a message: the tab it came from and its window, if a page sent it. */
export interface Sender {
  tab: number | null;
  window: number | null;
}

/** The sender as the browser describes it. */
interface RawSender {
  id?: string;
  tab?: { id?: number | undefined; windowId?: number | undefined };
}

/** A handler for each call of a receiver, with the parser of its input. */
export type Handlers<R extends Receiver> = {
  [C in CallName<R>]: {
    parse: (input: unknown) => Input<R, C>;
    answer: (input: Input<R, C>, sender: Sender) => Promise<Output<R, C>> | Output<R, C>;
  };
};

/** What `runtime.onMessage` gives its listeners, as far as it is used. */
interface Runtime {
  id: string;
  onMessage: {
    addListener(listener: (message: unknown, sender: RawSender) => unknown): void;
    removeListener(listener: (message: unknown, sender: RawSender) => unknown): void;
  };
}

/**
 * Answers the calls to `receiver` until `signal` aborts. Messages of other extensions, to other
 * receivers or of unknown shape are passed over; an input that does not parse, or a handler that
 * fails, is answered with its error. Handlers start synchronously, within the sender's gesture.
 */
export function receive<R extends Receiver>(
  runtime: Runtime,
  receiver: R,
  handlers: Handlers<R>,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: RawSender): unknown => {
    if (sender.id !== runtime.id) return undefined;
    const envelope = readEnvelope(message);
    if (envelope?.to !== receiver || !Object.hasOwn(handlers, envelope.call)) return undefined;
    return run(handlers[envelope.call as CallName<R>], envelope.input, {
      tab: sender.tab?.id ?? null,
      window: sender.tab?.windowId ?? null,
    });
  };
  runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

async function run<R extends Receiver>(
  handler: Handlers<R>[CallName<R>],
  input: unknown,
  sender: Sender,
): Promise<unknown> {
  try {
    return { ok: true, output: (await handler.answer(handler.parse(input), sender)) ?? null };
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : String(error) };
  }
}
