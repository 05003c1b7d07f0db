import type { Trigger } from './trigger';
import { nouns, verbs } from './trigger';

/** Statements that readers are told of, as against what is merely said. */
export const STATEMENTS: readonly Trigger[] = [
  ...verbs('statement', 'apologise, apologize, condemn, denounce', {
    notNext: 'building property',
  }),
  ...verbs('statement', 'accuse', { next: 'of', nameNext: true }),
  ...verbs('statement', 'announce', {}),
  ...nouns('statement', 'announcement, apology, condemnation', {}),
];

const WORDS: ReadonlySet<string> = new Set(STATEMENTS.map(({ lemma }) => lemma));

/** Whether a word (a base form in lower case) is a trigger of such a statement. */
export function isStatement(base: string): boolean {
  return WORDS.has(base);
}
