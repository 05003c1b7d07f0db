import { acronymsOf, blendKey, isAcronymOf } from './acronym';
import { groupBy } from './clusters';
import { sharedCompany } from './company';
import { countryOf } from './countries';
import { isGenericName, isKindWord, withoutCompanyEnding } from './institutionWords';
import { withoutCountry } from './longForms';
import { spellingKey } from './nameKeys';
import { joinOnly, type Named } from './namedGroup';
import { normaliseName } from './normaliseName';
import { isSpellingVariant } from './spellingVariant';

/** How sure each kind of link is: ordered by how often it can go wrong, not measured. */
const SURE = {
  introduced: 0.92,
  letters: 0.9,
  shortForm: 0.85,
  country: 0.85,
  maker: 0.82,
  acronym: 0.8,
  spelling: 0.78,
  kind: 0.7,
};

/** Shortest acronym that may be matched by its letters alone, when no article introduces it. */
const SPELT_OUT = 4;

/** Acronyms that an article introduces, or whose letters spell one name of the archive. */
export function joinAcronyms(all: Named[]): Named[] {
  const long = all.filter((named) => named.acronym === null && named.words.length > 1);
  const introducing = groupBy(
    long.flatMap((named) => [...named.introduced].map((letters) => ({ named, letters }))),
    ({ letters }) => letters,
  );
  const spelt = groupBy(
    long.flatMap((named) => acronymsOf(spellings(named)).map((letters) => ({ named, letters }))),
    ({ letters }) => letters,
  );
  return joinOnly(all, {
    applies: ({ acronym }) => acronym !== null,
    candidates: ({ acronym }) => {
      const letters = acronym ?? '';
      const declared = introducing.get(letters);
      if (declared) return declared.map(({ named }) => named);
      if (letters.length < SPELT_OUT) return [];
      const fits = [...(spelt.get(letters) ?? []), ...(spelt.get(blendKey(letters)) ?? [])];
      return new Set(fits.map(({ named }) => named));
    },
    fits: (named, other) => {
      const letters = named.acronym ?? '';
      const text = `“${named.shown}” stands for “${other.shown}”`;
      if (other.introduced.has(letters)) {
        return {
          rule: 'acronym that an article introduces',
          text: `${text}.`,
          sure: SURE.introduced,
        };
      }
      const fits =
        letters.length >= SPELT_OUT &&
        spellings(other).some((name) => isAcronymOf(letters, name)) &&
        sameCountry(named.shown, other.shown);
      return fits
        ? {
            rule: 'acronym of the name',
            text: `${text}: its letters spell it.`,
            sure: SURE.acronym,
          }
        : null;
    },
  });
}

/** A name whole and without its country. */
function spellings({ shown }: Named): string[] {
  const name = normaliseName(shown);
  const bare = withoutCountry(name.split(' ')).join(' ');
  return bare === name ? [name] : [name, bare];
}

function countriesIn(name: string): string[] {
  return normaliseName(name)
    .split(' ')
    .map(countryOf)
    .filter((country) => country !== null);
}

/** Countries named on both sides must be the same; one side may name none. */
function sameCountry(a: string, b: string): boolean {
  const one = countriesIn(a);
  const two = countriesIn(b);
  return !one.length || !two.length || one.some((country) => two.includes(country));
}

/**
 * A short form that an article uses beside the full name ("Northrop", "Times"), or what is left of a
 * company's name without "Motor" or "Group", is that name in other articles too: where one full name
 * alone has it, and most articles with the short form share company with those of the full one.
 */
export function joinShortForms(all: Named[]): Named[] {
  const shortened = groupBy(
    all
      .filter(({ words, isPlace }) => words.length > 1 && !isPlace)
      .flatMap((named) =>
        [...new Set([...named.names, withoutCompanyEnding(named.shown)])].map((name) => ({
          named,
          name,
        })),
      ),
    ({ name }) => name,
  );
  return joinOnly(all, {
    applies: ({ key, shown, isPlace }) =>
      !isPlace && countryOf(key) === null && !isGenericName(shown),
    candidates: ({ key }) => shortened.get(key)?.map(({ named }) => named) ?? [],
    fits: (named, other) => {
      if (other.words.length <= named.words.length) return null;
      // A product with more words is another one: "iPhone" and "iPhone 3G".
      if ([named, other].every(({ cluster }) => cluster.members[0]?.local.kind === 'other'))
        return null;
      const { members } = named.cluster;
      const beside = members.map(({ companions }) =>
        sharedCompany(new Set(companions), other.cluster.company, other.words),
      );
      const company = beside.find((names) => names !== null);
      const share = beside.filter((names) => names !== null).length / members.length;
      if (!company || share < MOST) return null;
      const isUsed = other.names.has(named.key);
      const text = `“${named.shown}” for “${other.shown}”: both stand beside ${company[0] ?? ''}.`;
      return isUsed
        ? { rule: 'short form that an article uses', text, sure: SURE.shortForm }
        : { rule: 'short form of the name', text, sure: SURE.spelling };
    },
  });
}

/** Share of the articles with a short form that must share company with those of the full name. */
const MOST = 0.5;

