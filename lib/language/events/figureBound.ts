import type { FigureBound } from '../../model/event';

/** Words right before a number that say how it is meant, as they stand in lower case. */
const BEFORE: Readonly<Record<Exclude<FigureBound, 'exact'>, readonly string[]>> = {
  'at least': [
    'at least',
    'more than',
    'over',
    'no fewer than',
    'no less than',
    'not less than',
    'minimum of',
    'upwards of',
    'in excess of',
    'exceeding',
    'above',
  ],
  'at most': [
    'up to',
    'as many as',
    'as much as',
    'at most',
    'fewer than',
    'less than',
    'under',
    'no more than',
    'not more than',
    'maximum of',
  ],
  about: [
    'about',
    'around',
    'some',
    'roughly',
    'approximately',
    'estimated',
    'nearly',
    'almost',
    'close to',
    'just over',
    'just under',
  ],
};

interface BoundWords {
  words: string[];
  bound: FigureBound;
}

/** The longest first: "no more than" before "more than". */
const PHRASES: readonly BoundWords[] = Object.entries(BEFORE)
  .flatMap(([bound, phrases]) =>
    phrases.map((phrase) => ({ words: phrase.split(' '), bound: bound as FigureBound })),
  )
  .toSorted((a, b) => b.words.length - a.words.length);

/** How the number at word `from` of a sentence (lower case) is meant, and at which word what says so begins. */
export function boundBefore(
  low: (at: number) => string,
  from: number,
): { bound: FigureBound; from: number } {
  // "at least a dozen", "up to the 24"
  const end = /^(?:an?|the)$/u.test(low(from - 1)) ? from - 1 : from;
  for (const { words, bound } of PHRASES) {
    const start = end - words.length;
    if (words.every((word, index) => low(start + index) === word)) return { bound, from: start };
  }
  return { bound: 'exact', from };
}

/** How what follows a number and its noun changes it: "24 or more", "24 people or so". */
export function boundAfter(low: (at: number) => string, end: number): FigureBound | null {
  if (low(end) === '+') return 'at least';
  if (low(end) !== 'or') return null;
  const word = low(end + 1);
  if (word === 'more') return 'at least';
  if (word === 'fewer' || word === 'less') return 'at most';
  return word === 'so' ? 'about' : null;
}
