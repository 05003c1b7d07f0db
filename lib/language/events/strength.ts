import type { EventType } from '../../model/event';

/**
 * Types that one happening may be told by at once, stronger first: "the bombing killed 24" is one
 * attack. Types of different rows are different events even in one clause.
 */
const ROWS: readonly (readonly EventType[])[] = [
  ['attack', 'clash', 'accident', 'disaster', 'death'],
  ['meeting', 'visit'],
  ['agreement'],
  ['arrest'],
  ['trial'],
  ['protest'],
  ['aid'],
  ['sanction'],
  ['closure'],
  ['appointment'],
  ['departure'],
  ['election'],
  ['demand'],
  ['statement'],
  ['deployment'],
  ['business'],
  ['other'],
];

const ROW = new Map(ROWS.flatMap((row, group) => row.map((type, rank) => [type, { group, rank }])));

/** A number equal for types that may tell one happening. */
export function typeGroup(type: EventType): number {
  return ROW.get(type)?.group ?? -1;
}

/**
 * Whether two triggers of one clause tell one happening: the same type, what happened and who died
 * of it, a fight and an attack, a meeting on a visit. An attack and an accident are two readings.
 */
export function tellsOne(a: EventType, b: EventType): boolean {
  if (a === b) return true;
  if (typeGroup(a) !== typeGroup(b)) return false;
  if (a === 'death' || b === 'death' || typeGroup(a) !== typeGroup('attack')) return true;
  return [a, b].every((type) => type === 'attack' || type === 'clash');
}

/** The stronger of two types of one group: what happened rather than what came of it. */
export function strongerType(a: EventType, b: EventType): EventType {
  return (ROW.get(a)?.rank ?? 0) <= (ROW.get(b)?.rank ?? 0) ? a : b;
}

/** Whether one TIMEX3 value is the other, or the same told more finely. */
export function datesNest(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}