/** Names that differ only in where their words are parted: "Crime Stoppers" and "CrimeStoppers". */
export function joinSpacing(all: Named[]): Named[] {
  const rank = new Map(all.map((named, i) => [named, i]));
  const unspaced = groupBy(
    all.filter(({ isPlace }) => !isPlace),
    ({ key }) => key.replaceAll(' ', ''),
  );
  return joinOnly(all, {
    applies: ({ isPlace, key }) => !isPlace && key.length >= LONG_ENOUGH,
    candidates: ({ key }) => unspaced.get(key.replaceAll(' ', '')) ?? [],
    fits: (named, other) => {
      if (!isLesser(named, other, rank) || named.key === other.key) return null;
      const text = `“${named.shown}” and “${other.shown}” have the same letters.`;
      return { rule: 'same letters', text, sure: SURE.letters };
    },
  });
}

/** Letters of a name from which parting its words otherwise does not make it another. */
const LONG_ENOUGH = 9;

/** A product with its maker's name and without: "Airbus A380" and "A380", where its articles name the maker. */
export function joinMakers(all: Named[]): Named[] {
  const made = groupBy(all, ({ key }) => key.slice(key.indexOf(' ') + 1));
  return joinOnly(all, {
    applies: ({ isPlace, key }) => !isPlace && /\d|.{5}/.test(key) && countryOf(key) === null,
    candidates: ({ key }) => made.get(key) ?? [],
    fits: (named, other) => {
      const maker = other.key.slice(0, -named.key.length - 1);
      const isOther = [named, other].every(({ cluster }) =>
        cluster.members.every(({ local }) => local.kind === 'other'),
      );
      if (!isOther || maker === '' || !other.cluster.company.has(maker)) return null;
      const text = `“${named.shown}” for “${other.shown}”, of ${maker}.`;
      return { rule: 'name without its maker', text, sure: SURE.maker };
    },
  });
}

/** "State Department" beside American names is the US one, when no other country's is known. */
export function joinCountries(all: Named[]): Named[] {
  const byRest = groupBy(all, ({ words }) => {
    const rest = withoutCountry(words);
    return rest.length >= 2 && rest.length < words.length ? rest.join(' ') : '';
  });
  byRest.delete('');
  return joinOnly(all, {
    applies: ({ words }) => words.length >= 2 && words.every((word) => countryOf(word) === null),
    candidates: ({ words }) => byRest.get(words.join(' ')) ?? [],
    fits: (named, other) => {
      const countries = other.words.filter((word) => countryOf(word) !== null);
      const beside = named.cluster.members.every(({ companions }) =>
        companions.some((name) =>
          name.split(' ').some((word) => countries.includes(countryOf(word) ?? '')),
        ),
      );
      if (!beside) return null;
      const text = `“${named.shown}” for “${other.shown}”: the article names the country.`;
      return { rule: 'name without its country', text, sure: SURE.country };
    },
  });
}

/** Spellings of one name: its words sound alike, and one of them is the same or the company is shared. */
export function joinSpellings(all: Named[]): Named[] {
  const bySound = groupBy(all.filter(hasLongWord), ({ words }) => spellingKey(words));
  const rank = new Map(all.map((named, i) => [named, i]));
  return joinOnly(all, {
    applies: (named) => named.acronym === null && hasLongWord(named),
    candidates: ({ words }) => bySound.get(spellingKey(words)) ?? [],
    fits: (named, other) => {
      // Only towards the one seen in more articles, so that two spellings do not swap places.
      if (!isLesser(named, other, rank)) return null;
      const pairs = named.words.map(
        (word) =>
          [word, other.words.find((w) => w === word || isSpellingVariant(w, word))] as const,
      );
      if (pairs.some(([, match]) => match === undefined)) return null;
      // Equal words were kept apart before because one is a place, or their places differ.
      if (pairs.every(([word, match]) => word === match)) return null;
      const equal = pairs.filter(
        ([word, match]) =>
          word === match && word.length >= 4 && countryOf(word) === null && !isKindWord(word),
      );
      const company = sharedCompany(named.cluster.company, other.cluster.company, [
        ...named.words,
        ...other.words,
      ]);
      if (!equal.length && !company) return null;
      const because = equal.length
        ? `“${equal[0]?.[0] ?? ''}” is the same`
        : `both stand beside ${company?.[0] ?? ''}`;
      const text = `“${named.shown}” and “${other.shown}”: ${because}.`;
      return { rule: 'spelling of the name', text, sure: SURE.spelling };
    },
  });
}

/** Short words and countries have no spelling variants worth looking for: such names have no key for them either. */
function hasLongWord({ words }: Named): boolean {
  return words.some((word) => word.length >= 5 && countryOf(word) === null);
}

function isLesser(a: Named, b: Named, rank: Map<Named, number>): boolean {
  const difference = a.cluster.members.length - b.cluster.members.length;
  return difference !== 0 ? difference < 0 : (rank.get(a) ?? 0) > (rank.get(b) ?? 0);
}

/** Articles that take a lone word for a thing, for each that takes it for a place, from which those were wrong. */
const MOSTLY = 3;

/**
 * A lone word that few articles take for a place and many for an organisation is the organisation:
 * the recogniser was wrong. Not the other way round: what few take for an organisation may be a
 * metonym of the place.
 */
export function joinKinds(all: Named[]): Named[] {
  const things = groupBy(
    all.filter(({ isPlace }) => !isPlace),
    ({ key }) => key,
  );
  return joinOnly(all, {
    applies: ({ isPlace, words }) => isPlace && words.length === 1,
    candidates: ({ key }) => things.get(key) ?? [],
    fits: (named, other) => {
      const count = other.cluster.members.length;
      if (count < MOSTLY * named.cluster.members.length) return null;
      const text = `“${named.shown}” is an organisation in ${count} articles.`;
      return { rule: 'the kind it mostly has', text, sure: SURE.kind };
    },
  });
}
