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
  're3d-train',
  'h-other',
  'wikigold-train',
  'fewnerd-partial-bigtest',
  'fewnerd-partial-dev',
  'fewnerd-partial-test',
];
/** Sets labelled by machine, and the share of their articles that is used: they are many and noisy. */
const SILVER = ['h-gmb', 're3d-train'];
const SILVER_SHARE = Number(process.env['SSHARE'] ?? 0.6);
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
  .flatMap((set) => {
    const silver = SILVER.includes(set);
    return readCorpus(`${folder}/${set}.jsonl.gz`, silver).filter(
      () => !silver || random() < SILVER_SHARE,
    );
  })
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
const readings = crossRead(documents, encode(documents, clusters, least), rates, random);
say('read every article by a model that has not seen it');
say(`${doubt(documents, readings)} labels doubted`);
const all = augment(documents, random);
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
