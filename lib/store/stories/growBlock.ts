import { tellingsByArticle } from '../../linking/events/mergeEvents';
import { samePairs } from '../../linking/events/tellingPairs';
import { compareText } from '../../model/compareText';
import type { ArchivedEvent } from '../../linking/events/archivedEvent';
import type { TellingArticle } from './tellingArticle';

/** A block while it is joined anew, articles by number. */
export interface JoiningBlock {
  name: string;
  /** Whose tellings are joined anew. */
  inside: Set<number>;
  /** Who may tell the same as any of them; includes `inside`. */
  near: Set<number>;
  /** Of `inside`, those whose near articles have been looked for, and of these who has none. */
  sought: Set<number>;
  alone: Set<number>;
}

/** All that these articles tell in a block, in the order that merging takes it. */
export function tellingsOf(
  block: string,
  numbers: Iterable<number>,
  articles: ReadonlyMap<number, TellingArticle>,
): ArchivedEvent[] {
  const told = [...numbers].flatMap((number) => articles.get(number)?.tellingsIn(block) ?? []);
  return told.sort((a, b) => compareText(a.article, b.article) || a.index - b.index);
}

/**
 * Takes into the block all near articles that tell one event with any inside it, or that one of these
 * would be joined with if nothing spoke against it: what is left outside has no part in how those
 * inside are joined. Only articles that `isLookedAt` are compared.
 */
export function growBlock(
  block: JoiningBlock,
  articles: ReadonlyMap<number, TellingArticle>,
  isLookedAt: (number: number) => boolean = () => true,
): void {
  const { name, inside, alone } = block;
  if ([...block.near].every((number) => inside.has(number))) return;
  const near = [...block.near].filter((number) => !alone.has(number) && isLookedAt(number));
  const tellings = tellingsByArticle(tellingsOf(name, near, articles));
  const numberOf = new Map(near.map((number) => [articles.get(number)?.id ?? '', number]));
  const tellers = tellings.map(({ told }) => [
    ...new Set(told.map(({ article }) => numberOf.get(article) ?? 0)),
  ]);
  const isInside = tellers.map((numbers) => numbers.some((number) => inside.has(number)));
  let fresh = new Set(isInside.flatMap((is, index) => (is ? [index] : [])));
  while (fresh.size > 0) {
    const reached = new Set<number>();
    const reach = (index: number): void => {
      for (const number of tellers[index] ?? [])
        if (!inside.has(number)) {
          inside.add(number);
          reached.add(number);
        }
    };
    for (const index of fresh) reach(index);
    const seeking = fresh;
    const pairs = samePairs(
      tellings,
      (a, b) =>
        (seeking.has(a) && isInside[b] !== true) || (seeking.has(b) && isInside[a] !== true),
    );
    for (const { a, b } of pairs) {
      reach(a);
      reach(b);
    }
    fresh = new Set();
    // An article comes with all that it tells in the block.
    for (const [index, numbers] of tellers.entries())
      if (isInside[index] !== true && numbers.some((number) => reached.has(number))) {
        isInside[index] = true;
        fresh.add(index);
      }
  }
}
