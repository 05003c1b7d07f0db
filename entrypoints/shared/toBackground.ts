import { browser } from 'wxt/browser';
import type { CallName, Input, Output } from '../../lib/messaging/calls';
import { send } from '../../lib/messaging/send';

/** One call from a view to the background; see `Calls`. */
export function toBackground<C extends CallName<'background'>>(
  call: C,
  input: Input<'background', C>,
  parse: (output: unknown) => Output<'background', C>,
): Promise<Output<'background', C>> {
  return send((message) => browser.runtime.sendMessage(message), 'background', call, input, parse);
}
