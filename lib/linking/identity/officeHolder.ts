import type { Entity, LinkEvidence } from '../../model/archive';
import { countryOf } from './countries';
import { normaliseName } from './normaliseName';
import { remember } from './remember';

/** An office as words that papers order differently, and the country it is of where that is said. */
interface Office {
  key: string;
  country: string | null;
}

/** Who held an office, with what of the archive says so; or, where several fit, who they are. */
export type OfficeHolder = { entity: string; evidence: LinkEvidence } | { candidates: string[] };

/** Ranks and forms of address that stand beside an office without being one. */
const RANKS = new Set(
  'general gen lieutenant lt colonel col major maj captain capt admiral adm marshal brigadier brig sgt sergeant mr mrs ms dr sir hon honourable honorable excellency'.split(
    ' ',
  ),
);

const SMALL = new Set('of the a an for and its his her their s new current incumbent'.split(' '));

/** Words that say somebody does not hold the office, or not yet. */
const NOT_HOLDING = new Set(
  'former ex then late onetime erstwhile retired ret retd designate elect candidate nominee hopeful aspirant would successor predecessor wife husband son daughter aide adviser advisor spokesman spokeswoman spokesperson'.split(
    ' ',
  ),
);

/** Ways of naming one office. */
const SAME: [RegExp, string][] = [
  [/\bcoas\b|\bchief of (?:the )?army staff\b|\barmy staff chief\b/, 'army chief'],
  [/\b(?:head|commander) of (?:the )?(?=army|navy|air force)/, 'chief of '],
  [/\b(army|navy|air force|military) (?:head|commander)\b/, '$1 chief'],
  [/\bpm\b|\bpremier\b/, 'prime minister'],
  [/\bdefence\b/, 'defense'],
  [/\bpres\b/, 'president'],
  [/\bgov\b/, 'governor'],
  [/\bfm\b/, 'foreign minister'],
  [/\bpolice commissioner\b/, 'police chief'],
  [
    /\bminister (?:of|for) (?:the )?(foreign|interior|defense|finance)(?: affairs)?\b/,
    '$1 minister',
  ],
  [/\bforeign affairs minister\b/, 'foreign minister'],
];

/** The office in a role or a description; null where it names none or says that it is not held. */
const officeIn = remember((text: string): { office: Office | null } => {
  const words = normaliseName(text).split(' ');
  if (words.length > MOST_WORDS || words.some((word) => NOT_HOLDING.has(word)))
    return { office: null };
  const country = words.map(countryOf).find((found) => found !== null) ?? null;
  let name = words.filter((word) => countryOf(word) === null).join(' ');
  for (const [pattern, form] of SAME) name = name.replace(pattern, form);
  const kept = name.split(' ').filter((word) => word && !SMALL.has(word) && !RANKS.has(word));
  return { office: kept.length === 0 ? null : { key: kept.sort().join(' '), country } };
});

/** Words of the longest description that is taken for an office. */
const MOST_WORDS = 12;

/** Days before its first and after its last mention for which somebody is still taken to hold an office. */
const GRACE = 183;

const DAY = 86_400_000;

/** Days since 1970 of an ISO date of any precision, at its start; null where it is none. */
function dayOf(date: string | null): number | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date ?? '');
  if (!match) return null;
  return Math.floor(
    Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) / DAY,
  );
}

interface Term {
  entity: Entity;
  role: string;
  first: number;
  last: number;
  articles: string[];
}

function termsOf(office: Office, people: Iterable<Entity>, countryOfArticle: CountryOf): Term[] {
  const terms: Term[] = [];
  for (const entity of people) {
    if (entity.kind !== 'person') continue;
    let term: Term | null = null;
    for (const { role, date, article } of entity.roles) {
      const held = officeIn(role).office;
      const day = dayOf(date);
      if (held?.key !== office.key || day === null) continue;
      const country = held.country ?? countryOfArticle(article);
      if (office.country !== null && country !== office.country) continue;
      term ??= { entity, role, first: day, last: day, articles: [] };
      term.first = Math.min(term.first, day);
      term.last = Math.max(term.last, day);
      term.articles.push(article);
    }
    if (term) terms.push(term);
  }
  return terms;
}

/** The country that an article is about, where its roles do not say; null where it is not known. */
export type CountryOf = (article: string) => string | null;

/** Articles given as evidence. */
const MOST_ARTICLES = 5;
/** As sure as a link by role; less where only a mention near the date says so. */
const SURE = { within: 0.85, near: 0.7 };

/**
 * Who held an office on a day, by the dated roles of the archive: "Pakistan's army chief" on
 * `2012-03-28`. Somebody whom articles before and after the day give the office, or one within half
 * a year of it, when nobody else fits; where several do, all of them; null where nobody does or the
 * words are no office. Of what country an office is must be said by the role or by `countryOfArticle`
 * where the description says it; one that does not may be of any.
 */
export function officeHolder(
  description: string,
  date: string,
  people: Iterable<Entity>,
  countryOfArticle: CountryOf = () => null,
): OfficeHolder | null {
  const { office } = officeIn(description);
  const day = dayOf(date);
  if (office === null || day === null) return null;
  const terms = termsOf(office, people, countryOfArticle);
  const near = terms.filter(({ first, last }) => day >= first - GRACE && day <= last + GRACE);
  const within = near.filter(({ first, last }) => day >= first && day <= last);
  const fits = within.length > 0 ? within : near;
  const [only] = fits;
  if (!only) return null;
  if (fits.length > 1) return { candidates: fits.map(({ entity }) => entity.id).sort() };
  return {
    entity: only.entity.id,
    evidence: {
      rule: 'office at the date',
      text: `“${description}”: “${only.entity.name}” has the role “${only.role}”.`,
      articles: [...new Set(only.articles)].slice(0, MOST_ARTICLES),
      confidence: within.length > 0 ? SURE.within : SURE.near,
    },
  };
}
