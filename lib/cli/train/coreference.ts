import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { mentionPairs } from '../../linking/events/coreference/mentionPairs';
import type { PairModel } from '../../linking/events/coreference/pairModel';
import { readMentions } from '../bench/corefData';
import { jsonLines } from '../bench/developmentData';
import { fitPairs, type MarkedPair } from './fitPairs';

/** The sets that may be learnt from: EventCorefBank+ (CC BY 3.0) and the Gun Violence Corpus (CC BY 4.0). */
const SETS = ['ecbplus', 'gvc'];

/** Digits kept of a weight. */
const DIGITS = 3;

interface MarkedMention {
  class: string;
  chain: string;
  valid: boolean;
}

/** Pairs of the marked event mentions of one set, of sentences that were marked in full. */
function markedPairs(data: string, set: string): MarkedPair[] {
  const file = join(data, `${set}.mentions.jsonl`);
  const marks = jsonLines<MarkedMention>(file);
  const { texts, mentions } = readMentions(file, join(data, `${set}.sentences.jsonl`));
  const events = mentions.flatMap(({ place }, index) => {
    const mark = marks[index];
    return place !== null && mark?.class === 'event' ? [{ place, mark }] : [];
  });
  const pairs: MarkedPair[] = [];
  const places = events.map(({ place }) => place);
  for (const { a, b, evidence } of mentionPairs(texts, places)) {
    const one = events[a]?.mark;
    const other = events[b]?.mark;
    if (one?.valid !== true || other?.valid !== true) continue;
    pairs.push({ evidence, same: one.chain === other.chain });
  }
  return pairs;
}

/** The module that holds a model. */
function moduleOf({ features, rows }: PairModel): string {
  const list = (values: readonly number[]): string =>
    `[${values.map((value) => Number(value.toFixed(DIGITS))).join(', ')}]`;
  return `import type { PairModel } from './pairModel';

/**
 * Weights that \`npm run train -- coreference\` has learnt from the marks of EventCorefBank+ (ECB+;
 * Cybulska and Vossen, 2014; CC BY 3.0) and the Gun Violence Corpus (Vossen et al., 2018; CC BY 4.0).
 * Learn them anew when the evidence or the rows of synonyms change. Log-odds.
 */
export const PAIR_MODEL: PairModel = {
  features: ${list(features)},
  rows: { synonym: ${list(rows.synonym)}, repeated: ${list(rows.repeated)} },
};
`;
}

/** Learns the pair model of event coreference from the sets in the folder `data` and writes it as the module `out`. */
export async function trainCoreference(data: string, out: string): Promise<void> {
  if (!existsSync(data)) throw new Error(`${data}: there is no such folder.`);
  const pairs = SETS.flatMap((set) => markedPairs(data, set));
  process.stderr.write(`coreference: ${pairs.length} pairs\n`);
  const source = moduleOf(fitPairs(pairs));
  const options = { ...(await resolveConfig(out)), parser: 'typescript' };
  const text = await format(source, options);
  if (!existsSync(out) || readFileSync(out, 'utf8') !== text) writeFileSync(out, text);
}
