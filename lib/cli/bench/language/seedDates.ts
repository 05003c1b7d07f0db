import { readFileSync } from 'node:fs';
import { dataPath, hasData, leftOut } from '../developmentData';
import { part, table } from '../markdown';
import { DATE_FINDERS, type DateFinder } from './dateQuality';

interface GoldDate {
  doc: string;
  quote: string;
  part: string;
  value: string;
}

interface GoldSeed {
  file: string;
  date: { value: string | null };
  body: { text: string };
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(dataPath('gold', file), 'utf8'));
}

/** How many of the true dates a finder gives exactly; the words around each tell where it stands. */
function rightOf(find: DateFinder, seeds: readonly GoldSeed[], dates: readonly GoldDate[]): number {
  let right = 0;
  for (const { file, date, body } of seeds) {
    const found = find(body.text, date.value);
    let from = 0;
    for (const { quote, value } of dates.filter(({ doc }) => file.startsWith(doc))) {
      const start = body.text.indexOf(quote, from);
      if (start < 0) continue;
      from = start + 1;
      const end = start + quote.length;
      if (found.some((hit) => hit.start < end && hit.end > start && hit.value === value)) right++;
    }
  }
  return right;
}

/** Dates in the bodies of the five seed articles, by ours and chrono-node. */
export function seedDates(): string {
  const heading = 'Dates of the five seed articles';
  if (!hasData('gold', 'seeds.json')) return part(heading, leftOut('gold'));
  const seeds = read('seeds.json') as GoldSeed[];
  const { dates: all } = read('links.json') as { dates: GoldDate[] };
  const dates = all.filter((date) => date.part === 'body');
  const rows = DATE_FINDERS.map(([title, find]) => [
    title,
    `${rightOf(find, seeds, dates)} of ${dates.length}`,
  ]);
  return part(
    heading,
    'Exactly the true TIMEX3 value. Two of the articles are undated: the true value of “Thursday” there is `XXXX-WXX-4`.',
    table(['program', 'right'], rows),
  );
}
