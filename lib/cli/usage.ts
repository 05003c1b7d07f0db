import { parseArgs, type ParseArgsConfig } from 'node:util';

/** A command line that asks for what there is not; the message says what. Ends with exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** `parseArgs` of Node in strict mode, with its complaints as {@link UsageError}. */
export function parseCommand<T extends ParseArgsConfig>(
  config: T,
): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
