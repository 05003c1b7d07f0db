import { CONJUNCTIONS, PREPOSITIONS, REPORTING, SUBORDINATORS } from './closedClass';
import type { Word } from './words';

/**
 * Which clause each word of a sentence stands in, as a rough cut by marks and function words needs
 * no parser to tell: a number per word, equal for words of one clause even where a relative clause
 * interrupts it. `opener` is the word that opens a clause ("if", "who"), `antecedent` the index of
 * the last word before a relative clause, `resumes` the clause whose subject it shares.
 */
export interface Clauses {
  of: number[];
  opener: string[];
  antecedent: (number | null)[];
  resumes: (number | null)[];
}

const RELATIVE = new Set(['who', 'whom', 'which', 'whose', 'where']);
const BREAKS = new Set([';', ':', '—', '–', '--', '―', '...', '…']);

/** How far a finite verb is looked for after ", and" before it counts as a clause of its own. */
const VERB_REACH = 10;

export function findClauses(words: readonly Word[]): Clauses {
  const clauses: Clauses = { of: [], opener: [''], antecedent: [null], resumes: [null] };
  let current = 0;
  const stack: { clause: number; close: string }[] = [];
  const open = (opener: string, antecedent: number | null, resumes: number | null): void => {
    current = clauses.opener.length;
    clauses.opener.push(opener);
    clauses.antecedent.push(antecedent);
    clauses.resumes.push(resumes);
  };
  // "After the strike, Pakistan closed …": the comma ends what the subordinator opened.
  let fronted: { clause: number; back: number } | null = null;
  let reporting = -1;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) continue;
    const low = word.low;
    const next = words[at + 1]?.low ?? '';
    const comma = low === ',' || low === ',”' || low === ",''";
    if (BREAKS.has(low) && !isInNumber(words, at)) {
      open('', null, null);
      stack.length = 0;
    } else if (low === '(' || low === '[') {
      stack.push({ clause: current, close: low === '(' ? ')' : ']' });
      open('(', null, null);
    } else if (stack.at(-1)?.close === low) {
      current = stack.pop()?.clause ?? current;
      if (comma && opensByVerb(words, at + 1)) open('', null, null);
    } else if (comma) {
      if (RELATIVE.has(next)) {
        stack.push({ clause: current, close: ',' });
        clauses.of.push(current);
        open(next, at - 1, null);
        continue;
      }
      if (SUBORDINATORS.has(next) || next === 'as' || next === 'since' || REPORTING.has(next)) {
        open(next, null, null);
      } else if (CONJUNCTIONS.has(next) && opensByVerb(words, at + 2)) {
        open(next, null, isVerbLike(words[at + 2]) ? current : null);
      } else if (reportsWithin(words, at + 1)) {
        open('', null, null);
      } else if (fronted !== null && fronted.clause === current) {
        current = fronted.back;
        fronted = null;
      }
    } else if (SUBORDINATORS.has(low) || opensSince(words, at)) {
      const back = current;
      const early = !words
        .slice(0, at)
        .some((one, index) => clauses.of[index] === back && isVerbLike(one));
      open(low, null, null);
      if (early) fronted = { clause: current, back };
    } else if (low === 'but' || (CONJUNCTIONS.has(low) && isVerbLike(words[at + 1]))) {
      if (words[at - 1]?.low !== ',') open(low, null, current);
    } else if (REPORTING.has(low) && words[at - 1]?.low !== 'the') {
      reporting = at;
    } else if (reporting >= 0 && low === 'that' && at - reporting <= 8) {
      open('that', null, null);
      reporting = -1;
    } else if (reporting === at - 1 && reporting >= 0 && opensReport(words, at)) {
      open('that', null, null);
      reporting = -1;
    }
    clauses.of.push(current);
  }
  return clauses;
}

/** "since the minister announced …" opens a clause, "since Monday" does not. */
function opensSince(words: readonly Word[], at: number): boolean {
  if (words[at]?.low !== 'since' || words[at - 1]?.low === ',') return false;
  const dated = [words[at + 1], words[at + 2]].some(
    (word) => word !== undefined && word.date !== null,
  );
  return !dated && opensByVerb(words, at + 1);
}

/** "5:30" is one clock time. */
function isInNumber(words: readonly Word[], at: number): boolean {
  return /^\d/u.test(words[at - 1]?.low ?? '') && /^\d/u.test(words[at + 1]?.low ?? '');
}

/** Whether what follows a reporting verb directly is what was said: not its time, place or hearer. */
function opensReport(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const verb = words[at - 1]?.low ?? '';
  if (word === undefined || /^\W/u.test(word.low) || PREPOSITIONS.has(word.low)) return false;
  if (word.low === 'that' || word.date) return false;
  return !/^t(?:old|ell)/u.test(verb) && !/^(?:ask|answer)/u.test(verb);
}

function opensByVerb(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + VERB_REACH); at++) {
    const word = words[at];
    if (word === undefined || /^[,;:—–(]/u.test(word.low)) return false;
    if (isVerbLike(word) && !PREPOSITIONS.has(words[at - 1]?.low ?? '')) return true;
  }
  return false;
}

function reportsWithin(words: readonly Word[], from: number): boolean {
  for (let at = from; at < Math.min(words.length, from + 6); at++) {
    const low = words[at]?.low ?? '';
    if (low === ',' || low === 'that') return false;
    if (REPORTING.has(low) || (low === 'according' && words[at + 1]?.low === 'to')) return true;
  }
  return false;
}

const FINITE = new Set(
  `is are was were has have had do does did will would can could may might must should shall
  said told made took went came gave got held left met sent kept led found lost shot struck began
  broke brought fell ran rose saw set shut spoke wrote won hit cut`.split(/\s+/u),
);

/** Whether a word is likely a finite verb, by closed lists and the ending -ed. */
export function isVerbLike(word: Word | undefined): boolean {
  if (word === undefined || word.name !== null || word.date !== null) return false;
  if (FINITE.has(word.low)) return true;
  return (
    word.low.length > 3 && word.low.endsWith('ed') && !/(?:eed|hundred|-led|based)$/u.test(word.low)
  );
}
