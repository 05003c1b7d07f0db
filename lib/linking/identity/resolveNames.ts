import type { LocalEntity, Mention, NameKind, NameMention } from '../../model/mention';
import { introducedAcronyms } from './introducedAcronyms';
import { markMetonyms } from './metonyms';
import { nameForms, type NameForm } from './nameForms';
import { isAcronym } from './normaliseName';
import { parsePersonName } from './personName';
import { resolveGroups } from './resolveGroups';
import { resolvePersons } from './resolvePersons';

/** One article's names as the recogniser leaves them. Offsets of `titleNames` are into `title`. */
export interface NamesOfArticle {
  title: string;
  text: string;
  titleNames: NameMention[];
  names: NameMention[];
}

/** The article's entities in order of first appearance, and every mention with its entity. */
export interface ResolvedNames {
  entities: LocalEntity[];
  mentions: Mention[];
  titleMentions: Mention[];
}

/** Confidence below which a lone word's kind gives way to a person of that surname. */
const WEAK_KIND = 0.6;

interface Group {
  kind: NameKind;
  forms: NameForm[];
}

/** A word taken for a place or an organisation without certainty, that is somebody's surname here. */
function moveSurnames(forms: NameForm[]): void {
  const surnames = new Set(
    forms
      .filter((form) => form.kind === 'person')
      .map((form) => parsePersonName(form.key))
      .filter((name) => name.given.length > 0)
      .map((name) => name.surname),
  );
  for (const form of forms) {
    if (form.kind === 'person' || !surnames.has(form.key)) continue;
    const votes = form.places.some(({ mention }) => mention.kind === 'person');
    if (votes || form.confidence < WEAK_KIND) form.kind = 'person';
  }
}

/** The fullest form: most words for a person; otherwise the longest that is no acronym. */
function fullestName(group: Group): string {
  const spellings = group.forms.flatMap((form) => form.spellings);
  if (spellings.length === 1) return spellings[0] ?? '';
  const rank = (name: string): number[] => [
    isAcronym(name) && group.kind !== 'person' ? 0 : 1,
    group.kind === 'person' ? parsePersonName(name).tokens.length : 0,
    // HEADLINE CAPITALS are worse than the body's spelling.
    name.length > 5 && name === name.toUpperCase() ? 0 : 1,
    name.length,
  ];
  let best = spellings[0] ?? '';
  for (const name of spellings) {
    const a = rank(name);
    const b = rank(best);
    const differs = a.findIndex((value, i) => value !== b[i]);
    if (differs >= 0 && (a[differs] ?? 0) > (b[differs] ?? 0)) best = name;
  }
  return best;
}

function firstPlace(group: Group): [number, number] {
  let part = 1;
  let first = Infinity;
  for (const { places } of group.forms) {
    for (const { mention, inTitle } of places) {
      const own = inTitle ? 0 : 1;
      if (own > part || (own === part && mention.start >= first)) continue;
      part = own;
      first = mention.start;
    }
  }
  return [part, first];
}

/**
 * Resolves names inside one article: surname to full name, acronyms that the text introduces,
 * repeated short forms, and spelling variants that something else supports. A kind on which mentions
 * of one name disagree is settled by majority. Acronyms introduced in brackets that the recogniser
 * missed come back as mentions too. Mentions are in order of their offsets; every given name has
 * exactly one. A bare surname that fits two people of the article is an entity of its own.
 */
export function resolveNames(input: NamesOfArticle): ResolvedNames {
  const { equal, missed } = introducedAcronyms(input.text, input.names);
  const forms = nameForms(input.titleNames, [...input.names, ...missed]);
  moveSurnames(forms);
  const persons = resolvePersons(
    forms.filter((form) => form.kind === 'person'),
    input.text,
  ).map((group): Group => ({ kind: 'person', forms: group.forms }));
  const others = resolveGroups(
    forms.filter((form) => form.kind !== 'person'),
    equal,
    headlineEnd(input.text),
  ).map((group): Group => ({ kind: kindOf(group), forms: group }));
  const placed = [...persons, ...others].map((group) => ({ group, at: firstPlace(group) }));
  placed.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  const entities: LocalEntity[] = [];
  const mentions: Mention[] = [];
  const titleMentions: Mention[] = [];
  for (const [index, { group }] of placed.entries()) {
    const id = `n${index + 1}`;
    const name = fullestName(group);
    entities.push({
      id,
      kind: group.kind,
      name,
      aliases: [...new Set([name, ...group.forms.flatMap((form) => form.spellings)])],
      roles: [...new Set(group.forms.flatMap((form) => form.roles))],
    });
    for (const { mention, inTitle } of group.forms.flatMap((form) => form.places)) {
      const list = inTitle ? titleMentions : mentions;
      list.push({ ...mention, kind: group.kind, entity: id });
    }
  }
  const inOrder = (a: Mention, b: Mention): number => a.start - b.start || a.end - b.end;
  return {
    entities,
    mentions: markMetonyms(input.text, mentions.sort(inOrder)),
    titleMentions: markMetonyms(input.title, titleMentions.sort(inOrder)),
  };
}

/** Longest first line (UTF-16 code units) that can be a headline. */
const HEADLINE = 160;

/** Where the headline ends that a text begins with: a first line that is no sentence; 0 where it has none. */
function headlineEnd(text: string): number {
  const end = text.slice(0, HEADLINE).indexOf('\n');
  return end > 0 && !/[.!?…"”’]\s*$/.test(text.slice(0, end)) ? end : 0;
}

/** The kind that most mentions of a group have; the longest form decides a tie. */
function kindOf(forms: NameForm[]): NameKind {
  const votes = new Map<NameKind, number>();
  for (const form of forms) {
    votes.set(form.kind, (votes.get(form.kind) ?? 0) + form.places.length);
  }
  const [head] = [...forms].sort((a, b) => b.key.length - a.key.length);
  let best: NameKind = head?.kind ?? 'other';
  for (const [kind, count] of votes) if (count > (votes.get(best) ?? 0)) best = kind;
  return best;
}
