import type { Reason } from './clusters';
import { isGivenWord } from './commonNames';
import { isSpecific, sharedCompany } from './company';
import { gendersConflict, supportOf, SURE, type Person } from './person';
import { isRunOf } from './personName';
import { sharedWord } from './roleSupport';
import { isSpellingVariant } from './spellingVariant';

/** Articles with the full name from which a lone surname needs no other support. */
const WELL_KNOWN = 5;

/** People of one surname beyond which it tells nobody. */
const MOST_NAMESAKES = 200;

/** Surnames of one sound beyond which spellings are not compared. */
const MOST_SPELLINGS = 200;

interface Decision {
  person: Person;
  reason: Reason;
}

/** People of full names as a lone surname finds them. */
class BySurname {
  private readonly byLast = new Map<string, Person[]>();
  private readonly bySurname = new Map<string, Person[]>();
  private readonly variants = new Map<string, Person[]>();
  private readonly counts = new Map<Person, number>();

  constructor(full: Person[]) {
    for (const person of full) {
      const lasts = new Set(person.names.flatMap(({ tokens }) => tokens.slice(1)));
      for (const last of lasts) append(this.byLast, last, person);
      const surnames = new Set(person.names.map(({ surname }) => surname));
      for (const surname of surnames) append(this.bySurname, surname, person);
    }
  }

  /** Those whose name has these words in a row after its first; null where they are too many to tell. */
  having(tokens: readonly string[]): Person[] | null {
    const people = this.byLast.get(tokens.at(-1) ?? '') ?? [];
    if (people.length > MOST_NAMESAKES) return null;
    return people.filter(({ names }) =>
      names.some((name) => isRunOf(tokens, name.tokens.slice(1))),
    );
  }

  /** Those whose surname may be another spelling of this one. */
  spelt(surname: string): Person[] {
    const known = this.variants.get(surname);
    if (known) return known;
    const found = new Set<Person>();
    if (this.bySurname.size <= MOST_SPELLINGS) {
      for (const [other, people] of this.bySurname) {
        if (isSpellingVariant(surname, other)) for (const person of people) found.add(person);
      }
    }
    this.variants.set(surname, [...found]);
    return [...found];
  }

  /** In how many articles somebody is named in full. */
  articleCount(person: Person): number {
    const known = this.counts.get(person);
    if (known !== undefined) return known;
    const count = new Set(person.cluster.members.map(({ article }) => article)).size;
    this.counts.set(person, count);
    return count;
  }
}

function append(index: Map<string, Person[]>, key: string, person: Person): void {
  const held = index.get(key);
  if (held) held.push(person);
  else index.set(key, [person]);
}

/** The person of full name whom a lone surname means, if anything says so; where two are meant, both are noted. */
function decide(bare: Person, full: BySurname): Decision | null {
  const tokens = bare.names[0]?.tokens ?? [];
  const surname = bare.names[0]?.surname ?? '';
  const named = full.having(tokens);
  if (named === null) return null;
  const fits = (people: Person[]): Person[] =>
    people.filter((person) => !gendersConflict(bare.cluster, person.cluster));
  const same = fits(named);
  const variants = same.length ? [] : full.spelt(surname);
  if (variants.length > MOST_NAMESAKES) return null;
  const supported = [...same, ...fits(variants)].flatMap((person) => {
    const own = person.names.flatMap((name) => name.tokens);
    const support = supportOf(bare.cluster, person.cluster, own);
    return support ? [{ person, support }] : [];
  });
  const [best] = supported;
  if (best && supported.length === 1) {
    const [because, sure] = best.support;
    const text = `“${bare.shown}” for “${best.person.shown}”: ${because}.`;
    const rule = same.length ? 'surname for the full name' : 'spelling of the surname';
    return { person: best.person, reason: { rule, text, sure } };
  }
  const possible = supported.length ? supported.map(({ person }) => person) : same;
  const [only] = possible;
  if (possible.length > 1) bare.cluster.among.push(...possible.map(({ cluster }) => cluster));
  if (!only || same.length !== 1 || isGivenWord(surname)) return null;
  const count = full.articleCount(only);
  if (count < WELL_KNOWN) return null;
  const text = `“${bare.shown}”: “${only.shown}”, in ${count} articles, is the only person of that surname.`;
  return { person: only, reason: { rule: 'only person of this surname', text, sure: SURE.only } };
}

/** Lone surnames that nobody of full name claims, joined with each other where something supports it. */
function joinEachOther(bare: Person[], byRole: boolean): Person[] {
  const kept: Person[] = [];
  const byTie = new Map<string, Person[]>();
  const tiesOf = ({ cluster, names }: Person): string[] => {
    const surname = names[0]?.surname ?? '';
    const words = byRole ? [...cluster.roleWords].map((word) => `r ${word}`) : [];
    const company = [...cluster.company].filter(isSpecific).map((name) => `c ${name}`);
    return [...words, ...company].map((tie) => `${surname}|${tie}`);
  };
  for (const person of bare) {
    const ties = tiesOf(person);
    const near = new Set<Person>();
    for (const tie of ties) {
      const held = byTie.get(tie) ?? [];
      if (held.length <= MOST_NAMESAKES) for (const other of held) near.add(other);
    }
    const fits = [...near].flatMap((other) => {
      if (gendersConflict(person.cluster, other.cluster)) return [];
      const role = byRole ? sharedWord(person.cluster.roleWords, other.cluster.roleWords) : null;
      if (role !== null) return [{ other, because: `both have the role “${role}”` }];
      const own = person.names[0]?.tokens ?? [];
      const company = sharedCompany(person.cluster.company, other.cluster.company, own);
      return company ? [{ other, because: `both stand beside ${company[0] ?? ''}` }] : [];
    });
    const [only] = fits;
    const joins = only !== undefined && fits.length === 1;
    if (joins) {
      const text = `“${person.shown}” twice: ${only.because}.`;
      only.other.cluster.absorb(person.cluster, {
        rule: 'same surname',
        text,
        sure: SURE.company,
      });
    } else {
      person.cluster.among.push(...fits.map(({ other }) => other.cluster));
      kept.push(person);
    }
    for (const tie of ties) {
      const held = byTie.get(tie);
      const whole = joins ? only.other : person;
      if (held === undefined) byTie.set(tie, [whole]);
      else if (held.length <= MOST_NAMESAKES && !held.includes(whole)) held.push(whole);
    }
  }
  return kept;
}

/**
 * Joins lone surnames to the people of full name that they mean, and those left with each other.
 * Gives everybody who is left. All are decided before any is joined, so that none vouches for the
 * next.
 */
export function linkSurnames(bare: Person[], full: Person[]): Person[] {
  const known = new BySurname(full);
  const decided = bare.map((person) => ({ person, decision: decide(person, known) }));
  const left: Person[] = [];
  for (const { person, decision } of decided) {
    if (decision) decision.person.cluster.absorb(person.cluster, decision.reason);
    else left.push(person);
  }
  return [...full, ...joinEachOther(left, full.length === 0)];
}
