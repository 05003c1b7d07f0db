import type { EventModality } from '../../model/event';
import { clauseModality } from './clauseModality';
import type { Clauses } from './clauses';
import type { FoundTrigger } from './findTriggers';
import { nounModality } from './nounModality';
import { verbModality } from './verbModality';
import type { Word } from './words';

/**
 * How the sentence presents the event of a trigger. Read from its clause ("if", "no evidence that"),
 * from the verb group of a verb, and from what governs a noun ("rumours of a coup", "will hold talks");
 * a definite noun under a modal stays as it was ("will discuss the attack"). What would have happened,
 * was called off or failed is denied: it did not happen.
 */
export function modalityOf(
  words: readonly Word[],
  clauses: Clauses,
  trigger: FoundTrigger,
): EventModality {
  const around = clauseModality(words, clauses, trigger);
  if (around !== null) return around;
  const clause = clauses.of[trigger.from] ?? 0;
  return trigger.pos === 'verb'
    ? verbModality(words, clauses.of, clause, trigger)
    : nounModality(words, clauses.of, clause, trigger);
}
