import { clusterMentions } from '../../../linking/events/coreference/clusterMentions';
import { PAIR_MODEL } from '../../../linking/events/coreference/trainedPairs';
import { readMentions } from '../corefData';
import { dataPath } from '../developmentData';
import { part, table, whole } from '../markdown';
import { articleGroups, lemmaOf } from './baselines/lemmaClusters';
import { placeOfRelated, readRelated } from './development';
import { coreferenceScores, type CoreferenceScores } from './metrics/coreference';
import { type Part, percents } from './row';

interface MentionLine {
  id: string;
  class: string;
  chain: string;
  valid: boolean;
}

/** Thresholds of cosine that the baseline's groups of articles are tried with. */
const THRESHOLDS = [0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5];

interface Clustered {
  ours: CoreferenceScores;
  lemma: CoreferenceScores;
  mentions: number;
}

/** Clusters the marked event mentions of a set with ours and with the baseline; only valid ones count. */
function clustered(name: string): Clustered {
  const pathOf = (file: string): string => dataPath(...placeOfRelated(file));
  const { texts, mentions } = readMentions(
    pathOf(`${name}.mentions.jsonl`),
    pathOf(`${name}.sentences.jsonl`),
  );
  const key = new Map(
    readRelated<MentionLine>(`${name}.mentions.jsonl`)
      .filter((mention) => mention.class === 'event' && mention.valid)
      .map(({ id, chain }) => [id, chain]),
  );
  const events = mentions.flatMap(({ id, kind, place, text }) =>
    kind === 'event' && place !== null ? [{ id, place, text }] : [],
  );
  const places = events.map(({ place }) => place);
  const groups = clusterMentions(texts, places, PAIR_MODEL);
  const runOf = (clusterOf: (at: number) => string): CoreferenceScores =>
    coreferenceScores(
      key,
      new Map(
        events.flatMap(({ id }, at): [string, string][] =>
          key.has(id) ? [[id, clusterOf(at)]] : [],
        ),
      ),
    );
  const ours = runOf((at) => String(groups[at]));
  const grouped = articleGroups(texts.map(({ sentences }) => sentences.flat().join(' ')));
  let lemma: CoreferenceScores | null = null;
  for (const threshold of THRESHOLDS) {
    const groupOf = grouped(threshold);
    const scores = runOf((at) => {
      const event = events[at];
      return event ? `${groupOf[event.place.article]} ${lemmaOf(event.text)}` : '';
    });
    if (lemma === null || scores.conll > lemma.conll) lemma = scores;
  }
  return { ours, lemma: lemma ?? ours, mentions: key.size };
}

const NOTE = `Marked event mentions are given; articles are grouped without help. Our pairs were learnt on ECB+ and the
Gun Violence Corpus themselves: only articles they have not met tell how good they are. Same word: one stem in one group of articles by
TF-IDF cosine, with the threshold that is best on these very articles.`;

/** Which marked mentions are one event. */
export function coreference(say: (line: string) => void): Part {
  say('coreference of events on ECB+');
  const ecbplus = clustered('ecbplus');
  say('coreference of events on GVC');
  const gvc = clustered('gvc');
  const rows = (
    [
      ['ECB+', ecbplus],
      ['GVC', gvc],
    ] as const
  ).flatMap(([set, { ours, lemma, mentions }]) =>
    (
      [
        ['ours', ours],
        ['same word', lemma],
      ] as const
    ).map(([title, { conll, muc, b3, ceafe }]) => [
      set,
      title,
      ...[conll, muc, b3, ceafe].map((share) => percents(share)),
      whole(mentions),
    ]),
  );
  return {
    rows: [
      {
        measure: 'event coreference, marked mentions, own groups of articles, CoNLL F1: ECB+ / GVC',
        simple: '75.9 / 56.8',
        reach: '78 / 63',
        other: `${percents(ecbplus.lemma.conll, gvc.lemma.conll)} (same word)`,
        ours: percents(ecbplus.ours.conll, gvc.ours.conll),
      },
    ],
    details: [
      part(
        'Coreference of events',
        NOTE,
        table(['set', 'program', 'CoNLL', 'MUC', 'B³', 'CEAFe', 'mentions'], rows),
      ),
    ],
  };
}
