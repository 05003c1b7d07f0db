import { synonymRows } from './synonyms';
import { sameRoot, triggerStem } from './triggerStem';

const stemsOf = new Map<string, readonly string[]>();
const MOST_KNOWN = 10_000;

function triggerStems(trigger: string): readonly string[] {
  const held = stemsOf.get(trigger);
  if (held !== undefined) return held;
  const stems = trigger
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
    .map(triggerStem);
  if (stemsOf.size < MOST_KNOWN) stemsOf.set(trigger, stems);
  return stems;
}

/** Whether two triggers are told by one word, by words of one root, or by words that news puts for one another. */
export function triggersAgree(a: string, b: string): boolean {
  if (a === b) return true;
  const others = triggerStems(b);
  return triggerStems(a).some((one) => {
    const rows = synonymRows(one);
    return others.some(
      (other) => sameRoot(one, other) || synonymRows(other).some((row) => rows.includes(row)),
    );
  });
}
