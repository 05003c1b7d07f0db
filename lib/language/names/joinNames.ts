import type { DraftName, Setting } from './draft';

/** Short forms of countries that stand before their organisations like adjectives. */
const COUNTRY = /^(?:US|U\.S\.|UK|U\.K\.|EU|UN|UAE)$/;

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

/** Puts names of a sentence together that are one. Sorted and apart, as given. */
export function joinNames(names: readonly DraftName[], at: Setting): DraftName[] {
  const joined: DraftName[] = [];
  for (const name of names) {
    const whole = wholeRegion(name, at);
    const before = joined.at(-1);
    if (before && isCountryOf(before, name, at)) {
      joined[joined.length - 1] = { ...name, first: before.first };
      continue;
    }
    // "the Middle East and North Africa" are two.
    const apart = before !== undefined && before.first < whole.first && before.last >= whole.first;
    if (!apart && before && before.last >= whole.first) joined.pop();
    joined.push(apart ? name : whole);
  }
  return joined;
}
