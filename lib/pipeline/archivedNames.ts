import { countryOf } from '../linking/identity/countries';
import { isGenericName } from '../linking/identity/institutionWords';
import type { ArchivedName } from '../linking/identity/linkEntities';
import { regionOf } from '../linking/identity/regions';
import { normaliseName } from '../linking/identity/normaliseName';
import type { ArticleRecord, Findings } from '../model/findings';

/** Towns, regions and countries that an article is taken to be about, at most: the most named. */
const MOST_TOWNS = 3;
const MOST_REGIONS = 2;
const MOST_COUNTRIES = 2;

type Named = Pick<Findings, 'entities' | 'mentions' | 'titleMentions'>;

/** The towns, regions and countries that an article names most, the last two in the form that keys use. */
export function placesOf(findings: Named): string[] {
  const counts = new Map<string, number>();
  for (const { entity, metonym } of [...findings.titleMentions, ...findings.mentions])
    if (metonym !== true) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const named = new Map<string, number>();
  for (const { id, kind, name } of findings.entities) {
    const key = normaliseName(name);
    const country = countryOf(key);
    if (key === '' || (country === null && (kind !== 'place' || isGenericName(key)))) continue;
    // A town that only stands for its government is not where the article is.
    const count = counts.get(id) ?? 0;
    if (count === 0) continue;
    const place = country ?? regionOf(key) ?? key;
    named.set(place, (named.get(place) ?? 0) + count);
  }
  const ranked = [...named]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([place]) => place);
  const isTown = (place: string): boolean => countryOf(place) === null && regionOf(place) === null;
  return [
    ...ranked.filter(isTown).slice(0, MOST_TOWNS),
    ...ranked.filter((place) => regionOf(place) !== null).slice(0, MOST_REGIONS),
    ...ranked.filter((place) => countryOf(place) !== null).slice(0, MOST_COUNTRIES),
  ];
}

/** The names of one article as identity across articles takes them, each with the names it stands beside. */
export function archivedNames(record: ArticleRecord): ArchivedName[] {
  const { article, findings } = record;
  const normalised = findings.entities.map((entity) => normaliseName(entity.name));
  const places = placesOf(findings);
  return findings.entities.map((local, index) => ({
    article: article.id,
    published: article.published?.value ?? null,
    local,
    companions: normalised.filter((name, other) => other !== index && name !== ''),
    places,
  }));
}
