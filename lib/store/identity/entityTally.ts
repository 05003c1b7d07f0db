import { formsByUse, mostOf, shownName } from '../../linking/identity/entityFrom';
import { ownString } from '../../linking/identity/ownString';
import type { RoleAt } from '../../model/archive';
import type { NameKind } from '../../model/mention';
import type { EntityRow, NamedIn } from '../shapes/entityRow';
import { kindsOf } from './entityKeys';
import type { Counted } from './member';
import { dayRank, memberHash } from './memberHash';

/** Names by which an entity is linked anew, and those whose hash is that of the last: all, of one in few articles. */
export const SAMPLE = 24;

/** Roles kept for one name, the latest: beyond this a card could not show them. */
const MOST_ROLES = 50;

/** Forms of one name that are kept, the most used. */
const MOST_FORMS = 100;

/** Articles that a name is shown with at first. */
const LATEST = 4;

/** What a row says of its members, as against how they were linked. */
export type Tallied = Pick<
  EntityRow,
  | 'kind'
  | 'name'
  | 'aliases'
  | 'roles'
  | 'articleCount'
  | 'firstSeen'
  | 'lastSeen'
  | 'sample'
  | 'hashes'
  | 'latest'
  | 'ranks'
  | 'counts'
  | 'named'
  | 'kinds'
>;

interface Ranked {
  article: number;
  rank: number;
}

/**
 * What the members of an entity have in common, counted one by one: the same in whatever order they
 * come, as long as names of one article come together.
 */
export class EntityTally {
  readonly #kinds = new Map<NameKind, number>();
  readonly #forms = new Map<string, number>();
  readonly #names = new Map<string, number>();
  #roles: RoleAt[] = [];
  #sample: (NamedIn & { hash: number })[] = [];
  #latest: Ranked[] = [];
  #first: string | null = null;
  #last: string | null = null;
  #members = 0;
  #article = 0;
  articleCount = 0;

  /** How many names were counted. */
  get members(): number {
    return this.#members;
  }

