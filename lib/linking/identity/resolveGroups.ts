import { isAcronymOf } from './acronym';
import { countryOf } from './countries';
import type { NameForm } from './nameForms';
import { contentWords, isAcronym, normaliseName } from './normaliseName';

/** Pairs of normalised names that the text itself declares equal: "Long Name (LN)". */
export type Introductions = Map<string, string>;

function withoutCountry(words: string[]): string[] {
  return words.filter((word) => countryOf(word) === null);
}

function isPrefixOf(short: string, long: string): boolean {
  return long.startsWith(`${short} `);
}

/** Whether two names of organisations, places or other things are one name, order and small words aside. */
function sameWords(a: NameForm, b: NameForm): boolean {
  return contentWords(a.key).join(' ') === contentWords(b.key).join(' ');
}

/** Whether `short` is `long` without its country: "State Department" for "US State Department". */
function dropsCountry(short: NameForm, long: NameForm): boolean {
  const words = contentWords(long.key);
  const rest = withoutCountry(words);
  return (
    rest.length >= 2 &&
    rest.length < words.length &&
    rest.join(' ') === contentWords(short.key).join(' ')
  );
}

/** Whether a one- or two-word form shortens an organisation's longer name from the front. */
function shortens(short: NameForm, long: NameForm): boolean {
  return (
    short.kind === 'organisation' &&
    long.kind === 'organisation' &&
    countryOf(short.key) === null &&
    isPrefixOf(short.key, long.key)
  );
}

function joinable(a: NameForm, b: NameForm): boolean {
  if (a.kind === b.kind) return true;
  // The recogniser often confuses these two; places and organisations of one name are metonyms.
  const loose = (kind: string): boolean => kind === 'organisation' || kind === 'other';
  return loose(a.kind) && loose(b.kind);
}

/**
 * Groups forms of organisations, places and other names: same words, acronyms (introduced by the
 * text, or fitting one name of the article), forms without their country, and short forms, each only
 * where exactly one longer name fits.
 */
export function resolveGroups(forms: NameForm[], introduced: Introductions): NameForm[][] {
  const leader = new Map<NameForm, NameForm>();
  const find = (form: NameForm): NameForm => {
    let at = form;
    for (let up = leader.get(at); up && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  const join = (short: NameForm, long: NameForm): void => {
    const from = find(short);
    const to = find(long);
    if (from !== to) leader.set(from, to);
  };
  const byWords = new Map<string, NameForm[]>();
  for (const form of forms) {
    const words = contentWords(form.key).join(' ');
    // "Pakistani" alone is a nationality and not the country.
    const key = words.includes(' ') ? words : form.key;
    byWords.set(key, [...(byWords.get(key) ?? []), form]);
  }
  for (const [first, ...others] of byWords.values()) {
    for (const other of others) if (first && joinable(first, other)) join(other, first);
  }
  const joinOnly = (short: NameForm, fits: NameForm[]): void => {
    const heads = new Set(fits.map(find));
    const [only] = heads;
    if (only && heads.size === 1) join(short, only);
  };
  const byKey = new Map(forms.map((form) => [form.key, form]));
  const long = forms.filter((form) => form.key.includes(' '));
  for (const form of forms) {
    const declared = introduced.get(form.key);
    const target = declared === undefined ? undefined : byKey.get(declared);
    if (target) {
      join(form, target);
      continue;
    }
    const bareKey = withoutCountry(normaliseName(form.key).split(' ')).join(' ');
    const bareSpelling = form.spellings.some((spelling) =>
      isAcronym(spelling.split(' ').at(-1) ?? ''),
    );
    if (bareSpelling && bareKey.length >= 3 && !bareKey.includes(' ')) {
      joinOnly(
        form,
        long.filter((other) => {
          if (other === form || !joinable(form, other)) return false;
          const rest = withoutCountry(other.key.split(' ')).join(' ');
          return isAcronymOf(bareKey, other.key) || isAcronymOf(bareKey, rest);
        }),
      );
      continue;
    }
    joinOnly(
      form,
      long.filter((other) => other !== form && joinable(form, other) && dropsCountry(form, other)),
    );
    if (find(form) !== form) continue;
    joinOnly(
      form,
      long.filter((other) => other !== form && !sameWords(form, other) && shortens(form, other)),
    );
  }
  const groups = new Map<NameForm, NameForm[]>();
  for (const form of forms) {
    const head = find(form);
    groups.set(head, [...(groups.get(head) ?? []), form]);
  }
  return [...groups.values()];
}
