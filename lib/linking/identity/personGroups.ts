import type { NameForm } from './nameForms';
import type { PersonName } from './personName';
import { Namesakes } from './namesakes';
import { skeleton } from './spellingVariant';

/** People of one word beyond which it tells nobody. */
export const MOST_NAMESAKES = 200;

/** Words of a name that it is found by. */
const MOST_TOKENS = 12;

/** Letters of the longest surname in which a slip of the pen is looked for. */
const LONGEST = 24;

/** The word and each form of it with one letter left out: words one letter apart share one (Garbe, SymSpell). */
function oneLetterKeys(word: string): string[] {
  if (word.length > LONGEST) return [];
  const keys = new Set([word]);
  for (let at = 0; at < word.length; at++) keys.add(word.slice(0, at) + word.slice(at + 1));
  return [...keys];
}

/** One person of an article: the forms that name them, the fullest first. */
export interface PersonGroup {
  name: PersonName;
  forms: NameForm[];
}

/**
 * The people of an article by their full names, so that a name is compared with those only that it
 * may be: a list of thousands of names takes no longer a name than a report with ten.
 */
export class PersonGroups {
  readonly all: PersonGroup[] = [];
  private readonly byWord = new Map<string, PersonGroup[]>();
  private readonly namesakes = new Namesakes<PersonGroup>((surname) => surname);
  private readonly byNearSurname = new Map<string, PersonGroup[]>();
  private readonly bySound = new Map<string, PersonGroup[]>();

  /** `group` must have a full name. */
  add(group: PersonGroup): void {
    const { surname, tokens } = group.name;
    this.all.push(group);
    for (const word of new Set(tokens.slice(0, MOST_TOKENS))) append(this.byWord, word, group);
    this.namesakes.add(group.name, group);
    append(this.bySound, skeleton(surname), group);
    for (const key of oneLetterKeys(surname)) append(this.byNearSurname, key, group);
  }

  /** Those whose full name may be another form of this one: the same surname, or a shared word of either's beginning. */
  near(name: PersonName): PersonGroup[] {
    const first = name.tokens[0] ?? '';
    const sharing = this.withWord(first);
    const groups = new Set(sharing.length <= MOST_NAMESAKES ? sharing : []);
    for (const group of this.namesakes.near(name)) groups.add(group);
    return [...groups];
  }

  /** Those whose surname is one letter off at most; some that are further off as well. */
  oneLetterFrom(surname: string): PersonGroup[] {
    const groups = new Set<PersonGroup>();
    for (const key of oneLetterKeys(surname)) {
      const held = this.byNearSurname.get(key) ?? [];
      if (held.length <= MOST_NAMESAKES) for (const group of held) groups.add(group);
    }
    return [...groups];
  }

  /** Those with this word, normalised, among their names. */
  withWord(word: string): readonly PersonGroup[] {
    return this.byWord.get(word) ?? [];
  }

  /** Those whose surname may be another spelling of this one. */
  soundingLike(surname: string): readonly PersonGroup[] {
    return this.bySound.get(skeleton(surname)) ?? [];
  }
}

function append(index: Map<string, PersonGroup[]>, key: string, group: PersonGroup): void {
  const known = index.get(key);
  if (known) known.push(group);
  else index.set(key, [group]);
}
