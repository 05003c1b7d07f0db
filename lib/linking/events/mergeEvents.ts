import type { LinkEvidence, StoryEvent } from '../../model/archive';
import type { ArchivedEvent } from './archivedEvent';
import { eventBlock } from './archivedEvent';
import type { Comparison, EventFeatures } from './compareEvents';
import { compareEvents } from './compareEvents';
import { storyOf } from './storyOf';

/** A mention with what it is compared by. */
interface Telling {
  told: ArchivedEvent[];
  features: EventFeatures;
}

interface Pair extends Comparison {
  a: number;
  b: number;
}

/**
 * The events that these mentions tell of, by id. The outcome does not depend on the order of
 * `events`; `evidence` says for each merge what agreed, and where. Mentions are compared only
 * inside a block and where they share a name, a place, a figure or an article.
 */
export function mergeEvents(events: readonly ArchivedEvent[]): StoryEvent[] {
  const blocks = new Map<string, ArchivedEvent[]>();
  const sorted = events.toSorted((a, b) => compareText(a.article, b.article) || a.index - b.index);
  for (const event of sorted) {
    const block = eventBlock(event) ?? `article|${event.article}`;
    const held = blocks.get(block);
    if (held === undefined) blocks.set(block, [event]);
    else held.push(event);
  }
  return [...blocks.values()].flatMap(mergeBlock).sort((a, b) => compareText(a.id, b.id));
}

function mergeBlock(events: readonly ArchivedEvent[]): StoryEvent[] {
  const tellings = sameTellings(events);
  const pairs = candidatePairs(tellings);
  // Surest first; ties by place in the sorted list, so that the order of import tells nothing.
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
  const clusterOf = tellings.map((_, index) => [index]);
  const evidence = new Map<number[], LinkEvidence[]>(clusterOf.map((cluster) => [cluster, []]));
  for (const pair of pairs) {
    const into = clusterOf[pair.a];
    const from = clusterOf[pair.b];
    if (into === undefined || from === undefined || into === from) continue;
    if (clash(tellings, into, from)) continue;
    const proof = evidence.get(into) ?? [];
    proof.push(evidenceOf(tellings, pair), ...(evidence.get(from) ?? []));
    evidence.delete(from);
    into.push(...from);
    for (const index of from) clusterOf[index] = into;
  }
  return [...evidence].map(([cluster, proof]) => {
    const told = cluster.flatMap((index) => tellings[index]?.told ?? []);
    return storyOf(told, [...proof, ...copyEvidence(tellings, cluster)]);
  });
}

/** Mentions that say the same in every respect (copies of one report) as one, so that a thousand copies cost as one. */
function sameTellings(events: readonly ArchivedEvent[]): Telling[] {
  const bySign = new Map<string, Telling>();
  for (const event of events) {
    const { type, modality, trigger, date, figures } = event.event;
    const counted = figures.map(({ value, counts }) => [value, counts]);
    const words = event.words.toSorted();
    const sign = JSON.stringify([
      type,
      modality,
      trigger,
      date,
      counted,
      event.participants.toSorted(),
      event.place,
      words,
    ]);
    const unsure = date === null || words.length < 4;
    const key = unsure ? `${sign}${event.article}#${event.index}` : sign;
    const held = bySign.get(key);
    if (held) held.told.push(event);
    else bySign.set(key, { told: [event], features: featuresOf(event) });
  }
  return [...bySign.values()];
}

/** What a mention is compared by. */
export function featuresOf(event: ArchivedEvent): EventFeatures {
  const { type, modality, trigger, date, figures } = event.event;
  return {
    article: event.article,
    type,
    modality,
    trigger,
    date,
    figures,
    participants: event.participants,
    place: event.place,
    words: new Set(event.words),
  };
}

/** Pairs that are one event, among those that share a name, a place, a figure or an article. */
function candidatePairs(tellings: readonly Telling[]): Pair[] {
  const byKey = new Map<string, number[]>();
  tellings.forEach(({ features, told }, index) => {
    const keys = new Set([
      ...features.participants.map((id) => `n${id}`),
      ...(features.place === null ? [] : [`n${features.place}`]),
      ...features.figures.map(({ value }) => `f${value}`),
      ...told.map(({ article }) => `a${article}`),
    ]);
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  });
  const pairs: Pair[] = [];
  const seen = new Set<number>();
  for (const list of byKey.values()) {
    for (const [place, a] of list.entries()) {
      for (const b of list.slice(place + 1)) {
        const one = tellings[a];
        const other = tellings[b];
        if (one === undefined || other === undefined) continue;
        if (!mayBeOneDay(one.features.date, other.features.date)) continue;
        const id = a * tellings.length + b;
        if (seen.has(id)) continue;
        seen.add(id);
        const found = compareEvents(one.features, other.features);
        if (found.same) pairs.push({ ...found, a, b });
      }
    }
  }
  return pairs;
}

/** A cheap look before the comparison: two different days never meet. */
function mayBeOneDay(a: string | null, b: string | null): boolean {
  if (a === null || b === null || a.length !== 10 || b.length !== 10) return true;
  return a === b;
}

/** Whether any mention of one cluster rules out any of the other. */
function clash(
  tellings: readonly Telling[],
  into: readonly number[],
  from: readonly number[],
): boolean {
  return into.some((a) =>
    from.some((b) => {
      const one = tellings[a];
      const other = tellings[b];
      return (
        one !== undefined &&
        other !== undefined &&
        compareEvents(one.features, other.features).conflict
      );
    }),
  );
}

function evidenceOf(tellings: readonly Telling[], pair: Pair): LinkEvidence {
  const articles = [tellings[pair.a], tellings[pair.b]].map(
    (telling) => telling?.told[0]?.article ?? '',
  );
  const type = tellings[pair.a]?.features.type ?? '';
  return {
    rule: articles[0] === articles[1] ? 'one event told again' : 'one event in two articles',
    text: `Both tell of one ${type}: ${pair.reasons.join(', ')}.`,
    articles: [...new Set(articles)].sort(compareText),
  };
}

function copyEvidence(tellings: readonly Telling[], cluster: readonly number[]): LinkEvidence[] {
  return cluster.flatMap((index) => {
    const told = tellings[index]?.told ?? [];
    const articles = [...new Set(told.map(({ article }) => article))];
    if (told.length < 2) return [];
    return [
      {
        rule: 'one event in the same words',
        text: 'The same names, figures, date and words.',
        articles,
      },
    ];
  });
}

/** Order by code units: the same on every machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
