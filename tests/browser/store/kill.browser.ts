import { describe, expect, inject, it } from 'vitest';
import { killRounds } from './kill/killRounds';

/** Kills of a browser: a handful in every run, a hundred where they are asked for. Firefox takes three times as long to start. */
const ASKED = Number(process.env['BACKSTORY_KILLS'] ?? '');
const KILLS = { chromium: ASKED || 6, firefox: Math.ceil((ASKED || 6) / 3) };

/** Where the instants of the kills come from. */
const SEED = Number(process.env['BACKSTORY_KILL_SEED'] ?? '') || 5;

for (const name of ['chromium', 'firefox'] as const) {
  const executablePath = inject('browsers')[name];
  const kills = KILLS[name];
  describe.skipIf(executablePath === null)(`an archive in ${name}`, () => {
    it(
      `is whole after each of ${kills} kills, and goes on`,
      async () => {
        const { whole, problems, doing, files } = await killRounds(name, executablePath ?? '', {
          kills,
          seed: SEED,
        });
        process.stdout.write(
          `${name}: whole after ${whole} kills of ${kills}, up to file ${files}; killed while ${JSON.stringify(doing)}\n`,
        );
        expect(problems).toEqual([]);
        expect(whole).toBe(kills);
      },
      60_000 + kills * 20_000,
    );
  });
}
