import { finerDate } from '../../language/dates/timexRange';
import { strongerType } from '../../language/events/strength';
import type { LinkEvidence, StoryEvent } from '../../model/archive';
import type { Figure } from '../../model/event';
import type { ArchivedEvent } from './archivedEvent';
import { compareText } from '../../model/compareText';
import { toldDate } from './toldDate';

/**
 * One event of all its mentions (at least one). Its id is that of the first mention by article and
 * index, so that it does not depend on the order of import.
 */
export function storyOf(told: readonly ArchivedEvent[], evidence: LinkEvidence[]): StoryEvent {
  const members = told.toSorted((a, b) =>
    a.article < b.article ? -1 : a.article > b.article ? 1 : a.index - b.index,
  );
  const [first] = members;
  if (first === undefined) throw new RangeError('An event needs a mention.');
  let type = first.event.type;
  let date: string | null = null;
  for (const { event } of members) {
    type = strongerType(type, event.type);
    date = finerDate(date, toldDate(event));
  }
  return {
    id: `event:${first.article}:${first.index}`,
    type,
    trigger:
      mostCommon(
        members
          .filter(({ event }) => event.type === type)
          .map(({ event }) => event.trigger.toLowerCase())
          .sort(compareText),
      ) ?? first.event.trigger,
    date,
    place: mostCommon(members.flatMap(({ place }) => (place === null ? [] : [place]))),
    participants: byCount(members.flatMap(({ participants }) => [...new Set(participants)])),
    figures: distinctFigures(members.flatMap(({ event }) => event.figures)),
    members: members.map(({ article, event }) => ({ article, event })),
    evidence,
  };
}

/** Distinct values, the most frequent first; what is told first wins ties, so that ids may be any. */
function byCount(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, x], [, y]) => y - x).map(([value]) => value);
}

function mostCommon(values: readonly string[]): string | null {
  return byCount(values)[0] ?? null;
}

function distinctFigures(figures: readonly Figure[]): Figure[] {
  const seen = new Map<string, Figure>();
  for (const figure of figures) {
    const key = `${figure.value} ${figure.counts}`;
    if (!seen.has(key)) seen.set(key, figure);
  }
  return [...seen.values()];
}
