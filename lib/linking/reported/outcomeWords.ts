/** What can be counted of a happening's outcome. */
export type Outcome =
  'killed' | 'injured' | 'shot' | 'arrested' | 'charged' | 'missing' | 'rescued';

const WORDS: Record<Outcome, string> = {
  killed:
    'killed killing kills kill dead died dies deaths death fatalities fatality slain fatally murdered perished',
  injured: 'injured injuring injures injure wounded wounding wounds wound hurt hurting injuries',
  shot: 'shot',
  arrested: 'arrested arresting arrests arrest detained detaining',
  charged: 'charged charging indicted',
  missing: 'missing unaccounted',
  rescued: 'rescued rescuing evacuated evacuating',
};

const OUTCOME = new Map<string, Outcome>(
  (Object.keys(WORDS) as Outcome[]).flatMap((outcome) =>
    WORDS[outcome].split(' ').map((word) => [word, outcome] as const),
  ),
);

/** The outcome that a word in lower case names, or null. */
export function outcomeOf(word: string): Outcome | null {
  return OUTCOME.get(word) ?? null;
}

/** Verb forms and adjectives whose object or subject is counted right before or behind them. */
const TAKES_OBJECT = new Set(
  'killed killing kills kill injured injuring injures injure wounded wounding wounds wound hurt hurting shot arrested arresting arrests detained detaining charged charging indicted rescued rescuing evacuated evacuating murdered'.split(
    ' ',
  ),
);

/** Whether the outcome word can stand before the number: "killing 24", not "dead 24". */
export function takesObject(word: string): boolean {
  return TAKES_OBJECT.has(word);
}
