import { once } from 'node:events';

/** Writes one line of JSON to standard output, waiting where its reader is slower than we are. */
export async function printLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}

/** Writes one line of progress or trouble to standard error. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}
