import { recordsOf } from '../../records';
import { fileAt } from '../../nodeFiles';
import { loadModels } from '../../nodeModel';
import type { ArticleRecord } from '../../../model/findings';
import { seededRandom } from '../random';

/** An archive to train on: its records, and how much each of its queries counts. */
export interface TrainingArchive {
  records: ArticleRecord[];
  weight: number;
}

/**
 * Archives drawn from the whole: `topics` of its topics at most, with `least` to `most` articles of each
 * story, `times` over. What is rare, how many articles a story has and whether there is any differ from
 * reader to reader.
 */
const DRAWS = [
  { topics: Infinity, least: 1, most: 1, times: 4 },
  { topics: Infinity, least: 1, most: 2, times: 3 },
  { topics: Infinity, least: 3, most: 3, times: 1 },
  { topics: Infinity, least: 1, most: 4, times: 2 },
  { topics: 5, least: 1, most: 6, times: 6 },
  { topics: 3, least: 1, most: 3, times: 20 },
];
/** The whole archive counts more than each draw from it. */
const WHOLE_WEIGHT = 2;
const SEED = 5;

/** Topic of an article of ECB+: the number before the underscore. Twin stories share it. */
export function topicOf(id: string): string {
  return id.split('_')[0] ?? id;
}

/** Story of an article of ECB+: its topic, and which of the two sets it was collected for. */
export function storyOf(id: string): string {
  return `${topicOf(id)}${id.endsWith('plus') ? 'plus' : ''}`;
}

/** The analysed articles of a file of JSON lines. */
export async function readRecords(path: string): Promise<ArticleRecord[]> {
  const records: ArticleRecord[] = [];
  for await (const item of recordsOf([await fileAt(path)], await loadModels())) {
    if ('refusal' in item) throw new Error(`an article of ${path} cannot be read`);
    records.push(item.record);
  }
  return records;
}

/** The whole and the draws from it; the same at each call. */
export function drawArchives(records: ArticleRecord[]): TrainingArchive[] {
  const random = seededRandom(SEED);
  const shuffled = <T>(items: readonly T[]): T[] =>
    items
      .map((item): [number, T] => [random(), item])
      .sort((a, b) => a[0] - b[0])
      .map(([, item]) => item);
  const topics = [...new Set(records.map((record) => topicOf(record.article.id)))];
  const archives = [{ records, weight: WHOLE_WEIGHT }];
  for (const { topics: count, least, most, times } of DRAWS) {
    for (let time = 0; time < times; time++) {
      const chosen = new Set(shuffled(topics).slice(0, count));
      const left = new Map<string, number>();
      const drawn = shuffled(records).filter((record) => {
        const { id } = record.article;
        if (!chosen.has(topicOf(id))) return false;
        const story = storyOf(id);
        const room = left.get(story) ?? least + Math.floor(random() * (most - least + 1));
        left.set(story, room - 1);
        return room > 0;
      });
      archives.push({ records: drawn, weight: 1 });
    }
  }
  return archives;
}
