import { exonymOf } from './exonyms';
import { LongForms, withoutCountry } from './longForms';
import type { NameForm } from './nameForms';
import { contentWords, isAcronym, normaliseName, withoutLegalForm } from './normaliseName';
import { remember } from './remember';
import { ends, opens } from './shortForms';
import { singular } from './singular';

/** Pairs of normalised names that the text itself declares equal: "Long Name (LN)". */
export type Introductions = Map<string, string>;

/** The content words of a name in one string: equal for names that are one, order and small words aside. */
const wordsKey = remember((key: string): string => contentWords(key).join(' '));

/** What forms of one name have in common: the content words, or of a lone word its singular. */
function groupKey(form: NameForm): string {
  const key = form.kind === 'other' ? singular(form.key) : form.key;
  const words = wordsKey(key);
  // "Pakistani" alone is a nationality and not the country.
  if (form.kind === 'place') return exonymOf(words.includes(' ') ? words : key);
  return words.includes(' ') ? words : withoutLegalForm(key);
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
 * where exactly one longer name fits. `lead` is where the headline ends that some texts begin with.
 */
export function resolveGroups(
  forms: NameForm[],
  introduced: Introductions,
  lead = 0,
): NameForm[][] {
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
    const key = groupKey(form);
    const same = byWords.get(key);
    if (same) same.push(form);
    else byWords.set(key, [form]);
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
  // A number before a name makes it another product: "3G iPhone".
  const isMaker = (key: string): boolean => byKey.has(key) && !/\d/.test(key);
  const long = new LongForms(forms);
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
        long.spelledBy(bareKey).filter((other) => other !== form && joinable(form, other)),
      );
      if (find(form) !== form) continue;
    }
    const full = long.withCountry(wordsKey(form.key));
    joinOnly(
      form,
      full.filter((other) => other !== form && joinable(form, other)),
    );
    if (find(form) !== form) continue;
    joinOnly(
      form,
      long
        .openingWith(form.key)
        .filter((other) => groupKey(other) !== groupKey(form) && opens(form, other, lead)),
    );
    if (find(form) !== form) continue;
    joinOnly(
      form,
      long.endingWith(form.key).filter((other) => ends(form, other, lead, isMaker)),
    );
  }
  const groups = new Map<NameForm, NameForm[]>();
  for (const form of forms) {
    const head = find(form);
    const group = groups.get(head);
    if (group) group.push(form);
    else groups.set(head, [form]);
  }
  return [...groups.values()];
}
