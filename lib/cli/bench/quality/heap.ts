import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Bytes that the process holds in objects and typed arrays once all that is not used is collected.
 * Collecting by force needs a flag of V8 that is set here while the process runs.
 */
export function heldBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Runs something and gives back its result, the CPU seconds it took (all threads of the process), and the bytes it left behind. */
export function weighed<T>(work: () => T): { result: T; seconds: number; bytes: number } {
  const before = heldBytes();
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  return { result, seconds: (user + system) / 1e6, bytes: heldBytes() - before };
}
