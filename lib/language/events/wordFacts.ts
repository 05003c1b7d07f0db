import type { BaseForm, WordForm } from './baseForms';
import { baseForms } from './baseForms';
import type { ReadyTrigger } from './lexicon/triggers';
import { triggersFor } from './lexicon/triggers';

/** A trigger that a word may begin, and the form in which it stands for the trigger's first word. */
export interface Candidate {
  ready: ReadyTrigger;
  form: WordForm;
}

/** What the letters of a word alone say, whatever stands around it. */
export interface WordFacts {
  /** In lower case, with straight apostrophes. */
  low: string;
  /** The forms it may be inflected from, itself first. */
  bases: readonly BaseForm[];
  /** Every trigger that may begin with it, in the order of its base forms; for most words none. */
  triggers: readonly Candidate[];
}

/** Words met so far; as many as a year of news has that are not rare. */
const known = new Map<string, WordFacts>();
const MOST_KNOWN = 30_000;

/** Characters of the longest word kept. Engines hold the whole text behind a longer part of it (13 in V8), which would fill the memory with articles. */
const LONGEST_KNOWN = 12;

const NO_TRIGGERS: readonly Candidate[] = [];

/** What is known of a word as it is written. The same object for every time the word is met. */
export function wordFacts(written: string): WordFacts {
  const held = known.get(written);
  if (held !== undefined) return held;
  const facts = analyse(written);
  if (written.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.set(written, facts);
  return facts;
}

function analyse(written: string): WordFacts {
  // "US" is a country, "us" a pronoun.
  const low = written === 'US' ? 'u.s.' : written.toLowerCase().replace('’', "'");
  const bases = /^\p{L}/u.test(low) ? baseForms(low) : [{ base: low, form: 'base' as const }];
  const triggers = bases.flatMap(({ base, form }) =>
    triggersFor(base).map((ready): Candidate => ({ ready, form })),
  );
  return { low, bases, triggers: triggers.length === 0 ? NO_TRIGGERS : triggers };
}
