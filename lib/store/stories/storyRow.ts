import type { StoryEvent } from '../../model/archive';
import type { Figure } from '../../model/event';
import type { StoryRow, ToldIn } from '../shapes/storyRow';

/** Pieces of evidence kept in a row, as in those of entities. */
const MOST_EVIDENCE = 6;

/** The row of a merged event whose participants and place are `e<number>`; `numbers` are those of articles by id. */
export function storyRow(
  number: number,
  event: StoryEvent,
  members: ToldIn[],
  numbers: ReadonlyMap<string, number>,
): StoryRow {
  return {
    number,
    type: event.type,
    trigger: event.trigger,
    date: event.date,
    place: event.place === null ? null : entityNumber(event.place),
    participants: event.participants.map(entityNumber),
    figures: event.figures,
    members,
    evidence: event.evidence.slice(0, MOST_EVIDENCE).map((each) => ({
      ...each,
      articles: each.articles.flatMap((id) => numbers.get(id) ?? []),
    })),
  };
}

function entityNumber(id: string): number {
  return Number(id.slice(1));
}

/**
 * A merged story with the members that were not read, of the stories that went into it: names and
 * figures that only these tell come last.
 */
export function withUnseen(
  row: StoryRow,
  kept: readonly { row: StoryRow | null; unseen: readonly ToldIn[] }[],
): StoryRow {
  const further = kept.filter(({ unseen }) => unseen.length > 0);
  if (further.length === 0) return row;
  const rows = further.flatMap((each) => each.row ?? []);
  const figures = new Map<string, Figure>();
  for (const figure of [row, ...rows].flatMap((each) => each.figures)) {
    const key = `${figure.value} ${figure.counts}`;
    if (!figures.has(key)) figures.set(key, figure);
  }
  return {
    ...row,
    place: row.place ?? rows.find(({ place }) => place !== null)?.place ?? null,
    participants: [...new Set([row, ...rows].flatMap(({ participants }) => participants))],
    figures: [...figures.values()],
    members: [...row.members, ...further.flatMap(({ unseen }) => unseen)],
  };
}
