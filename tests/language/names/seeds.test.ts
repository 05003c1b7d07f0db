import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadModels } from '../../../lib/cli/nodeModel';
import type { NameKind } from '../../../lib/model/mention';
import { findAll } from '../../../lib/pipeline/analyseArticle';
import { describeShared, sharedPath } from '../../shared';
import { SEED_NAMES, type SeedNames } from './seedNames';

interface GoldSeed {
  file: string;
  title: string;
  body: { text: string };
}

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** A name as one line, the same for the same span and kind. */
const line = (start: number, name: string, kind: NameKind): string => `${start} ${name}: ${kind}`;

const linesOf = (names: SeedNames): string[] =>
  KINDS.flatMap((kind) =>
    Object.entries(names[kind]).flatMap(([name, starts]) =>
      starts.map((start) => line(start, name, kind)),
    ),
  );

describeShared('names of the seed articles', () => {
  const readSeeds = (): GoldSeed[] =>
    JSON.parse(readFileSync(sharedPath('gold', 'seeds.json'), 'utf8')) as GoldSeed[];

  it('stand in the bodies where the gold has them, apart from each other', () => {
    let count = 0;
    for (const { file, body } of readSeeds()) {
      const names = SEED_NAMES[file];
      expect(names).toBeDefined();
      const covered = new Set<number>();
      for (const kind of KINDS) {
        for (const [name, starts] of Object.entries(names?.[kind] ?? {})) {
          for (const start of starts) {
            expect(body.text.slice(start, start + name.length)).toBe(name);
            for (let i = start; i < start + name.length; i++) {
              expect(covered.has(i)).toBe(false);
              covered.add(i);
            }
            count++;
          }
        }
      }
    }
    expect(count).toBe(246);
  });

  it('are found with an F4 of 0.97', async () => {
    const models = await loadModels();
    const missed: string[] = [];
    const wrong: string[] = [];
    let right = 0;
    for (const { file: seed, title, body } of readSeeds()) {
      const names = SEED_NAMES[seed];
      const gold = new Set(names ? linesOf(names) : []);
      const { mentions } = findAll(title, body.text, null, models);
      for (const { start, text, kind } of mentions) {
        const found = line(start, text, kind);
        if (gold.delete(found)) right++;
        else wrong.push(`${seed.slice(0, 3)} ${found}`);
      }
      for (const name of gold) missed.push(`${seed.slice(0, 3)} ${name}`);
    }
    const f4 = (2 * right) / (2 * right + missed.length + wrong.length);
    // The same span with another kind, or a part of a name, counts as missed and as wrong.
    expect(f4, `missed:\n${missed.join('\n')}\nwrong:\n${wrong.join('\n')}`).toBeGreaterThanOrEqual(
      0.97,
    );
  });
});
