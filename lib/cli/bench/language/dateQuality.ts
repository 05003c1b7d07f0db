import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findDates } from '../../../language/dates/findDates';
import { splitSentences } from '../../../language/sentences';
import { dataPath, hasData, jsonLines, leftOut } from '../developmentData';
import { figure, part, table, whole } from '../markdown';
import { versionOf } from '../machine';
import { chronoDates, type FoundDate } from './chronoDates';

/** A finder of dates: text and publication date in, TIMEX3 out. */
export type DateFinder = (text: string, published: string | null) => FoundDate[];

/** Ours and chrono-node, by the name that tables give them. */
export const DATE_FINDERS: readonly (readonly [string, DateFinder])[] = [
  [
    'ours',
    (text, published) =>
      findDates(text, splitSentences(text), published).map(({ start, end, value, type }) => ({
        start,
        end,
        value,
        type: type.toUpperCase(),
      })),
  ],
  ['chrono-node', chronoDates],
];

interface DatedText {
  id: string;
  dct: string;
  text: string;
}

/** What the scorer prints for one choice of types; shares in 0…1. */
interface Scores {
  gold: number;
  found: number;
  strictF1: number;
  relaxedF1: number;
  valueF1: number;
}

const SCORER = ['bench', 'related', 'score-dates.mjs'];
const SET = ['bench', 'related', 'data', 'timex.jsonl'];

/** Runs the scorer of the development data, which reads files and prints a line for each choice of types. */
function scored(run: { id: string; timex: FoundDate[] }[]): [string, Scores][] {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-bench-'));
  try {
    const file = join(folder, 'run.jsonl');
    writeFileSync(file, run.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const args = [dataPath(...SCORER), dataPath(...SET), file];
    return execFileSync(process.execPath, args, { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('{'))
      .map((line) => {
        const brace = line.indexOf('{');
        return [line.slice(0, brace).trim(), JSON.parse(line.slice(brace)) as Scores];
      });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const NOTE = `TimeBank and AQUAINT, by the rules of TempEval-3, F1 in per cent; value: spans that touch and
exactly the same TIMEX3 value. chrono-node gets the finest value that the parts it is certain of
justify, counted from the same day; it has no values for durations, sets, weeks, quarters and
“recently”, so “DATE+TIME” is the nearer comparison.`;

/** Dates of the development set, by ours and chrono-node. */
export function dateQuality(say: (line: string) => void): string {
  const heading = `Dates (chrono-node ${versionOf('chrono-node')})`;
  if (!hasData(...SCORER) || !hasData(...SET)) return part(heading, leftOut('bench', 'related'));
  const texts = jsonLines<DatedText>(dataPath(...SET));
  const rows = DATE_FINDERS.flatMap(([title, find]) => {
    say(`dates by ${title}`);
    const run = texts.map(({ id, text, dct }) => ({ id, timex: find(text, dct) }));
    return scored(run).map(([types, scores]) => [
      title,
      types,
      ...[scores.valueF1, scores.relaxedF1, scores.strictF1].map((share) => figure(100 * share)),
      whole(scores.gold),
      whole(scores.found),
    ]);
  });
  const head = ['program', 'types', 'value', 'relaxed span', 'strict span', 'true', 'found'];
  return part(heading, NOTE, table(head, rows));
}
