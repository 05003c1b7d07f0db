import type { NameMention } from '../../model/mention';
import { abbreviates, acronymLetters, isAcronymOf } from './acronym';
import { isAcronym, normaliseName } from './normaliseName';
import type { Introductions } from './resolveGroups';

/** Longest full name (UTF-16 code units) looked for before a bracket. */
const NAME_REACH = 120;

/** What brackets in the text declare equal, and mentions of the acronyms that the recogniser missed. */
export interface IntroducedAcronyms {
  equal: Introductions;
  missed: NameMention[];
}

function overlaps(names: NameMention[], start: number, end: number): boolean {
  return names.some((name) => name.start < end && start < name.end);
}

/**
 * Finds "North Ridge Agency (NRA)" and "NRA (North Ridge Agency)" around the names of a text, after
 * Schwartz and Hearst (2003) with names for their candidates: the acronym must spell the name. Every
 * later mention of an acronym introduced so is a name too, also where the recogniser missed it.
 * Offsets are into `text`.
 */
export function introducedAcronyms(text: string, names: NameMention[]): IntroducedAcronyms {
  const equal: Introductions = new Map();
  const kinds = new Map<string, NameMention>();
  const sorted = [...names].sort((a, b) => a.start - b.start);
  for (const name of sorted) {
    if (!bracketOpens(text, name.end)) continue;
    const after = /^['’]?s?\s?\(\s?["“']?([^()"”']{2,80})["”']?\s?\)/.exec(
      text.slice(name.end, name.end + NAME_REACH),
    );
    const inside = after?.[1]?.trim();
    if (inside === undefined) continue;
    if (isAcronym(inside) && declares(name, inside)) {
      equal.set(normaliseName(inside), normaliseName(name.text));
      kinds.set(inside, name);
    } else if (isAcronym(name.text) && isAcronymOf(name.text, inside)) {
      equal.set(normaliseName(name.text), normaliseName(inside));
    }
  }
  return { equal, missed: missedMentions(text, sorted, kinds) };
}

/** Whether a name with letters in brackets after it declares them its acronym; a person has none but initials. */
function declares(name: NameMention, inside: string): boolean {
  if (isAcronymOf(inside, name.text)) return true;
  return name.kind !== 'person' && abbreviates(inside, name.text);
}

/** Whether a bracket opens right after a name: past a possessive and a blank at most. */
function bracketOpens(text: string, end: number): boolean {
  for (let at = end; at <= end + 3; at++) if (text.charCodeAt(at) === OPENING) return true;
  return false;
}

const OPENING = 40;

function missedMentions(
  text: string,
  sorted: NameMention[],
  kinds: Map<string, NameMention>,
): NameMention[] {
  if (!kinds.size) return [];
  const missed: NameMention[] = [];
  const words = /[\p{Lu}\p{N}][\p{Lu}\p{N}.&]+/gu;
  let at = 0;
  for (const match of text.matchAll(words)) {
    const full = kinds.get(match[0].replace(/\.$/, '')) ?? kinds.get(match[0]);
    if (!full) continue;
    const start = match.index;
    const end = start + acronymLength(match[0]);
    while ((sorted[at]?.end ?? Infinity) <= start) at++;
    if (overlaps(sorted.slice(at, at + 2), start, end)) continue;
    if (/[\p{L}\p{N}]/u.test(text[end] ?? '') || /[\p{L}\p{N}]/u.test(text[start - 1] ?? ''))
      continue;
    const written = text.slice(start, end);
    missed.push({
      start,
      end,
      text: written,
      kind: full.kind,
      role: null,
      confidence: full.confidence,
    });
  }
  return missed;
}

function acronymLength(written: string): number {
  return acronymLetters(written).length === written.length
    ? written.length
    : written.replace(/\.$/, '').length;
}
