import type { NameForm } from './nameForms';
import { givenFit, isRunOf, parsePersonName } from './personName';
import { MOST_NAMESAKES, PersonGroups, type PersonGroup } from './personGroups';
import { genderOfRole, sharedRole, type Gender } from './roleSupport';
import { editDistance, isSpellingVariant } from './spellingVariant';

/** How far after a name (UTF-16 code units) a pronoun is still taken for the person named. */
const PRONOUN_REACH = 250;

const genders = new WeakMap<PersonGroup, { forms: number; gender: Gender | null }>();

/** Gender as the article shows it, kept until the person has one more form. */
function genderOfGroup(group: PersonGroup, text: string): Gender | null {
  const known = genders.get(group);
  if (known?.forms === group.forms.length) return known.gender;
  const gender = genderOf(group.forms, text);
  genders.set(group, { forms: group.forms.length, gender });
  return gender;
}

/** Gender as the article shows it: forms of address, else the pronoun that follows the name. */
function genderOf(forms: NameForm[], text: string): Gender | null {
  let balance = 0;
  for (const form of forms) {
    for (const { mention, inTitle } of form.places) {
      const said = genderOfRole(mention.role);
      if (said) return said;
      if (inTitle) continue;
      const after = text.slice(mention.end, mention.end + PRONOUN_REACH);
      const pronoun = /\b(?:s?he|her|hers|his|him)\b/i.exec(after);
      // Another person in between may own the pronoun: "…, [A-Z]… He" is taken only across one name.
      if (pronoun) balance += /^(?:she|hers?)$/i.test(pronoun[0]) ? 1 : -1;
    }
  }
  return balance === 0 ? null : balance > 0 ? 'female' : 'male';
}

function rolesOf(group: PersonGroup): string[] {
  return group.forms.flatMap((form) => form.roles);
}

/** Whether the forms' gender, as far as both sides show one, rules the link out. */
function gendersConflict(form: NameForm, group: PersonGroup, text: string): boolean {
  const said = form.roles.map(genderOfRole).find((gender) => gender !== null);
  if (!said) return false;
  const known = genderOfGroup(group, text);
  return known !== null && known !== said;
}

/** Full names first, fullest first, so that shorter ones find what they are short for. */
function groupFullNames(forms: NameForm[]): PersonGroups {
  const full = forms
    .map((form) => ({ form, name: parsePersonName(form.key) }))
    .filter(({ name }) => name.given.length > 0)
    .sort((a, b) => b.name.tokens.length - a.name.tokens.length);
  const groups = new PersonGroups();
  for (const { form, name } of full) {
    const fits = groups.near(name).filter((group) => {
      const sameSurname = group.name.surname === name.surname;
      if (sameSurname) return givenFit(group.name, name) !== 'conflict';
      const given = givenFit(group.name, name);
      return (
        isRunOf(name.tokens, group.name.tokens) ||
        (given === 'same' && isSpellingVariant(group.name.surname, name.surname))
      );
    });
    const [only] = fits;
    if (only && fits.length === 1) only.forms.push(form);
    else groups.add({ name, forms: [form] });
  }
  return groups;
}

function bareFits(form: NameForm, groups: PersonGroups, text: string): PersonGroup[] {
  const { tokens } = parsePersonName(form.key);
  const named = groups.withWord(tokens.at(-1) ?? '');
  if (named.length > MOST_NAMESAKES) return [];
  const exact = named.filter(
    (group) => isRunOf(tokens, group.name.tokens) && !gendersConflict(form, group, text),
  );
  if (exact.length < 2) return exact;
  // Two people fit: one whose role is the same decides, "Mrs" and "Mr" already have.
  const byRole = exact.filter((group) => sharedRole(form.roles, rolesOf(group)));
  return byRole.length === 1 ? byRole : exact;
}

/**
 * Spellings that differ. A romanisation variant needs a shared role, or to be the headline's word
 * for the only person it fits; any other single letter needs the same role or the same gender by
 * form of address, and never decides between two people.
 */
function variantFits(form: NameForm, groups: PersonGroups, text: string): PersonGroup[] {
  const { surname, tokens } = parsePersonName(form.key);
  if (tokens.length !== 1) return [];
  const romanised = groups
    .soundingLike(surname)
    .filter((group) => isSpellingVariant(surname, group.name.surname));
  if (romanised.length > 1) return romanised;
  const [only] = romanised;
  if (only) {
    const supported =
      sharedRole(form.roles, rolesOf(only)) !== null ||
      (form.inTitle && form.roles.every((role) => !genderOfRole(role)));
    return supported ? [only] : [];
  }
  // A slip of one letter: only where the odd spelling stands once and the name has four letters.
  if (surname.length < 4 || form.places.length > 1 || form.roles.length === 0) return [];
  return groups.oneLetterFrom(surname).filter((group) => {
    if (editDistance(surname, group.name.surname, 1) !== 1) return false;
    const said = form.roles.map(genderOfRole).find((gender) => gender !== null) ?? null;
    const sameGender = said !== null && genderOfGroup(group, text) === said;
    return sameGender || sharedRole(form.roles, rolesOf(group)) !== null;
  });
}

/**
 * Groups the person forms of one article into people. A bare name joins the one person whose full
 * name contains it; where it fits two, or a variant has no support, it stays a person of its own.
 */
export function resolvePersons(forms: NameForm[], text: string): PersonGroup[] {
  const full = groupFullNames(forms);
  const bare = forms.filter((form) => parsePersonName(form.key).given.length === 0);
  const joins = bare.map((form) => {
    const fits = bareFits(form, full, text);
    return { form, fits: fits.length ? fits : variantFits(form, full, text) };
  });
  const groups = [...full.all];
  for (const { form, fits } of joins) {
    const [only] = fits;
    if (only && fits.length === 1) only.forms.push(form);
    else groups.push({ name: parsePersonName(form.key), forms: [form] });
  }
  return groups;
}
