import type { DraftName, Setting } from './draft';

/** Short forms of countries that stand before their organisations like adjectives. */
export const COUNTRY = /^(?:US|U\.S\.|UK|U\.K\.|EU|UN|UAE)$/;

/** "US" and "CENTCOM" side by side are one organisation, as "US Congress" is. */
function isCountryOf(country: DraftName, name: DraftName, at: Setting): boolean {
  return (
    country.kind === 'place' &&
    country.first === country.last &&
    country.last + 1 === name.first &&
    name.kind === 'organisation' &&
    COUNTRY.test(at.text(country.first))
  );
}

const DIRECTION = /^(?:North|South|East|West|Central|Northern|Southern|Eastern|Western)$/;
const CONTINENT = /^(?:Asia|Africa|America|Europe)$/;

/** "South and Central Asia": one region in news, of which the first word alone would be none. */
function wholeRegion(name: DraftName, at: Setting): DraftName {
  const halves =
    name.kind === 'place' &&
    name.first + 1 === name.last &&
    CONTINENT.test(at.text(name.last)) &&
    DIRECTION.test(at.text(name.first)) &&
    at.text(name.first - 1) === 'and' &&
    DIRECTION.test(at.text(name.first - 2));
  return halves ? { ...name, first: name.first - 2 } : name;
}

/** "Government of Pakistan": with a capital it is the body, not the country alone. */
function wholeGovernment(name: DraftName, at: Setting): DraftName {
  if (name.kind !== 'place') return name;
  const of = at.text(name.first - 1) === 'the' ? name.first - 2 : name.first - 1;
  const body = /^(?:Government|Parliament)$/.test(at.text(of - 1));
  return body && at.text(of) === 'of' ? { ...name, first: of - 1, kind: 'organisation' } : name;
}

/** Whether words `first` … `last` are joined by the Persian "-e": "Jaish-e-Mohammad". */
function isJoinedByE(first: number, last: number, at: Setting): boolean {
  for (let i = first + 1; i < last; i++) {
    if (at.text(i) === '-' && /^(?:e|i|ul)$/.test(at.text(i + 1))) return true;
  }
  return false;
}

/** "Jaish-e-Mohammad and Lashkar-e-Taiba", read as one: two groups. */
function partsOf(name: DraftName, at: Setting): DraftName[] {
  for (let i = name.first + 3; i < name.last - 2; i++) {
    if (at.text(i) !== 'and') continue;
    if (isJoinedByE(name.first, i - 1, at) && isJoinedByE(i + 1, name.last, at)) {
      return [
        { ...name, last: i - 1 },
        { ...name, first: i + 1 },
      ];
    }
  }
  return [name];
}

/**
 * Regnal numbers up to 29 and generations, which stand after a person's name. "I", "V" and "X" by
 * themselves are too many other things.
 */
export const SUFFIX = /^(?:(?=..)X{0,2}(?:I{1,3}|I[VX]|VI{0,3})?|[JS]r\.?)$/;

/** "Abd al-Rahman bin Faisal": what stands between two parts of an Arabic or Malay name. */
const SON_OF = /^(?:bin|ibn|bint|binti|binte)$/;

/** "Kusae" and "Edu XV", read side by side: one person, of whom one part is a word or ends in a number. */
function isSamePerson(before: DraftName, name: DraftName, at: Setting): boolean {
  if (before.kind !== 'person' || name.kind !== 'person') return false;
  const between = before.last + 2 === name.first ? at.text(before.last + 1) : '';
  if (SON_OF.test(between)) return true;
  if (before.last + 1 !== name.first || at.text(before.first) === at.text(name.first)) return false;
  const word = before.first === before.last || name.first === name.last;
  return word || SUFFIX.test(at.text(name.last));
}

/** Puts names of a sentence together that are one, and parts those that are two. Sorted and apart, as given. */
export function joinNames(names: readonly DraftName[], at: Setting): DraftName[] {
  const joined: DraftName[] = [];
  for (const name of names.flatMap((draft) => partsOf(draft, at))) {
    const before = joined.at(-1);
    if (before && isCountryOf(before, name, at)) {
      joined[joined.length - 1] = { ...name, first: before.first };
      continue;
    }
    if (before && isSamePerson(before, name, at)) {
      const confidence = Math.min(before.confidence, name.confidence);
      joined[joined.length - 1] = { ...name, first: before.first, confidence };
      continue;
    }
    const whole = wholeGovernment(wholeRegion(name, at), at);
    // "the Middle East and North Africa" are two.
    const apart = before !== undefined && before.first < whole.first && before.last >= whole.first;
    if (!apart && before && before.last >= whole.first) joined.pop();
    joined.push(apart ? name : whole);
  }
  return joined;
}
