import { termTokens } from '../../../linking/related/articleTerms';
import type { OpenSet } from './articleSet';
import { baselines } from './baselines/baseline';
import { lemmaOf } from './baselines/lemmaClusters';
import type { AnswerSet } from './coverage';
import { readRelated } from './development';
import { retrievalScores } from './metrics/retrieval';
import { type Part, shares } from './row';

interface EventQuery {
  id: string;
  doc: string;
  sent: number;
  tokens: number[];
  trigger: string;
  relevant: string[];
}

/** Event mention → articles that tell of the same event, on ECB+. */
export async function eventQueries(
  open: OpenSet,
  answersOf: AnswerSet,
  say: (line: string) => void,
): Promise<Part> {
  const { records } = await open('ecbplus');
  const answers = await answersOf('ecbplus');
  const queries = readRelated<EventQuery>('ecbplus-events.queries.jsonl');
  say(`baselines for ${queries.length} event mentions`);
  const { bm25, cosine } = baselines(records, 'any');
  const stems = new Map(
    records.map(({ article: { id, title, text } }) => [
      id,
      new Set(termTokens(`${title}\n${text}`).map(({ term }) => term)),
    ]),
  );
  const byId = new Map(queries.map((query) => [query.id, query]));
  const rankings = (ranking: (doc: string) => { id: string }[]) => {
    const held = new Map<string, string[]>();
    return (doc: string): string[] => {
      const known = held.get(doc) ?? ranking(doc).map(({ id }) => id);
      held.set(doc, known);
      return known;
    };
  };
  /** A ranking by the article alone, those with the trigger's stem before all others. */
  const withTrigger = (ranking: (doc: string) => string[]) => (id: string) => {
    const query = byId.get(id);
    if (!query) return [];
    const lemma = lemmaOf(query.trigger);
    const has = (other: string): boolean => stems.get(other)?.has(lemma) === true;
    const ranked = ranking(query.doc);
    return [...ranked.filter(has), ...ranked.filter((other) => !has(other))];
  };
  const cells = (rankedFor: (id: string) => string[]): string => {
    const { map, p1 } = retrievalScores(queries, rankedFor);
    return shares(map, p1);
  };
  const ours = rankings((doc) => answers.get(doc) ?? []);
  return {
    rows: [
      {
        measure: 'event mention → articles, MAP / P@1 (baselines: those with its word first)',
        simple: '.753 / .742',
        reach: '.83 / .86',
        bm25: cells(withTrigger(rankings(bm25))),
        cosine: cells(withTrigger(rankings(cosine))),
        ours: cells((id) => ours(byId.get(id)?.doc ?? '')),
      },
    ],
    details: [],
  };
}
