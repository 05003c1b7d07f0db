import nlp from 'compromise';
import type { NameKind } from '../../../model/mention';
import type { FoundName, OpenReader } from './reader';

/** The parts of compromise's answer that are used: its words, with the marks around each. */
interface Term {
  text: string;
  pre: string;
  post: string;
  tags: string[];
  offset: { start: number; length: number };
}

/** Marks between two words that end a name: "Paris, France", "John Smith (Labour)". */
const DIVIDES = /[,;:()[\]"“”]/u;

/** Its phrases cut at commas and brackets, where a list of names stands in one phrase. */
function divided(terms: readonly Term[]): Term[][] {
  const groups: Term[][] = [];
  let group: Term[] = [];
  for (const [index, term] of terms.entries()) {
    const before = `${terms[index - 1]?.post ?? ''}${term.pre}`;
    if (group.length > 0 && DIVIDES.test(before)) {
      groups.push(group);
      group = [];
    }
    group.push(term);
  }
  return group.length > 0 ? [...groups, group] : groups;
}

/** From the first word that is no "Mr" to the last, without its possessive. */
function nameOf(terms: readonly Term[], kind: NameKind): FoundName | null {
  const first = terms.find((term) => !term.tags.includes('Honorific'));
  const last = terms.at(-1);
  if (first === undefined || last === undefined) return null;
  const possessive = /['’]s?$/u.exec(last.text)?.[0].length ?? 0;
  const end = last.offset.start + last.offset.length - possessive;
  return end > first.offset.start ? { start: first.offset.start, end, kind } : null;
}

/** compromise's people, places and organisations. */
export const openReader: OpenReader = () => ({
  read: (text) => {
    const doc = nlp(text);
    const found: string[][] = [doc.people(), doc.places(), doc.organizations()].map(
      (view) => view.out('array') as string[],
    );
    return found.flat().length;
  },
  names: (text) => {
    const doc = nlp(text);
    const views = [
      ['person', doc.people()],
      ['place', doc.places()],
      ['organisation', doc.organizations()],
    ] as const;
    const found: FoundName[] = [];
    for (const [kind, view] of views) {
      for (const { terms } of view.json({ offset: true }) as { terms: Term[] }[]) {
        for (const group of divided(terms)) {
          const name = nameOf(group, kind);
          if (name && !found.some((other) => other.start < name.end && name.start < other.end))
            found.push(name);
        }
      }
    }
    return found;
  },
});
