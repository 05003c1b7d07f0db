import type { CallName, Input, Output, Receiver } from './calls';
import { readReply } from './frame';

/** A call that was not answered, or answered with an error; the message is that of the receiver. */
export class CallError extends Error {
  override name = 'CallError';
}

/**
 * Sends one call through `deliver` (`runtime.sendMessage`, or `tabs.sendMessage` for a tab) and
 * gives its parsed output. Throws {@link CallError} where nobody answers or the receiver failed.
 */
export async function send<R extends Receiver, C extends CallName<R>>(
  deliver: (message: unknown) => Promise<unknown>,
  to: R,
  call: C,
  input: Input<R, C>,
  parse: (output: unknown) => Output<R, C>,
): Promise<Output<R, C>> {
  let answer: unknown;
  try {
    answer = await deliver({ to, call, input });
  } catch (error) {
    throw new CallError(error instanceof Error ? error.message : String(error), { cause: error });
  }
  const reply = readReply(answer);
  if (reply === null) throw new CallError(`Nobody answered ${to}.${call}.`);
  if (!reply.ok) throw new CallError(reply.error);
  return parse(reply.output);
}
