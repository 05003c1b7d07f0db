import type { ArticleRecord } from '../../../model/findings';
import type { Span } from '../../../model/span';
import { figure, part, table, whole } from '../markdown';
import { analysed, type OpenSet } from './articleSet';
import { readRelated } from './development';
import { readEcbplusGold } from './gold/ecbplus';
import { matchedSpans, overlaps } from './gold/spans';
import { f1 } from './metrics/links';
import type { Part } from './row';

interface TimeMlLine {
  id: string;
  text: string;
  dct: string;
  events: (Span & { class: string })[];
}

/** True and found triggers of one article, and where all are marked. */
interface Triggers {
  truth: Span[][];
  found: Span[];
}

interface TriggerScores {
  precision: number;
  recall: number;
  f1: number;
  truth: number;
  found: number;
}

function scored(articles: readonly Triggers[]): TriggerScores {
  let matched = 0;
  let truth = 0;
  let found = 0;
  for (const each of articles) {
    matched += matchedSpans(each.truth, each.found).matched;
    truth += each.truth.length;
    found += each.found.length;
  }
  const [precision, recall] = [found === 0 ? 0 : matched / found, matched / truth];
  return { precision, recall, f1: f1(precision, recall), truth, found };
}

function triggersOf(record: ArticleRecord | undefined): Span[] {
  return (record?.findings.events ?? []).map(({ triggerSpan }) => triggerSpan);
}

async function ofEcbplus(open: OpenSet): Promise<TriggerScores> {
  const { byId } = await open('ecbplus');
  return scored(
    [...readEcbplusGold()].map(([id, { annotated, mentions }]) => ({
      truth: mentions.filter((each) => each.class === 'event').map(({ parts }) => parts),
      found: triggersOf(byId.get(id)?.record).filter((trigger) =>
        annotated.some((sentence) => overlaps(sentence, trigger)),
      ),
    })),
  );
}

async function ofTimeBank(): Promise<TriggerScores> {
  const lines = readRelated<TimeMlLine>('timex.jsonl');
  const records = await analysed(lines.map(({ id, text, dct }) => ({ id, text, date: dct })));
  const byId = new Map(records.map((record) => [record.article.id, record]));
  return scored(
    lines.map(({ id, events }) => ({
      truth: events.map((event) => [event]),
      found: triggersOf(byId.get(id)),
    })),
  );
}

const NOTE = `A trigger is found where ours touches a word of it; each of ours counts once. ECB+: valid
mentions in the marked sentences, which the tagger of triggers was trained on: only articles it has not
met tell how good it is (its card gives figures by cross-validation). TimeBank and AQUAINT stand in for TempEval-3.`;

/** Words that name events: how many of the marked ones are found, and how much else. */
export async function triggers(open: OpenSet, say: (line: string) => void): Promise<Part> {
  say('event triggers');
  const ecbplus = await ofEcbplus(open);
  const timeBank = await ofTimeBank();
  const rows = (
    [
      ['ECB+', ecbplus],
      ['TimeBank and AQUAINT', timeBank],
    ] as const
  ).map(([name, scores]) => [
    name,
    figure(scores.f1, 3),
    figure(scores.precision, 3),
    figure(scores.recall, 3),
    whole(scores.truth),
    whole(scores.found),
  ]);
  return {
    rows: [
      {
        measure: 'event triggers F1: ECB+ / TimeBank and AQUAINT (elsewhere: TempEval-3)',
        simple: '.817 / .775',
        reach: '.84 / .80',
        ours: `${figure(ecbplus.f1, 3)} / ${figure(timeBank.f1, 3)}`,
      },
    ],
    details: [
      part(
        'Event triggers',
        NOTE,
        table(['set', 'F1', 'precision', 'recall', 'true', 'found'], rows),
      ),
    ],
  };
}
