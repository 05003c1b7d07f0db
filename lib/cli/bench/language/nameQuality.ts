import { pathToFileURL } from 'node:url';
import { dataPath, hasData, leftOut } from '../developmentData';
import { figure, NONE, part, table } from '../markdown';
import type { BundledReader, ReaderName } from '../readers/bundledReaders';
import type { FoundName } from '../readers/reader';
import { hasNameSet, NAME_SETS, readNameSet, type MarkedText } from './nameSets';

/** F1 in per cent of exact spans, as the scorer of the development data counts them. */
interface Scores {
  F4: number;
  F3: number;
  span: number;
  person: number;
  organisation: number;
  place: number;
  other: number;
}

interface Scorer {
  score: (gold: MarkedText[], run: { id: string; mentions: FoundName[] }[]) => Scores;
}

const COLUMNS = ['F4', 'F3', 'span', 'person', 'organisation', 'place', 'other'] as const;

/** The figures that mean something for a program: compromise knows three kinds, wink-nlp none. */
const MEANT: Partial<Record<ReaderName, readonly (keyof Scores)[]>> = {
  analysis: COLUMNS,
  compromise: ['F3', 'span', 'person', 'organisation', 'place'],
  wink: ['span'],
};

const NOTE = `Exact spans, F1 in per cent. F4: four kinds; F3: person, organisation, place; span: kind
ignored. Ours are the mentions of the whole analysis. compromise: its people, places and
organisations, cut at commas and brackets, without “Mr” and possessive, which is kinder than its
phrases as they come; it has no fourth kind.
wink-nlp: runs of words tagged as proper nouns; it has no kinds. \`ewt\` marks no names of the fourth kind, so F4 there counts all that are found as
wrong.`;

/** Names found on each development set, by ours, compromise and wink-nlp. */
export async function nameQuality(
  readers: Record<ReaderName, BundledReader>,
  say: (line: string) => void,
): Promise<string> {
  const scorerFile = ['bench', 'names', 'score.mjs'];
  const heading = 'Names';
  if (!hasData(...scorerFile)) return part(heading, leftOut('bench', 'names'));
  const { score } = (await import(pathToFileURL(dataPath(...scorerFile)).href)) as Scorer;
  const rows: string[][] = [];
  for (const { name, usedFor } of NAME_SETS) {
    if (!hasNameSet(name)) continue;
    say(`names of ${name}`);
    const gold = readNameSet(name);
    for (const { name: reader, title, open } of [
      readers.analysis,
      readers.compromise,
      readers.wink,
    ]) {
      const opened = open();
      const run = gold.map(({ id, text }) => ({ id, mentions: opened.names(text) }));
      const scores = score(gold, run);
      const meant = MEANT[reader] ?? [];
      const ours = reader === 'analysis';
      rows.push([
        name,
        ours ? 'ours' : title,
        ...COLUMNS.map((column) => (meant.includes(column) ? figure(scores[column]) : NONE)),
        ours ? usedFor : '',
      ]);
    }
  }
  const head = ['set', 'program', ...COLUMNS, 'what the set did for our model'];
  return part(heading, NOTE, table(head, rows));
}
