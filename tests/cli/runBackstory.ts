import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../lib/cli/backstory.mjs', import.meta.url));

/** What one run of the command line gave: exit code, the JSON of each line of its output, its errors. */
export interface Run {
  code: number;
  lines: Record<string, unknown>[];
  errors: string;
}

/** Runs the package's bin as a user does; `input` goes to its standard input. */
export function runBackstory(args: string[], input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [BIN, ...args],
      { maxBuffer: 256_000_000 },
      (_, stdout, errors) => {
        let lines: Run['lines'];
        try {
          lines = stdout
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as Record<string, unknown>);
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
          return;
        }
        resolve({ code: child.exitCode ?? -1, lines, errors });
      },
    );
    child.stdin?.end(input);
  });
}
