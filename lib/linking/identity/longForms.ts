import { acronymLetters, initialsOf, isBlendOf } from './acronym';
import { countryOf } from './countries';
import type { NameForm } from './nameForms';
import { contentWords } from './normaliseName';

/** Letters of the shortest acronym that may blend the beginnings of words; see {@link isBlendOf}. */
const SHORTEST_BLEND = 5;

/** A name of several words, in the ways an acronym may stand for it: whole and without its country. */
interface Spelled {
  form: NameForm;
  names: readonly string[];
  initials: ReadonlySet<string>;
}

/**
 * The names of several words among an article's organisations, places and other names, found by what
 * they may be shortened to. Each index is made when it is first asked for.
 */
export class LongForms {
  private readonly long: readonly NameForm[];
  private byRest: Map<string, NameForm[]> | null = null;
  private byOpening: Map<string, NameForm[]> | null = null;
  private spelled: readonly Spelled[] | null = null;

  constructor(forms: readonly NameForm[]) {
    this.long = forms.filter((form) => form.key.includes(' '));
  }

  /** Those that are `words` (content words, joined by spaces) and a country: "US State Department". */
  withCountry(words: string): readonly NameForm[] {
    this.byRest ??= indexBy(this.long, restOf);
    return this.byRest.get(words) ?? [];
  }

  /** Those that begin with the words of `key`, a normalised name, and go on. */
  openingWith(key: string): readonly NameForm[] {
    this.byOpening ??= indexBy(this.long, openingsOf);
    return this.byOpening.get(key) ?? [];
  }

  /** Those that the acronym can stand for, with or without their country. */
  spelledBy(acronym: string): NameForm[] {
    this.spelled ??= this.long.map(spell);
    const letters = acronymLetters(acronym);
    return this.spelled
      .filter(
        ({ names, initials }) =>
          initials.has(letters) ||
          (letters.length >= SHORTEST_BLEND && names.some((name) => isBlendOf(acronym, name))),
      )
      .map(({ form }) => form);
  }
}

/** The words of a normalised name that name no country. */
export function withoutCountry(words: readonly string[]): string[] {
  return words.filter((word) => countryOf(word) === null);
}

function restOf(form: NameForm): string[] {
  const words = contentWords(form.key);
  const rest = withoutCountry(words);
  return rest.length >= 2 && rest.length < words.length ? [rest.join(' ')] : [];
}

function openingsOf({ key }: NameForm): string[] {
  const openings: string[] = [];
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1))
    openings.push(key.slice(0, at));
  return openings;
}

function spell(form: NameForm): Spelled {
  const bare = withoutCountry(form.key.split(' ')).join(' ');
  const names = bare === form.key ? [form.key] : [form.key, bare];
  return { form, names, initials: new Set(names.flatMap(initialsOf)) };
}

function indexBy(
  forms: readonly NameForm[],
  keysOf: (form: NameForm) => string[],
): Map<string, NameForm[]> {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const known = index.get(key);
      if (known) known.push(form);
      else index.set(key, [form]);
    }
  }
  return index;
}
