import { hasData, leftOut } from '../developmentData';
import { machineFacts, weightsMark } from '../machine';
import { part, table } from '../markdown';
import { setOpener } from './articleSet';
import { coreference } from './coreference';
import { answerer, coverage, COVERAGE_SETS } from './coverage';
import { days } from './days';
import { eventQueries } from './eventQueries';
import { placeOfRelated } from './development';
import { names } from './names';
import { reasons } from './reasons';
import { reported } from './reported';
import { speed } from './speed';
import { seeds } from './seeds';
import { cellsOf, HEAD, type Part } from './row';
import { triggers } from './triggers';

/** A part of the suite: what it needs of the development data (`x.jsonl` is on related coverage), and what it measures. */
interface QualityPart {
  name: string;
  needs: string[];
  measure: () => Promise<Part>;
}

const placeOf = (file: string): string[] =>
  file.endsWith('.jsonl') ? placeOfRelated(file) : file.split('/');

function partsOf(say: (line: string) => void): QualityPart[] {
  const open = setOpener(say);
  const answersOf = answerer(open, say);
  const sets = COVERAGE_SETS.map((set) => ({
    name: set.name,
    needs: [`${set.name}.docs.jsonl`, `${set.name}.queries.jsonl`],
    measure: () => coverage(set, open, answersOf, say),
  }));
  return [
    ...sets,
    {
      name: 'events',
      needs: ['ecbplus.docs.jsonl', 'ecbplus.mentions.jsonl', 'ecbplus-events.queries.jsonl'],
      measure: () => eventQueries(open, say),
    },
    {
      name: 'reasons',
      needs: ['ecbplus.docs.jsonl', 'ecbplus.queries.jsonl', 'ecbplus.mentions.jsonl'],
      measure: () => reasons(open, answersOf, say),
    },
    {
      name: 'reported',
      needs: ['ecbplus.docs.jsonl', 'ecbplus.mentions.jsonl', 'ecbplus.sentences.jsonl'],
      measure: () => reported(open, say),
    },
    {
      name: 'coref',
      needs: ['ecbplus.mentions.jsonl', 'ecbplus.sentences.jsonl', 'gvc.mentions.jsonl'],
      measure: () => Promise.resolve(coreference(say)),
    },
    {
      name: 'triggers',
      needs: ['ecbplus.docs.jsonl', 'ecbplus.mentions.jsonl', 'timex.jsonl'],
      measure: () => triggers(open, say),
    },
    {
      name: 'days',
      needs: ['timeline.docs.jsonl', 'timeline.gold.jsonl', 'meantime.mentions.jsonl'],
      measure: () => days(say),
    },
    {
      name: 'names',
      needs: ['meantime.docs.jsonl', 'meantime.mentions.jsonl'],
      measure: () => names(open, say),
    },
    {
      name: 'speed',
      needs: ['gva.docs.jsonl', 'ecbplus.docs.jsonl', 'updates.docs.jsonl', 'uci.docs.jsonl'],
      measure: () => speed(open, say),
    },
    {
      name: 'seeds',
      needs: ['seeds', 'gold/links.json'],
      measure: () => seeds(say),
    },
  ];
}

const NOTE = `On the development data. “Elsewhere” are other articles of the same sets, which the
figures of the last two columns are of.`;

/**
 * Names and events across articles, related coverage and its reasons: what is to be reached, beside
 * BM25 and TF-IDF cosine on the same articles in the same run.
 * @param chosen names of the parts to run; none for all
 */
export async function quality(
  say: (line: string) => void,
  chosen: readonly string[] = [],
): Promise<string> {
  const seconds = (): string =>
    ((process.cpuUsage().user + process.cpuUsage().system) / 1e6).toFixed(0);
  const parts = partsOf((line) => say(`${line} (${seconds()} CPU seconds so far)`));
  const unknown = chosen.filter((name) => parts.every((each) => each.name !== name));
  if (unknown.length > 0)
    throw new Error(
      `There is no part ${unknown.join(', ')}. Parts: ${parts.map(({ name }) => name).join(', ')}.`,
    );
  const rows: string[][] = [];
  const details: string[] = [];
  const missing: string[] = [];
  for (const { name, needs, measure } of parts) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    const absent = needs.find((file) => !hasData(...placeOf(file)));
    if (absent !== undefined) {
      missing.push(`${name}: ${leftOut(...placeOf(absent))}`);
      continue;
    }
    const found = await measure();
    rows.push(...found.rows.map(cellsOf));
    details.push(...found.details);
  }
  return [
    `${machineFacts()} Weights ${weightsMark()}.`,
    part('What is to be reached', NOTE, table(HEAD, rows), ...missing),
    ...details,
  ].join('\n\n');
}
