import type { DateExpression } from '../../model/date';
import type { Span } from '../../model/span';
import { anchorForm } from './anchor';
import type { DateCandidate } from './candidate';
import { cuedLines } from './cuedLines';
import { takeDayPart } from './dayPart';
import { fullDatesIn } from './fullDate';
import { takeModifiers } from './modifiers';
import { dropOverlaps } from './overlap';
import { recognise } from './recognise';
import { RECOGNISERS } from './recognisers';
import { tenseAround } from './tense';

/**
 * The date expressions of a text, sorted and without overlap, with TIMEX3 values relative to the
 * publication date (ISO, of any precision, or null: then values that need one stay partial).
 * Recognisers each know one form; refiners then widen, choose and anchor. `sentences` are those of
 * {@link splitSentences}; the clause around an expression tells past from future.
 */
export function findDates(
  text: string,
  sentences: Span[],
  published: string | null,
): DateExpression[] {
  const lines = cuedLines(text);
  const full = fullDatesIn(text, lines).map(({ start, end, value, precision }): DateCandidate => ({
    start,
    end,
    type: precision === 'time' ? 'time' : 'date',
    rule: 'full date',
    form: { kind: 'fixed', value },
  }));
  const others = RECOGNISERS.flatMap((recogniser) => recognise(text, lines, recogniser));
  return anchorAll(text, sentences, published, dropOverlaps([...full, ...others]));
}

function anchorAll(
  text: string,
  sentences: Span[],
  published: string | null,
  candidates: DateCandidate[],
): DateExpression[] {
  const found: DateExpression[] = [];
  let told: string | null = null;
  let quarter: string | null = null;
  let index = 0;
  let lastEnd = 0;
  for (const candidate of candidates) {
    while ((sentences[index]?.end ?? Infinity) <= candidate.start) index++;
    const sentence = sentences[index] ?? candidate;
    const tense = tenseAround(text, sentence, candidate);
    const anchored = anchorForm(candidate.form, { published, tense, told, quarter });
    const plain = anchored ?? candidate.otherwise;
    if (plain === undefined) continue;
    const part = takeDayPart(text, candidate, plain);
    const inPart = part !== null && part.start >= lastEnd;
    const value = inPart ? plain + part.part : plain;
    const start = inPart ? part.start : widen(text, candidate, lastEnd).start;
    const { end } = candidate;
    const type = inPart ? 'time' : anchored === null ? 'duration' : candidate.type;
    const rule = `${candidate.rule}${anchorNote(candidate, published, tense)}`;
    found.push({ start, end, text: text.slice(start, end), value, type, rule });
    lastEnd = end;
    if (candidate.form.kind === 'quarter' && candidate.form.yearOffset === null) quarter = value;
    if (type !== 'duration' && type !== 'set' && /^(?:\d{4}|XXXX-WXX-\d)/u.test(value))
      told = value;
  }
  return found;
}

/** With its modifiers, unless they belong to the expression before. */
function widen(text: string, candidate: DateCandidate, lastEnd: number): DateCandidate {
  const wide = takeModifiers(text, candidate);
  return wide.start >= lastEnd ? wide : candidate;
}

/** For the reader who asks why: what the value was counted from. */
function anchorNote({ form }: DateCandidate, published: string | null, tense: string): string {
  if (form.kind === 'fixed') return '';
  if (form.kind === 'told' || form.kind === 'toldMonth') return '';
  if (published === null) return ', no publication date';
  const turns = form.kind === 'unit' ? form.ahead !== undefined : form.kind !== 'day';
  const looksAhead = tense === 'future' && turns;
  return `, from ${published.slice(0, 10)}${looksAhead ? ', looking ahead' : ''}`;
}
