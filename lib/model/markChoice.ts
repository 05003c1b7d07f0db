/**
 * Which of the names that an article has are marked. `names`: all that are found, or only mentions
 * that are sure; `others`: also names of kind `other` (nationalities, works, laws, products …).
 */
export interface MarkChoice {
  names: 'all' | 'sure';
  others: boolean;
}

/** What holds until the reader chooses. Nationalities and works are everywhere: they would hide the names. */
export const USUAL_CHOICE: MarkChoice = { names: 'all', others: false };
