import type { Answer, When } from './answers';
import { answers } from './answers';
import type { OpenSet } from './articleSet';
import { type Baseline, baselines } from './baselines/baseline';
import { readRelated } from './development';
import { linkScores, type LinkScores } from './metrics/links';
import { retrievalScores, type RetrievalQuery, type RetrievalScores } from './metrics/retrieval';
import { type Part, type Row, shares } from './row';

type Scores = keyof Omit<RetrievalScores, 'queries'>;

/** How a set of articles with queries is asked and measured. */
interface CoverageSet {
  name: string;
  when: When;
  measures: readonly Scores[];
  row: Pick<Row, 'measure' | 'simple' | 'reach'>;
  /** The show-or-hide decision, where the set is for it. `ids`: file of all articles to ask for, else those with queries. */
  shown?: Pick<Row, 'measure' | 'simple' | 'reach'> & {
    ids?: string;
    cells: (scores: LinkScores) => string;
  };
}

/** The sets that related coverage is measured on, by name. */
export const COVERAGE_SETS: readonly CoverageSet[] = [
  {
    name: 'ecbplus',
    when: 'any',
    measures: ['map', 'p1'],
    row: { measure: 'ECB+ MAP / P@1', simple: '.937 / .976', reach: '.965 / .99' },
    shown: {
      measure: 'show or hide, ECB+: F1 (precision / recall)',
      simple: '.806',
      reach: '.91',
      cells: ({ f1, precision, recall }) => `${shares(f1)} (${shares(precision, recall)})`,
    },
  },
  {
    name: 'gva',
    when: 'prior',
    measures: ['map', 'r10'],
    row: { measure: 'gva MAP / R@10 (dated)', simple: '.920 / .971', reach: '.965 / .985' },
    shown: {
      ids: 'gva.link-ids.json',
      measure: 'show or hide, gva: F1 / precision / silence when nothing (recall / hit rate)',
      simple: '.646 / .69 / .85',
      reach: '.87 / .93 / .95',
      cells: ({ f1, precision, silence, recall, hitRate }) =>
        `${shares(f1, precision, silence)} (${shares(recall, hitRate)})`,
    },
  },
  {
    name: 'updates',
    when: 'prior',
    measures: ['ndcg10'],
    row: { measure: 'updates nDCG@10', simple: '.789', reach: '.92' },
  },
  {
    name: 'uci',
    when: 'prior',
    measures: ['map'],
    row: { measure: 'uci headlines MAP', simple: '.669', reach: '.70' },
  },
];

/** Thresholds that a baseline's decision to show is tried with. */
const THRESHOLDS = Array.from({ length: 40 }, (_, at) => (at + 1) / 80);

/** Links of a baseline that shows what scores enough, with the threshold that is best on these very articles. */
function bestLinks(
  ids: readonly string[],
  relevantTo: (id: string) => ReadonlySet<string>,
  rankings: ReadonlyMap<string, { id: string; score: number }[]>,
): LinkScores {
  let best: LinkScores | null = null;
  for (const threshold of THRESHOLDS) {
    const scores = linkScores(ids, relevantTo, (id) =>
      (rankings.get(id) ?? []).filter(({ score }) => score >= threshold).map(({ id }) => id),
    );
    if (best === null || scores.f1 > best.f1) best = scores;
  }
  return best ?? linkScores([], relevantTo, () => []);
}

/** What each article of the ECB+ set was answered, for parts that look at the reasons. */
export type AnswerSet = (name: string) => Promise<Map<string, Answer[]>>;

/** Which articles of a set are asked for: those with queries, and those that only the show-or-hide decision has. */
function askedOf({ shown }: CoverageSet, queries: readonly RetrievalQuery[]): string[] {
  if (shown?.ids === undefined) return queries.map(({ id }) => id);
  const [ids = []] = readRelated<string[]>(shown.ids);
  return [...new Set([...ids, ...queries.map(({ id }) => id)])];
}

/** Asks for the coverage of each article of a set, each set once. */
export function answerer(open: OpenSet, say: (line: string) => void): AnswerSet {
  const held = new Map<string, Promise<Map<string, Answer[]>>>();
  const ask = async (name: string): Promise<Map<string, Answer[]>> => {
    const set = COVERAGE_SETS.find((each) => each.name === name);
    if (!set) throw new Error(`There is no set ${name}.`);
    const opened = await open(name);
    const ids = askedOf(set, readRelated<RetrievalQuery>(`${name}.queries.jsonl`));
    say(`asking for the coverage of ${ids.length} articles of ${name}`);
    // Only the reasons of ECB+ are looked at, the one set whose sentences are annotated.
    return answers(opened, ids, set.when, name === 'ecbplus' ? 'all' : 'shown');
  };
  return (name) => {
    const found = held.get(name) ?? ask(name);
    held.set(name, found);
    return found;
  };
}

/** Ranking, and the decision to show, on one set. */
export async function coverage(
  set: CoverageSet,
  open: OpenSet,
  answersOf: AnswerSet,
  say: (line: string) => void,
): Promise<Part> {
  const queries = readRelated<RetrievalQuery>(`${set.name}.queries.jsonl`);
  const { records } = await open(set.name);
  const found = await answersOf(set.name);
  say(`baselines on ${set.name}`);
  const { bm25, cosine } = baselines(records, set.when);
  const asked = askedOf(set, queries);
  const cosines = new Map(asked.map((id) => [id, cosine(id).slice(0, 100)]));
  const cells = (rankedFor: (id: string) => readonly string[]): string => {
    const scores = retrievalScores(queries, rankedFor);
    return shares(...set.measures.map((measure) => scores[measure]));
  };
  const ranked = (ranking: Baseline) => (id: string) => ranking(id).map(({ id }) => id);
  const ours = (id: string): Answer[] => found.get(id) ?? [];
  const rows: Row[] = [
    {
      ...set.row,
      bm25: cells(ranked(bm25)),
      cosine: cells((id) => (cosines.get(id) ?? []).map(({ id }) => id)),
      ours: cells((id) => ours(id).map(({ id }) => id)),
    },
  ];
  if (set.shown) {
    const relevant = new Map(queries.map(({ id, relevant }) => [id, new Set(relevant)]));
    const relevantTo = (id: string): ReadonlySet<string> => relevant.get(id) ?? new Set();
    const { cells: linkCells, measure, simple, reach } = set.shown;
    rows.push({
      measure,
      reach,
      ...(simple === undefined ? {} : { simple }),
      cosine: linkCells(bestLinks(asked, relevantTo, cosines)),
      ours: linkCells(
        linkScores(asked, relevantTo, (id) =>
          ours(id)
            .filter(({ shown }) => shown)
            .map(({ id }) => id),
        ),
      ),
    });
  }
  return { rows, details: [] };
}
