import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { clusterKey } from '../../language/names/nameModel';
import { FINE_CLUSTERS } from '../../language/names/words';

/** Word clusters as a model file keeps them; word keys are sorted and distinct. */
export interface ClusterParts {
  clusterKeys: Int32Array;
  fine: Uint16Array;
  middle: Uint8Array;
  coarse: Uint8Array;
}

/**
 * Reads word clusters (gzip, lines `word<TAB>fine<TAB>middle<TAB>coarse`, frequent words first) and
 * keeps the first `most` words that the tokenizer can give: those without hyphens and digits.
 */
export function readClusters(file: string, most: number): ClusterParts {
  const chosen = new Map<number, number>();
  const middle = new Uint8Array(FINE_CLUSTERS);
  const coarse = new Uint8Array(FINE_CLUSTERS);
  for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
    const [word, fine, mid, top] = line.split('\t');
    if (word === undefined || fine === undefined) continue;
    middle[Number(fine)] = Number(mid);
    coarse[Number(fine)] = Number(top);
    if (chosen.size >= most || !/^(?:[\p{L}\p{M}.']+|[^\p{L}\p{N}]{1,2})$/u.test(word)) continue;
    const key = clusterKey(word);
    // Of two words with one key the more frequent stays.
    if (!chosen.has(key)) chosen.set(key, Number(fine));
  }
  const sorted = [...chosen].sort((a, b) => a[0] - b[0]);
  return {
    clusterKeys: Int32Array.from(sorted, ([key]) => key),
    fine: Uint16Array.from(sorted, ([, fine]) => fine),
    middle,
    coarse,
  };
}
