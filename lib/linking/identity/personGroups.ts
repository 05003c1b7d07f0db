import type { NameForm } from './nameForms';
import type { PersonName } from './personName';
import { skeleton } from './spellingVariant';

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
  private readonly bySurname = new Map<string, PersonGroup[]>();
  private readonly bySound = new Map<string, PersonGroup[]>();

  /** `group` must have a full name. */
  add(group: PersonGroup): void {
    const { surname, tokens } = group.name;
    this.all.push(group);
    for (const word of new Set(tokens)) append(this.byWord, word, group);
    append(this.bySurname, surname, group);
    append(this.bySound, skeleton(surname), group);
  }

  /** Those who share the surname, or have the first word of the full name anywhere in theirs; each once. */
  near({ surname, tokens }: PersonName): PersonGroup[] {
    const sharing = this.withWord(tokens[0] ?? '');
    const related = this.bySurname.get(surname) ?? [];
    if (related.length === 0) return [...sharing];
    return [...new Set([...sharing, ...related])];
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
