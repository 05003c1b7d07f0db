import { addressKey } from '../../extraction/addressKey';
import type { OtherCopy, PublicationDate } from '../../model/article';
import { compareText } from '../../model/compareText';
import type { ArticleRecord } from '../../model/findings';
import type { Family, Member } from './member';
import { memberKey } from './member';
import { likenessOf } from './oneArticle';

/** Earlier versions of a page that are kept, the newest. */
const MOST_VERSIONS = 20;
/** Pages of other outlets whose text is kept, the earliest; of others only title and address. */
const MOST_PAGES = 60;
/** Copies that are listed, the earliest. */
const MOST_LISTED = 300;

/** A family as the archive shows it. */
export interface Folded {
  shown: Member;
  /** `shown` with the list of its copies. */
  record: ArticleRecord;
  /** All other members that are kept, in the order of their keys. */
  hidden: Member[];
  /** Copies that are known by name alone. */
  given: OtherCopy[];
  /** Earlier versions of the page that is shown. */
  versions: number;
}

/**
 * What of a family is shown: the page with the earliest date stands for all (of equals that with the
 * smallest id), and of a page its newest version (by update, else publication, else the longer). A function of the
 * set of members alone: the order in which they came changes nothing.
 */
export function foldFamily({ members, given }: Family): Folded {
  const pages = [...pagesOf(members).values()].map((page) => page.toSorted(newestFirst));
  pages.sort(byDate);
  const [first = [], ...others] = pages;
  const [shown] = first;
  if (shown === undefined) throw new RangeError('A family has no members.');
  const kept = others.slice(0, MOST_PAGES);
  const dropped = others.slice(MOST_PAGES).flatMap(([newest]) => (newest ? [cardOf(newest)] : []));
  const known = distinct([...given, ...dropped]).slice(0, MOST_LISTED);
  const cards = [...known, ...kept.flatMap(([newest]) => (newest ? [cardOf(newest)] : []))];
  const alsoIn = othersThan(shown, cards).slice(0, MOST_LISTED);
  const versions = first.slice(1, 1 + MOST_VERSIONS);
  const { record } = shown;
  return {
    shown,
    record: alsoIn.length === 0 ? record : { ...record, article: { ...record.article, alsoIn } },
    hidden: [...versions, ...kept.flatMap((page) => page.slice(0, 1 + MOST_VERSIONS))].sort(
      (a, b) => compareText(memberKey(a.record), memberKey(b.record)),
    ),
    given: known,
    versions: versions.length,
  };
}

/** The members of each page: those of one address, and each that has none by itself. */
function pagesOf(members: readonly Member[]): Map<string, Member[]> {
  const pages = new Map<string, Member[]>();
  for (const member of members) {
    const page = likenessOf(member.record).address ?? member.record.contentHash;
    const held = pages.get(page);
    if (held === undefined) pages.set(page, [member]);
    else held.push(member);
  }
  return pages;
}

function newestFirst({ record: a }: Member, { record: b }: Member): number {
  return (
    instant(b.article.updated ?? b.article.published) -
      instant(a.article.updated ?? a.article.published) ||
    b.article.text.length - a.article.text.length ||
    compareText(a.contentHash, b.contentHash)
  );
}

/** Pages by the earliest date that any of their versions says, undated last, then by id and content. */
function byDate(a: readonly Member[], b: readonly Member[]): number {
  return (
    earliest(a) - earliest(b) ||
    compareText(leastId(a), leastId(b)) ||
    compareText(a[0]?.record.contentHash ?? '', b[0]?.record.contentHash ?? '')
  );
}

/** A number that all dates are less than. */
const NEVER = 9e15;

function earliest(page: readonly Member[]): number {
  let least = NEVER;
  for (const { record } of page) {
    const { published } = record.article;
    if (published !== null) least = Math.min(least, Math.max(instant(published), -NEVER));
  }
  return least;
}

function leastId(page: readonly Member[]): string {
  return page.map(({ record }) => record.article.id).sort(compareText)[0] ?? '';
}

/** Milliseconds since 1970; before all dates where it is none. */
function instant(date: PublicationDate | null): number {
  const time = date === null ? Number.NaN : Date.parse(date.value);
  return Number.isNaN(time) ? -NEVER : time;
}

function cardOf({ record }: Member): OtherCopy {
  const { publisher, title, url, published } = record.article;
  return { publisher, title, url, published: published?.value ?? null };
}

/** Copies of others than the page that is shown and its outlet, each outlet's page once. */
function othersThan({ record }: Member, cards: readonly OtherCopy[]): OtherCopy[] {
  const own = outletOf(record.article);
  return distinct(cards.filter((card) => outletOf(card) !== own && outletOf(card) !== ''));
}

/** Each page once, in the order of dates, outlets and addresses; of what is said of one twice the same each time. */
function distinct(cards: readonly OtherCopy[]): OtherCopy[] {
  const pages = new Map<string, OtherCopy>();
  for (const card of cards) {
    const { url, title } = card;
    const page = (url === null ? null : addressKey(url)) ?? `${outletOf(card)} ${title}`;
    const held = pages.get(page);
    if (held === undefined || compareCards(card, held) < 0) pages.set(page, card);
  }
  return [...pages.values()].sort(compareCards);
}

function compareCards(a: OtherCopy, b: OtherCopy): number {
  return (
    compareText(a.published ?? '~', b.published ?? '~') ||
    compareText(a.publisher ?? '~', b.publisher ?? '~') ||
    compareText(a.url ?? '~', b.url ?? '~') ||
    compareText(a.title, b.title)
  );
}

/** Who printed it: the outlet's name, else the host; '' where nobody is named. */
function outletOf({ publisher, url }: Pick<OtherCopy, 'publisher' | 'url'>): string {
  if (publisher !== null && publisher.trim() !== '') return publisher.trim().toLowerCase();
  const key = url === null ? null : addressKey(url);
  return key === null ? '' : (key.split('/')[0] ?? '');
}