  /** Counts a name. True if it is one of the sample now. */
  add({ article, local, at }: Counted): boolean {
    count(this.#kinds, local.kind, 1);
    countText(this.#names, local.name);
    for (const form of local.aliases) countText(this.#forms, form);
    this.#members++;
    for (const role of local.roles)
      this.#addRole({ role: ownString(role), article: article.id, date: article.published });
    const { number, hash, published } = article;
    if (number !== this.#article) {
      this.#article = number;
      this.articleCount++;
      this.#see(published?.slice(0, 10) ?? null);
      this.#addLatest({ article: number, rank: dayRank(published, hash) });
    }
    return this.#addSample({ article: number, local: at, hash: memberHash(hash, local) });
  }

  /** Takes back the count of a name; sample and articles are for `forget`. */
  subtract({ article, local }: Counted): void {
    count(this.#kinds, local.kind, -1);
    count(this.#names, local.name, -1);
    for (const form of local.aliases) count(this.#forms, form, -1);
    this.#members--;
    if (local.roles.length > 0)
      this.#roles = this.#roles.filter((role) => role.article !== article.id);
  }

  /** Forgets an article that named it. True if it was one of those by which it is linked or shown. */
  forget(article: number): boolean {
    this.articleCount--;
    const kept = this.#sample.filter((one) => one.article !== article);
    const shown = this.#latest.filter((one) => one.article !== article);
    const was = kept.length < this.#sample.length || shown.length < this.#latest.length;
    this.#sample = kept;
    this.#latest = shown;
    return was;
  }

  /** Counts all of an entity. Articles that both have are counted twice: correct `articleCount` then. */
  addRow(row: EntityRow): void {
    const members = row.named.reduce((sum, one) => sum + one, 0);
    for (const kind of kindsOf(row)) count(this.#kinds, kind, row.kinds?.[kind] ?? members);
    for (const [at, form] of row.aliases.entries()) {
      count(this.#forms, form, row.counts[at] ?? 0);
      count(this.#names, form, row.named[at] ?? 0);
    }
    this.#members += members;
    for (const role of row.roles) this.#addRole(role);
    for (const [at, one] of row.sample.entries())
      this.#addSample({ ...one, hash: row.hashes[at] ?? 0 });
    for (const [at, article] of row.latest.entries())
      this.#addLatest({ article, rank: row.ranks[at] ?? 0 });
    this.#see(row.firstSeen);
    this.#see(row.lastSeen);
    this.articleCount += row.articleCount;
  }

  /** What the row of the entity says of its members. */
  tallied(): Tallied {
    const kind = mostOf(this.#kinds) ?? 'other';
    const name = shownName(this.#names, kind);
    const aliases = formsByUse(name, this.#forms).slice(0, MOST_FORMS);
    const named = aliases.map((form) => this.#names.get(form) ?? 0);
    while (named.length > 0 && named.at(-1) === 0) named.pop();
    return {
      kind,
      name,
      aliases,
      roles: this.#roles.slice(-MOST_ROLES),
      articleCount: this.articleCount,
      firstSeen: this.#first,
      lastSeen: this.#last,
      sample: this.#sample.map(({ article, local }) => ({ article, local })),
      hashes: this.#sample.map(({ hash }) => hash),
      latest: this.#latest.map(({ article }) => article),
      ranks: this.#latest.map(({ rank }) => rank),
      counts: aliases.map((form) => this.#forms.get(form) ?? 0),
      named,
      ...(this.#kinds.size > 1 ? { kinds: Object.fromEntries(this.#kinds) } : {}),
    };
  }

  #addRole(role: RoleAt): void {
    let at = this.#roles.length;
    for (let before = this.#roles[at - 1]; before && isLater(before, role);) {
      at--;
      before = this.#roles[at - 1];
    }
    this.#roles.splice(at, 0, role);
    if (this.#roles.length > 4 * MOST_ROLES) this.#roles = this.#roles.slice(-MOST_ROLES);
  }

  #see(day: string | null): void {
    if (day === null) return;
    if (this.#first === null || day < this.#first) this.#first = day;
    if (this.#last === null || day > this.#last) this.#last = day;
  }

  /** Those that are alike in hash at the end of the sample are all in it: the order of import must not choose. */
  #addSample(one: NamedIn & { hash: number }): boolean {
    const sample = this.#sample;
    const most = sample[SAMPLE - 1]?.hash ?? Infinity;
    if (one.hash > most) return false;
    let at = sample.length;
    for (let before = sample[at - 1]; before && isAfter(before, one); before = sample[at - 1]) at--;
    sample.splice(at, 0, one);
    const kept = sample[SAMPLE - 1]?.hash ?? Infinity;
    while ((sample.at(-1)?.hash ?? 0) > kept) sample.pop();
    return true;
  }

  #addLatest(one: Ranked): void {
    const latest = this.#latest;
    if (latest.length >= LATEST && (latest.at(-1)?.rank ?? 0) >= one.rank) return;
    if (latest.some(({ article }) => article === one.article)) return;
    let at = latest.length;
    while (at > 0 && (latest[at - 1]?.rank ?? 0) < one.rank) at--;
    latest.splice(at, 0, one);
    if (latest.length > LATEST) latest.pop();
  }
}

function count<T>(counts: Map<T, number>, value: T, by: number): void {
  const now = (counts.get(value) ?? 0) + by;
  if (now > 0) counts.set(value, now);
  else counts.delete(value);
}

/** Whether a member of the sample comes after another: by hash, then as they came in. */
function isAfter(a: NamedIn & { hash: number }, b: NamedIn & { hash: number }): boolean {
  return (a.hash - b.hash || a.article - b.article || a.local - b.local) > 0;
}

/** Counts one more of a text, which may be a slice of an article's: rows are kept long. */
function countText(counts: Map<string, number>, text: string): void {
  const now = counts.get(text);
  counts.set(now === undefined ? ownString(text) : text, (now ?? 0) + 1);
}

/** Whether a role comes after another: by day, then article, then its words. */
function isLater(a: RoleAt, b: RoleAt): boolean {
  const [one, two] = [a.date ?? '', b.date ?? ''];
  if (one !== two) return one > two;
  return a.article === b.article ? a.role > b.role : a.article > b.article;
}
