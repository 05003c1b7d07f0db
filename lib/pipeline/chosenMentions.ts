import type { Findings } from '../model/findings';
import type { MarkChoice } from '../model/markChoice';
import type { Mention } from '../model/mention';

/**
 * From this calibrated confidence on a mention is sure. Of those that reach it about nine in ten are
 * right in span and kind (table in `tests/bench/results.md`); the library page tells the reader so.
 */
const SURE = 0.8;

/** The mentions, of title and text, that the reader wants marked: the very objects of the findings. */
export function chosenMentions(
  { entities, mentions, titleMentions }: Pick<Findings, 'entities' | 'mentions' | 'titleMentions'>,
  choice: MarkChoice,
): Set<Mention> {
  const left = new Set(
    choice.others ? [] : entities.filter(({ kind }) => kind === 'other').map(({ id }) => id),
  );
  const least = choice.names === 'sure' ? SURE : 0;
  return new Set(
    [...titleMentions, ...mentions].filter(
      ({ entity, confidence }) => confidence >= least && !left.has(entity),
    ),
  );
}
