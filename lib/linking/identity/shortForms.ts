import { countryOf } from './countries';
import { isCompanyEnding, isGenericName, isIndexEnding, namesPart } from './institutionWords';
import type { NameForm } from './nameForms';

/** Where a form first stands in the body (UTF-16 code units), or past everything where only the title has it. */
function firstInBody(form: NameForm): number {
  let first = Infinity;
  for (const { mention, inTitle } of form.places) {
    if (!inTitle && mention.start < first) first = mention.start;
  }
  return first;
}

/** Whether the article gives the full name before it shortens it. What stands before `lead` is headline. */
function isIntroduced(short: NameForm, long: NameForm, lead: number): boolean {
  let first = Infinity;
  for (const { mention, inTitle } of short.places) {
    if (!inTitle && mention.start >= lead && mention.start < first) first = mention.start;
  }
  return firstInBody(long) <= first;
}

/** Whether every spelling of the long form hangs on to the short one with a hyphen: "Boeing-Air Force". */
function isHyphenated(short: NameForm, long: NameForm): boolean {
  const words = short.key.split(' ').length;
  return long.spellings.every((spelling) =>
    /^[^\s]+[-–—/]/u.test(
      spelling
        .split(/\s+/)
        .slice(words - 1)
        .join(' '),
    ),
  );
}

/**
 * Whether an organisation's longer name, which begins with the short one, is its full name: "Adam"
 * for "Adam Airlines", and "Northrop" for "Northrop Grumman" once the article has named it in full.
 * Not where the rest makes it a part of it ("Apple Stores", "Ford Europe").
 */
export function opens(short: NameForm, long: NameForm, lead: number): boolean {
  if (short.kind === 'person' || short.kind === 'place' || long.kind === 'place') return false;
  if (countryOf(short.key) !== null || isGenericName(short.key)) return false;
  if (isHyphenated(short, long)) return false;
  const added = long.key.slice(short.key.length + 1).split(' ');
  if (isIndexEnding(added)) return true;
  if (short.kind !== 'organisation' || long.kind !== 'organisation') return false;
  if (isCompanyEnding(added)) return true;
  return !namesPart(added) && isIntroduced(short, long, lead);
}

/**
 * Whether a longer name that ends with the short one is it with a qualifier: another name of the
 * article ("Airbus" in "Airbus A380", "Houston" in "Houston Police Department"), or for an
 * organisation any that the article gives first ("Colts" for "Riverton Colts").
 */
export function ends(
  short: NameForm,
  long: NameForm,
  lead: number,
  isName: (key: string) => boolean,
): boolean {
  const isGroup = short.kind === 'organisation';
  if (short.kind === 'person' || (short.kind !== long.kind && !(isGroup && long.kind === 'other')))
    return false;
  if (countryOf(short.key) !== null) return false;
  const qualifier = long.key.slice(0, -short.key.length - 1);
  if (isName(qualifier)) return short.kind !== 'place' || isGenericEnding(short.key);
  return isGroup && long.kind === 'organisation' && isIntroduced(short, long, lead);
}

/** A place that is named by what it is ("Changi Airport"), so that the town before it only says where. */
function isGenericEnding(key: string): boolean {
  return key.includes(' ');
}
