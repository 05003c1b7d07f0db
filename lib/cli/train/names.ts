import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { makeClusters } from '../../language/names/nameModel';
import { augment } from './augment';
import { readClusters } from './clusters';
import { readCorpus, type LabelledDocument } from './corpus';
import { crossRead, doubt } from './crossRead';
import { encode } from './encode';
import { readMarkedNews } from './markedNews';
import { dataOfRows, meanOf, quantised, withRows, worthiestRows } from './packWeights';
import { seededRandom } from './random';
import { newCrf, trainEpoch, type Rates } from './trainCrf';
import { writeNameModel } from './writeNameModel';

/** Sets labelled by machine: many and noisy. */
const SILVER_SETS = ['h-gmb', 're3d-train'];

/** Sets labelled or checked by people. */
const GOLD_SETS = [
  'h-other',
  'wikigold-train',
  'fewnerd-partial-bigtest',
  'fewnerd-partial-dev',
  'fewnerd-partial-test',
];

/** News that we marked ourselves. */
const MARKED_NEWS = 'tests/fixtures/names';

/** How often an epoch meets a sentence that we marked: its labels are in our conventions throughout. */
const MARKED_TIMES = 2;

/** Share of the machine-labelled articles that is used: with all of them, their slips win. */
const SILVER_SHARE = 0.3;

/** Words with a cluster in the file; 60,000 … 120,000 differ by less than the noise of a run. */
const CLUSTER_WORDS = 90_000;

/** A feature met less often than this in 2 million words teaches nothing. */
const LEAST_USES = 3;

/** Rows in the file: what fits beside the clusters into 1.45 MB of gzip. */
const ROWS = 140_000;

/** More epochs lower the loss and no longer raise any development figure. */
const EPOCHS = 4;

/** Models trained in different orders, of which the mean is taken: one alone differs by half a point from the next. */
const MODELS = 2;

/** Of the values tried on a quarter of the data (step 0.15, 0.3; L2 0 … 0.02; dropout 0.1 … 0.5) the best. */
const RATES: Rates = { step: 0.15, l2: 0.005, l1: 0, dropout: 0.3 };

/** The kept rows are trained once more with a third of the step, to make up for those that went. */
const LAST_RATES: Rates = { ...RATES, step: RATES.step / 3 };

const SEED = 20120112;

/** Per sentence of the documents in a row: 1 where it is of one of `chosen`. */
function sentencesOf(
  documents: readonly LabelledDocument[],
  chosen: ReadonlySet<LabelledDocument>,
): number[] {
  return documents.flatMap((document) =>
    document.sentences.map(() => (chosen.has(document) ? 1 : 0)),
  );
}

/**
 * Trains the recogniser of names from the sets in `folder` and writes its weights to the file
 * `output`; says on standard error how it goes. `share` (0 … 1) takes a part of the documents only,
 * for a trial. Seeded: the same sets give the same file. What the sets are and what comes out:
 * `assets/models/names.md`. Throws where a set cannot be read.
 */
export function trainNames(folder: string, output: string, share: number): void {
  const started = Date.now();
  const say = (line: string): void => {
    process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}\n`);
  };

  const random = seededRandom(SEED);
  const sets = [...SILVER_SETS, ...GOLD_SETS].flatMap((set) => {
    const silver = SILVER_SETS.includes(set);
    const all = readCorpus(`${folder}/${set}.jsonl.gz`, silver);
    return all.filter(() => !silver || random() < SILVER_SHARE);
  });
  const marked = readMarkedNews(MARKED_NEWS);
  say(`${marked.length} articles of marked news`);
  const corrected = new Set(marked.flatMap(({ ids }) => ids));
  const documents = [
    ...sets.filter(({ ids }) => !ids.some((id) => corrected.has(id))),
    ...marked,
  ].filter(() => random() < share);
  say(`${documents.length} documents`);

  const parts = readClusters(`${folder}/clusters.txt.gz`, CLUSTER_WORDS);
  const clusters = makeClusters(parts.clusterKeys, parts.fine, parts.middle, parts.coarse);
  const readings = crossRead(documents, encode(documents, clusters, LEAST_USES), RATES, random);
  say('read every article by a model that has not seen it');
  say(`${doubt(documents, readings)} labels doubted`);

  const data = encode(augment(documents, random), clusters, LEAST_USES, readings);
  const own = sentencesOf(documents, new Set(marked));
  const times = (sentence: number): number => (own[sentence] === 1 ? MARKED_TIMES : 1);
  say(`${data.allowed.length} tokens, ${data.keys.length} features`);
  const whole = Array.from({ length: MODELS }, (_, model) => {
    const crf = newCrf(data.keys.length);
    for (let epoch = 1; epoch <= EPOCHS; epoch++) {
      const loss = trainEpoch(crf, data, RATES, random, times);
      say(`model ${model + 1}, epoch ${epoch}: log loss ${loss.toFixed(4)} a token`);
    }
    return crf;
  });
  const chosen = worthiestRows(meanOf(whole), data, ROWS);
  const kept = dataOfRows(data, chosen);
  const small = whole.map((crf) => {
    const packed = withRows(crf, chosen);
    const loss = trainEpoch(packed, kept, LAST_RATES, random, times);
    say(`kept rows: log loss ${loss.toFixed(4)} a token`);
    return packed;
  });

  const bytes = writeNameModel({ ...parts, rowKeys: kept.keys, ...quantised(meanOf(small)) });
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, bytes);
  say(`${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} as gzip`);
}
