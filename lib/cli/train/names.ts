import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { augment } from './augment';
import { makeClusters } from '../../language/names/nameModel';
import { readClusters } from './clusters';
import { readCorpus } from './corpus';
import { crossRead, doubt } from './crossRead';
import { encode } from './encode';
import { packWeights } from './packWeights';
import { seededRandom } from './random';
import { newCrf, trainEpoch } from './trainCrf';
import { writeNameModel } from './writeNameModel';

/** Sets to learn from, all openly licensed; `assets/models/names.md` names licences and sources. */
const SETS = [
  'h-gmb',
  'h-other',
  'wikigold-train',
  'fewnerd-partial-bigtest',
  'fewnerd-partial-dev',
  'fewnerd-partial-test',
];
const env = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);

const [folder, output] = process.argv.slice(2);
if (folder === undefined || output === undefined) {
  throw new Error('Usage: npx tsx lib/cli/train/names.ts FOLDER_OF_SETS OUTPUT.bin');
}
const started = Date.now();
const say = (line: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}\n`);
};

const random = seededRandom(20120112);
const share = env('SHARE', 1);
const sets = (process.env['SETS'] ?? SETS.join(' ')).split(' ');
const documents = sets
  .flatMap((set) => readCorpus(`${folder}/${set}.jsonl.gz`))
  .filter(() => random() < share);
const parts = readClusters(`${folder}/clusters.txt.gz`, env('WORDS', 90000));
const clusters = makeClusters(parts.clusterKeys, parts.fine, parts.middle, parts.coarse);
say(`${documents.length} documents`);
const rates = {
  step: env('STEP', 0.15),
  l2: env('L2', 0.005),
  l1: env('L1', 0),
  dropout: env('DROP', 0.3),
};
const least = env('LEAST', 3);
const articles = documents.filter((document) => document.sentences.length > 1);
const lone = documents.filter((document) => document.sentences.length === 1);
const first = encode(articles, clusters, least);
const readings = env('CROSS', 1) ? crossRead(articles, first, rates, random) : [];
say('read each half by the other');
say(`${doubt(articles, readings, env('DOUBT', 0.02))} labels doubted`);
const all = augment([...articles, ...lone], random);
const data = encode(all, clusters, least, readings);
say(`${data.allowed.length} tokens, ${data.keys.length} features`);

const crf = newCrf(data.keys.length);
const epochs = env('EPOCHS', 5);
for (let epoch = 0; epoch < epochs; epoch++) {
  const loss = trainEpoch(crf, data, rates, random);
  say(`epoch ${epoch + 1}: ${loss.toFixed(4)}`);
}
const packed = packWeights(crf, data, env('ROWS', 80000));
for (let epoch = 0; epoch < env('TUNE', 1); epoch++) {
  const loss = trainEpoch(packed.crf, packed.data, { ...rates, step: rates.step / 3 }, random);
  say(`kept rows, epoch ${epoch + 1}: ${loss.toFixed(4)}`);
}
const bytes = writeNameModel({ ...parts, ...packed.finish() });
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, bytes);
say(`${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} as gzip`);
