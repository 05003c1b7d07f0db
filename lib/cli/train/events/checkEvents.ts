import { tagTriggers } from '../../../language/events/tagger/tagTriggers';
import { readTriggerModel } from '../../../language/events/tagger/triggerModel';
import { loadNameModel } from '../../nodeModel';
import type { MarkedArticle } from './eventCorpus';
import { readEcbPlus } from './eventCorpus';
import { MARKED_EVENTS, readMeaning, trainTriggerModel } from './events';
import { readMarkedEvents } from './markedEvents';

const FOLDS = 5;

/** What was found: tagged words, those of them that are marked, marked events, those of them with a tagged word. */
export interface TaggerCounts {
  tagged: number;
  right: number;
  marked: number;
  found: number;
}

/** Precision, recall and F1, 0 … 1. A tagged word is right where it is of a marked event. */
export function ratesOf({ tagged, right, marked, found }: TaggerCounts): {
  precision: number;
  recall: number;
  f1: number;
} {
  const precision = tagged === 0 ? 0 : right / tagged;
  const recall = marked === 0 ? 0 : found / marked;
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}

/**
 * Five-fold check of the tagger on the checked sentences of ECB+ by topic: what it finds in a fifth of
 * the topics when trained on the others and on the news that we marked. Prints one line a fold and one
 * for all. Arguments as for `trainEvents`. Takes five minutes.
 */
export async function checkEvents(corpus: string, words: string): Promise<void> {
  const names = await loadNameModel();
  const articles = readEcbPlus(corpus, names);
  const marked = readMarkedEvents(MARKED_EVENTS, names);
  const { meaning, vocabulary } = readMeaning(words);
  const topics = [...new Set(articles.map(({ topic }) => topic))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const all: TaggerCounts = { tagged: 0, right: 0, marked: 0, found: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = new Set(topics.filter((_, i) => i % FOLDS === fold));
    const bytes = trainTriggerModel(
      [...articles.filter(({ topic }) => !held.has(topic)), ...marked],
      meaning,
      vocabulary,
      () => undefined,
    );
    const counts = countTagged(
      bytes,
      articles.filter(({ topic }) => held.has(topic)),
    );
    for (const key of ['tagged', 'right', 'marked', 'found'] as const) all[key] += counts[key];
    print(`fold ${fold + 1}`, counts);
  }
  print('all', all);
}

function print(name: string, counts: TaggerCounts): void {
  const { precision, recall, f1 } = ratesOf(counts);
  const [p, r, f] = [precision, recall, f1].map((rate) => (100 * rate).toFixed(1));
  process.stdout.write(`${name}: precision ${p}, recall ${r}, F1 ${f}\n`);
}

/** What the model of these bytes finds in the checked sentences. */
function countTagged(
  bytes: Uint8Array<ArrayBuffer>,
  articles: readonly MarkedArticle[],
): TaggerCounts {
  const model = readTriggerModel(bytes.buffer);
  const counts: TaggerCounts = { tagged: 0, right: 0, marked: 0, found: 0 };
  for (const { words, mentions, weight } of articles.flatMap(({ sentences }) => sentences)) {
    if (weight < 1) continue;
    const tags = tagTriggers(model, words);
    const own = new Set(mentions.flat());
    tags.forEach((tag, at) => {
      counts.tagged += tag;
      if (own.has(at)) counts.right += tag;
    });
    counts.marked += mentions.length;
    counts.found += mentions.filter((mention) => mention.some((at) => tags[at] === 1)).length;
  }
  return counts;
}
