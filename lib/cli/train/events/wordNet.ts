import { readFileSync } from 'node:fs';

/** Files of the lexicographers that senses of nouns and verbs are in: 3 … 28 and 29 … 43. */
const FIRST_FILE = 3;
export const LEXICOGRAPHER_FILES = 41;

/** What WordNet has of one lemma. */
export interface LemmaSenses {
  /** Weight of its noun, verb, adjective and adverb senses. */
  classes: Float64Array;
  /** Weight of its noun and verb senses by lexicographer's file. */
  files: Float64Array;
}

/**
 * Lemmas of one word (Princeton WordNet, `dict/index.sense`): each sense counts as often as it was
 * met in the tagged texts, plus one over its rank.
 */
export function readWordNet(folder: string): Map<string, LemmaSenses> {
  const lemmas = new Map<string, LemmaSenses>();
  for (const line of readFileSync(`${folder}/dict/index.sense`, 'utf8').split('\n')) {
    const [key = '', , rank, met] = line.split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    if (lemma === '' || lemma.includes('_')) continue;
    const [type, file] = rest.split(':').map(Number);
    let senses = lemmas.get(lemma);
    if (senses === undefined) {
      senses = { classes: new Float64Array(4), files: new Float64Array(LEXICOGRAPHER_FILES) };
      lemmas.set(lemma, senses);
    }
    const weight = Number(met) + 1 / Number(rank);
    const wordClass = Math.min(Number(type), type === 5 ? 3 : 4) - 1;
    senses.classes[wordClass] = (senses.classes[wordClass] ?? 0) + weight;
    const at = Number(file) - FIRST_FILE;
    if (wordClass < 2 && at >= 0 && at < LEXICOGRAPHER_FILES)
      senses.files[at] = (senses.files[at] ?? 0) + weight;
  }
  return lemmas;
}
