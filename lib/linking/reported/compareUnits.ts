import type { SentenceUnits, Unit } from './sentenceUnits';

/** How much of what one sentence says another says too. */
export interface Likeness {
  /** Share of the first sentence's weight that the other holds, 0…1. */
  share: number;
  /** Units that both hold. */
  count: number;
  /** Units of the first sentence. */
  units: number;
  /** Names that both hold. */
  names: number;
  /** Each names somebody or something that the other does not. */
  otherNames: boolean;
  /** Each names a person whom the other does not. */
  otherPersons: boolean;
  /** Share of what the first sentence says happened that the other tells too, 0…1; 1 where it tells no event. */
  happened: number;
  /** It tells events, and the archive has merged half of them or more with ones that the other tells. */
  merged: boolean;
  /** Each has a number that the other has not, dates and times apart. */
  otherNumbers: boolean;
  /** Each has a date of the calendar that the other has not. */
  otherDates: boolean;
}

/** How much of a sentence `there` holds: one sentence, or two that stand next to each other. */
export function likeness(
  here: SentenceUnits,
  there: readonly SentenceUnits[],
  weight: (unit: Unit) => number,
): Likeness {
  let whole = 0;
  let held = 0;
  let count = 0;
  let names = 0;
  const missing = new Set<Unit['kind']>();
  for (const unit of here.units) {
    const own = weight(unit);
    whole += own;
    if (there.some((sentence) => holds(sentence, unit))) {
      held += own;
      count++;
      if (isName(unit)) names++;
    } else missing.add(unit.kind);
  }
  const others = (test: (unit: Unit) => boolean): boolean =>
    there.some(({ units }) => units.some((unit) => test(unit) && !holds(here, unit)));
  const stands = (kind: Unit['kind']): boolean =>
    missing.has(kind) && others((unit) => unit.kind === kind);
  return {
    share: whole === 0 ? 0 : held / whole,
    count,
    units: here.units.length,
    names,
    otherNames: (missing.has('name') || missing.has('person')) && others(isName),
    otherPersons: stands('person'),
    otherNumbers: stands('number'),
    otherDates: stands('date'),
    happened: happenedToo(here, there),
    merged: halfMerged(here, there),
  };
}

function isName({ kind }: Unit): boolean {
  return kind === 'name' || kind === 'person';
}

function happenedToo({ happenings }: SentenceUnits, there: readonly SentenceUnits[]): number {
  if (happenings.length === 0) return 1;
  const told = happenings.filter(({ key, group }) =>
    there.some(
      (sentence) =>
        sentence.keys.has(key) ||
        (group !== null && sentence.happenings.some((each) => each.group === group)),
    ),
  );
  return told.length / happenings.length;
}

function halfMerged({ happenings }: SentenceUnits, there: readonly SentenceUnits[]): boolean {
  const merged = happenings.filter(
    ({ story }) =>
      story !== null &&
      there.some((sentence) => sentence.happenings.some((each) => each.story === story)),
  );
  return merged.length > 0 && merged.length * 2 >= happenings.length;
}

function holds(sentence: SentenceUnits, unit: Unit): boolean {
  return unit.keys.some((key) => sentence.keys.has(key));
}
