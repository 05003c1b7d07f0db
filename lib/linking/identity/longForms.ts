import { acronymLetters, acronymsOf, blendKey, isBlendOf } from './acronym';
import { countryOf } from './countries';
import type { NameForm } from './nameForms';
import { contentWords } from './normaliseName';

/** Letters of the shortest acronym that may blend the beginnings of words; see {@link isBlendOf}. */
const SHORTEST_BLEND = 5;

/**
 * The names of several words among an article's organisations, places and other names, found by what
 * they may be shortened to. Each index is made when it is first asked for.
 */
export class LongForms {
  private readonly long: readonly NameForm[];
  private byRest: Map<string, NameForm[]> | null = null;
  private byOpening: Map<string, NameForm[]> | null = null;
  private byEnding: Map<string, NameForm[]> | null = null;
  private byAcronym: Map<string, NameForm[]> | null = null;

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

  /** Those that end with the words of `key`, a normalised name, and have others before. */
  endingWith(key: string): readonly NameForm[] {
    this.byEnding ??= indexBy(this.long, endingsOf);
    return this.byEnding.get(key) ?? [];
  }

  /** Those that the acronym can stand for, with or without their country. */
  spelledBy(acronym: string): NameForm[] {
    const letters = acronymLetters(acronym);
    this.byAcronym ??= indexBy(this.long, (form) => acronymsOf(spellingsOf(form)));
    const spelled = this.byAcronym.get(letters) ?? [];
    if (letters.length < SHORTEST_BLEND) return [...spelled];
    const blended = (this.byAcronym.get(blendKey(letters)) ?? []).filter((form) =>
      spellingsOf(form).some((name) => isBlendOf(acronym, name)),
    );
    return [...new Set([...spelled, ...blended])];
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

/** Words at most that a short form has: a name of thousands has no more short forms than one of ten. */
const MOST_WORDS = 6;

function openingsOf({ key }: NameForm): string[] {
  const openings: string[] = [];
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
    openings.push(key.slice(0, at));
    if (openings.length === MOST_WORDS) break;
  }
  return openings;
}

function endingsOf({ key }: NameForm): string[] {
  const endings: string[] = [];
  for (let at = key.lastIndexOf(' '); at > 0; at = key.lastIndexOf(' ', at - 1)) {
    endings.push(key.slice(at + 1));
    if (endings.length === MOST_WORDS) break;
  }
  return endings;
}

/** A name whole and without its country. */
function spellingsOf({ key }: NameForm): string[] {
  const bare = withoutCountry(key.split(' ')).join(' ');
  return bare === key ? [key] : [key, bare];
}

function indexBy(
  forms: readonly NameForm[],
  keysOf: (form: NameForm) => string[],
): Map<string, NameForm[]> {
  const index = new Map<string, NameForm[]>();
  for (const form of forms) {
    for (const key of new Set(keysOf(form))) {
      const known = index.get(key);
      if (known) known.push(form);
      else index.set(key, [form]);
    }
  }
  return index;
}
