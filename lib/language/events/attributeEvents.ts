import type { Attribution, EventMention } from '../../model/event';
import type { Frame, SourceContext } from './attribution';
import { findFrames, sourceAt } from './attribution';
import type { Word } from './words';

/** Who was quoted up to the end of a sentence: whether the quotation is still open, and its source. */
export interface Quoted {
  open: boolean;
  by: Attribution | null;
}

/** Before the first sentence nobody was quoted. */
export const NOBODY_QUOTED: Quoted = { open: false, by: null };

/**
 * Gives each event of a sentence its source (`attribution`), and says who was quoted at its end. A
 * sentence without a source of its own, in a quotation that goes on or follows on another, has that of
 * the one before.
 */
export function attributeEvents(
  context: SourceContext,
  text: string,
  events: readonly EventMention[],
  before: Quoted,
): Quoted {
  const { words } = context;
  const frames = findFrames(context, text);
  const quotes = quotedWords(words, before.open);
  const going = frames.length === 0 && quotes.inside[0] === true ? before.by : null;
  for (const event of events) {
    const at = words.findIndex(({ start }) => start >= event.triggerSpan.start);
    const by = sourceAt(frames, at)?.by ?? (quotes.inside[at] === true ? going : null);
    if (by !== null) event.attribution = by;
  }
  const quoting = frames.length > 0 ? lastQuoting(frames, quotes.inside) : going;
  return { open: quotes.open, by: quotes.inside.includes(true) ? quoting : null };
}

/** The last source of a sentence of whom it quotes words. */
function lastQuoting(frames: readonly Frame[], inside: readonly boolean[]): Attribution | null {
  const quoting = frames.filter(({ scope }) => inside.slice(scope.from, scope.to).includes(true));
  return quoting.at(-1)?.by ?? null;
}

/** Which words stand between quotation marks, the marks counted, and whether the last quotation is open. */
function quotedWords(
  words: readonly Word[],
  before: boolean,
): { inside: boolean[]; open: boolean } {
  let open = before;
  const inside = words.map((word) => {
    if (/[“”"]|^''$|^``$/u.test(word.text)) {
      const opens = /“|``/u.test(word.text) || (!open && !/”|^''$/u.test(word.text));
      open = opens;
      return true;
    }
    return open;
  });
  return { inside, open };
}
