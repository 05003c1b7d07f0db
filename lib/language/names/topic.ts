import { hashText, keyOf, mix } from './hash';
import { FINE_CLUSTERS, type Word } from './words';

/** Keep these features apart from those of single words. */
const COMPANY = hashText('sentence about');
const TOPIC = hashText('article about');

/** A sentence and an article are described by as many clusters at most. */
const MOST_COMPANY = 24;
const MOST_TOPICS = 16;

/**
 * Keys of what a sentence is about: the word clusters of its small words, each once, in order.
 * "beat", "wicket" and "innings" make a name a team or a player, "tonnes" and "shares" a company.
 */
export function companyKeys(words: readonly Word[]): Int32Array {
  const seen = new Set<number>();
  for (const { capital, letters, cluster } of words) {
    if (capital || !letters) continue;
    seen.add(cluster);
    if (seen.size === MOST_COMPANY) break;
  }
  return Int32Array.from(seen, (cluster) => keyOf(mix(cluster, COMPANY)));
}

/**
 * Keys of what an article is about: the clusters that its longer small words have most often, those
 * met once left out. None for a text too short to have a topic.
 */
export function topicKeys(sentences: readonly (readonly Word[])[]): Int32Array {
  if (sentences.length <= 3) return new Int32Array();
  // Words without a cluster count under 0.
  const counts = new Int32Array(FINE_CLUSTERS + 1);
  for (const words of sentences) {
    for (const { topical, cluster } of words) {
      if (topical) counts[cluster + 1] = (counts[cluster + 1] ?? 0) + 1;
    }
  }
  const common: number[] = [];
  counts.forEach((count, cluster) => count > 1 && common.push(cluster));
  common.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return Int32Array.from(common.slice(0, MOST_TOPICS), (cluster) => keyOf(mix(cluster, TOPIC)));
}
