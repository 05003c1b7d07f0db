import type { DatePrecision, PublicationDate } from '../../model/article';
import type { ArticleRecord } from '../../model/findings';
import { codeOfDay, dayOf } from '../format/dayCode';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import { addressNumber, hashKeys, textKey } from './docKeys';

const PRECISIONS: readonly DatePrecision[] = ['time', 'day', 'month', 'year'];

/** Where most dates were found: their place in this list is stored, so it may only be added to. */
const SOURCES: readonly string[] = [
  'input',
  'json-ld',
  'meta:article:published_time',
  'time element',
  'url',
];

/** The row of `docs` for a record. */
export function docRow(
  { article, contentHash }: ArticleRecord,
  {
    number,
    addedAt,
    source,
    folded = null,
  }: Pick<ArticleRow, 'number' | 'addedAt' | 'source'> & Partial<Pick<ArticleRow, 'folded'>>,
): DocRow {
  const { id, title, publisher, url, published, publishedBounds } = article;
  const { hash, rest } = hashKeys(contentHash);
  const day = codeOfDay(sortDateOf(published)) ?? 0;
  return {
    number,
    hash,
    id: textKey(id),
    ...(url !== null && { url: addressNumber(url) }),
    day,
    source,
    card: [
      id,
      title,
      publisher,
      url === id ? 0 : url,
      published && packedDate(published, day),
      publishedBounds && [publishedBounds.after, publishedBounds.before],
      addedAt,
      rest,
      ...(folded === null ? ([] as const) : ([folded.copies, folded.versions] as const)),
    ],
  };
}

/** What a row of `docs` says. */
export function articleRow({ number, hash, day, source, card }: DocRow): ArticleRow {
  const [id, title, publisher, url, date, bounds, addedAt, rest, copies = 0, versions = 0] = card;
  const published = date === null ? null : unpackedDate(date, day);
  return {
    id,
    number,
    title,
    publisher,
    url: url === 0 ? id : url,
    published,
    publishedBounds: bounds && { after: bounds[0], before: bounds[1] },
    hash,
    rest,
    sortDate: sortDateOf(published),
    addedAt,
    source,
    folded: copies + versions === 0 ? null : { copies, versions },
  };
}

function sortDateOf(published: PublicationDate | null): string {
  return published?.value.slice(0, 10) ?? '';
}

function packedDate({ value, precision, source }: PublicationDate, day: number): DocRow['card'][4] {
  const [finely, found] = [PRECISIONS.indexOf(precision), SOURCES.indexOf(source)];
  const isDay = found >= 0 && day > 0 && dayOf(day) === value;
  return isDay ? found * PRECISIONS.length + finely : [value, finely, source];
}

function unpackedDate(date: NonNullable<DocRow['card'][4]>, day: number): PublicationDate {
  const isDay = typeof date === 'number';
  const finely = isDay ? date % PRECISIONS.length : date[1];
  return {
    value: isDay ? dayOf(day) : date[0],
    precision: PRECISIONS[finely] ?? 'day',
    source: isDay ? (SOURCES[Math.floor(date / PRECISIONS.length)] ?? '') : date[2],
  };
}
