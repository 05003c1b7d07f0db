import { compareSentences } from '../../../linking/reported/compareSentences';
import { figure, part, table, whole } from '../markdown';
import type { OpenSet } from './articleSet';
import { type GoldArticle, readEcbplusGold } from './gold/ecbplus';
import { overlaps } from './gold/spans';
import type { Part } from './row';

/** Earlier articles that a page is given, and of which story: its own or its twin, another event of the same kind. */
const GIVEN = [
  { earlier: 1, twin: false },
  { earlier: 3, twin: false },
  { earlier: 20, twin: false },
  { earlier: 10, twin: true },
];

/** What is marked: all events of a sentence occur earlier, some do, none does. */
type Truth = 'all' | 'some' | 'none';

type Counts = Record<Truth, { reported: number; differs: number; new: number }>;

const STORY = /^(\d+)_(\d+)(ecb|ecbplus)$/u;

/** The articles of each story, in the order of their numbers. */
function stories(gold: ReadonlyMap<string, GoldArticle>): Map<string, string[]> {
  const byStory = new Map<string, [number, string][]>();
  for (const id of gold.keys()) {
    const [, topic, number, half] = STORY.exec(id) ?? [];
    const key = `${topic}${half}`;
    byStory.set(key, [...(byStory.get(key) ?? []), [Number(number), id]]);
  }
  const sorted = [...byStory].map(([key, ids]): [string, string[]] => [
    key,
    ids.toSorted(([a], [b]) => a - b).map(([, id]) => id),
  ]);
  return new Map(sorted);
}

/** The chains of events that happen (not those of speech or of states) in a stretch of an article. */
function chainsIn({ mentions }: GoldArticle, within?: { start: number; end: number }): string[] {
  return mentions.flatMap(({ class: kind, type, chain, parts }) => {
    const happens =
      kind === 'event' &&
      !['ACTION_REPORTING', 'ACTION_STATE'].includes(type.replace(/^NEG_/u, ''));
    return happens && (!within || parts.some((place) => overlaps(place, within))) ? [chain] : [];
  });
}

const NOTE = `Each marked sentence of an ECB+ article against articles of its story that come before it
in number, or of the twin story, where nothing should be reported. True is a report of a sentence all of
whose marked events occur in the earlier articles, wrong one of a sentence of which none does; sentences
of which some do are in neither. Sentences that assert nothing to look up have no report.`;

/** Which sentences earlier coverage reports: how often that is true, how many are found. */
export async function reported(open: OpenSet, say: (line: string) => void): Promise<Part> {
  const { byId, coverage } = await open('ecbplus');
  const statistics = await coverage.statistics();
  const gold = readEcbplusGold();
  const byStory = stories(gold);
  say('sentences that earlier coverage reports');
  const rows = GIVEN.map(({ earlier, twin }) => {
    const counts: Counts = {
      all: { reported: 0, differs: 0, new: 0 },
      some: { reported: 0, differs: 0, new: 0 },
      none: { reported: 0, differs: 0, new: 0 },
    };
    for (const [story, ids] of byStory) {
      const other = story.endsWith('plus') ? story.slice(0, -4) : `${story}plus`;
      for (const [at, id] of ids.entries()) {
        const before = twin
          ? (byStory.get(other) ?? []).slice(0, earlier)
          : ids.slice(Math.max(0, at - earlier), at);
        const page = byId.get(id);
        const truth = gold.get(id);
        if (!page || !truth || before.length === 0) continue;
        const articles = before.flatMap((each) => byId.get(each) ?? []);
        const known = new Set(before.flatMap((each) => chainsIn(gold.get(each) ?? NOTHING)));
        for (const report of compareSentences(page, articles, statistics)) {
          const chains = chainsIn(truth, report);
          if (chains.length === 0) continue;
          const met = chains.filter((chain) => known.has(chain)).length;
          const kind = met === chains.length ? 'all' : met === 0 ? 'none' : 'some';
          counts[kind][report.status]++;
        }
      }
    }
    const { all, none, some } = counts;
    const found = all.reported + none.reported;
    const total = all.reported + all.differs + all.new;
    return [
      `${earlier} of ${twin ? 'the twin story' : 'its story'}`,
      twin ? '–' : figure(all.reported / found, 3),
      twin ? '–' : figure(all.reported / total, 3),
      figure(none.reported / (none.reported + none.differs + none.new), 3),
      whole(all.reported + none.reported + some.reported),
      whole(total + none.reported + none.differs + none.new),
    ];
  });
  const head = ['earlier articles', 'precision', 'recall', 'of new ones', 'reported', 'sentences'];
  return { rows: [], details: [part('What is already reported', NOTE, table(head, rows))] };
}

const NOTHING: GoldArticle = { annotated: [], mentions: [] };
