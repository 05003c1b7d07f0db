import type { EntityRow, NamedIn } from '../shapes/entityRow';
import { MEMBER_HASHES } from '../identity/memberHash';
import { codeOfDay, codeOfDigits, dayOf, digitsOf } from '../format/dayCode';
import { Uncoded, type RowReader, type RowWriter } from './rowBits';

/** What the rows of a block count from: an article and the code of a day that are near those of most. */
export interface Base {
  article: number;
  day: number;
}

type Seen = Pick<EntityRow, 'firstSeen' | 'lastSeen' | 'sample' | 'hashes' | 'latest' | 'ranks'>;

type Hashed = NamedIn & { hash: number };

/** Hashes below a rank's day. */
const SAME_DAY = 1000;
const SAME_DAY_BITS = 10;

/** Greatest hash of a member, and the lowest bits of which each octave has all. */
const MOST_HASH = MEMBER_HASHES - 1;
const HASH_LOW = 6;

/** Rice parameter of places in an article's list of names. */
const LOCAL_LOW = 3;

/** Names of a sample where an entity has as many or more. */
const SAMPLE = 24;

/** Articles that a name is shown with at first. */
const LATEST = 4;

/** The base that suits a row, and those that are first met with it. */
export function baseOf({ sample, firstSeen }: EntityRow): Base {
  const articles = sample.map(({ article }) => article);
  return {
    article: articles.length === 0 ? 0 : Math.min(...articles),
    day: (firstSeen === null ? null : codeOfDay(firstSeen)) ?? 0,
  };
}

/**
 * Where and when an entity is named. The sample goes in the order of articles, as steps; its order by
 * hash, and mostly the latest articles and their days, follow from it.
 */
export function writeSeen(writer: RowWriter, row: EntityRow, base: Base): void {
  const first = writeDay(writer, row.firstSeen, base.day);
  const last = writeDay(writer, row.lastSeen, first);
  writeSample(writer, row, base);
  writeLatest(writer, row, last);
}

/** What {@link writeSeen} wrote. */
export function readSeen(reader: RowReader, base: Base, articleCount: number): Seen {
  const first = readDay(reader, base.day);
  const last = readDay(reader, first.code, first.day);
  const members = readSample(reader, base, articleCount);
  const [latest, ranks] = readLatest(reader, members, last.code);
  members.sort(byHash);
  return {
    firstSeen: first.day,
    lastSeen: last.day,
    sample: members.map(({ article, local }) => ({ article, local })),
    hashes: members.map(({ hash }) => hash),
    latest,
    ranks,
  };
}

/** Writes a day from another's code, and gives its code; that of the other where it is unknown. */
function writeDay(writer: RowWriter, day: string | null, from: number): number {
  writer.flag(day !== null);
  if (day === null) return from;
  const code = codeOfDay(day);
  if (code === null) throw new Uncoded();
  writer.step(code - from);
  return code;
}

/** `known`: the day of the code `from`, if any. */
function readDay(
  reader: RowReader,
  from: number,
  known: string | null = null,
): { day: string | null; code: number } {
  if (!reader.flag()) return { day: null, code: from };
  const code = from + reader.step();
  return { day: code === from && known !== null ? known : dayOf(code), code };
}

function writeSample(writer: RowWriter, row: EntityRow, base: Base): void {
  const { sample, hashes, articleCount } = row;
  const members = sample.map((one, at) => ({ ...one, hash: hashes[at] ?? -1 }));
  const isInOrder = members.every((one, at) => at === 0 || byHash(members[at - 1] ?? one, one) < 0);
  if (hashes.length !== sample.length || !isInOrder) throw new Uncoded();
  members.sort(byArticle);
  const [first] = members;
  writer.step(members.length - Math.min(SAMPLE, articleCount));
  if (first === undefined) return;
  writer.step(first.article - base.article);
  writer.rice(
    members.slice(1).map(({ article }, at) => article - (members[at]?.article ?? 0)),
    5,
  );
  writer.riceOf(
    members.map(({ local }) => local),
    LOCAL_LOW,
  );
  const greatest = Math.max(...hashes);
  writer.riceOf([MOST_HASH - greatest, ...members.map(({ hash }) => greatest - hash)], HASH_LOW);
}

/** The sample by article. */
function readSample(reader: RowReader, base: Base, articleCount: number): Hashed[] {
  const count = reader.step() + Math.min(SAMPLE, articleCount);
  if (count <= 0) return [];
  let article = base.article + reader.step();
  const steps = [0, ...reader.rice(count - 1, 5)];
  const locals = reader.riceOf(count, LOCAL_LOW);
  const [below = 0, ...hashes] = reader.riceOf(count + 1, HASH_LOW);
  return steps.map((step, at) => {
    article += step;
    return { article, local: locals[at] ?? 0, hash: MOST_HASH - below - (hashes[at] ?? 0) };
  });
}

function writeLatest(writer: RowWriter, row: EntityRow, last: number): void {
  const { sample, latest, ranks } = row;
  if (ranks.length !== latest.length) throw new Uncoded();
  const articles = sample.map(({ article }) => article).sort((a, b) => a - b);
  const usual = usualLatest(articles);
  const isUsual =
    usual.length === latest.length && usual.every((article, at) => article === latest[at]);
  writer.flag(isUsual);
  if (!isUsual) {
    writer.count(latest.length);
    let before = articles.at(-1) ?? 0;
    for (const article of latest) {
      writer.step(article - before);
      before = article;
    }
  }
  let before = last;
  for (const rank of ranks) {
    const day = codeOfDigits(Math.floor(rank / SAME_DAY));
    if (day === null) throw new Uncoded();
    writer.step(before - day);
    writer.bits(rank % SAME_DAY, SAME_DAY_BITS);
    before = day;
  }
}

function readLatest(
  reader: RowReader,
  members: readonly Hashed[],
  last: number,
): [latest: number[], ranks: number[]] {
  const articles = members.map(({ article }) => article);
  let before = articles.at(-1) ?? 0;
  const latest = reader.flag()
    ? usualLatest(articles)
    : reader.list(reader.count(), () => (before += reader.step()));
  let day = last;
  const ranks = reader.list(latest.length, () => {
    day -= reader.step();
    return digitsOf(day) * SAME_DAY + reader.bits(SAME_DAY_BITS);
  });
  return [latest, ranks];
}

/** The latest articles where they came in the order of their days: the last of the sample, each once. */
function usualLatest(ascending: readonly number[]): number[] {
  return [...new Set(ascending)].slice(-LATEST).reverse();
}

function byHash(a: Hashed, b: Hashed): number {
  return a.hash - b.hash || byArticle(a, b);
}

function byArticle(a: NamedIn, b: NamedIn): number {
  return a.article - b.article || a.local - b.local;
}
