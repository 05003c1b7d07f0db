import type { OtherCopy } from '../../model/article';
import type { ArticleRecord } from '../../model/findings';
import type { ArticleRow } from '../shapes/articleRow';
import type { Hidden } from './familyRow';
import { foldFamily, type Folded } from './foldFamily';
import { asMember, memberKey, ownId, type Family, type Member } from './member';
import { areOneArticle, likenessOf } from './oneArticle';

/** A family that a batch concerns: as it is stored, and as it becomes. */
export interface WorkingFamily extends Family {
  /** Rows of stored articles that showed parts of it. */
  rows: ArticleRow[];
  /** The record of the first of them. */
  stored: ArticleRecord | null;
  /** Sources of members that were hidden. */
  hidSources: string[];
  changed: boolean;
}

/** Families that a batch concerns. Members join the family of whatever they are one with, and with that two families may become one. */
export class WorkingSet {
  readonly #families = new Set<WorkingFamily>();
  readonly #byKey = new Map<number, Set<WorkingFamily>>();
  readonly #byContent = new Map<string, WorkingFamily>();

  get families(): ReadonlySet<WorkingFamily> {
    return this.#families;
  }

  /** A stored article with what is hidden beside it. */
  load(row: ArticleRow, stored: Member, hidden: Hidden | undefined): void {
    const { member, given } = asMember(stored.record, stored.source, stored.addedAt);
    const family: WorkingFamily = {
      members: [],
      given: hidden?.given ?? given,
      rows: [row],
      stored: stored.record,
      hidSources: (hidden?.members ?? []).map(({ source }) => source),
      changed: false,
    };
    this.#families.add(family);
    for (const each of [underOwnId(member), ...(hidden?.members ?? [])]) this.#put(family, each);
  }

  /** Adds a member to its family; false where it is there already and says nothing new. */
  add(member: Member, given: readonly OtherCopy[]): boolean {
    const { record } = member;
    const near = new Set<WorkingFamily>();
    const same = this.#byContent.get(record.contentHash);
    if (same !== undefined) near.add(same);
    for (const key of likenessOf(record).keys)
      for (const family of this.#byKey.get(key) ?? [])
        if (family.members.some((other) => areOneArticle(record, other.record))) near.add(family);
    const [first, ...others] = near;
    const family = first ?? emptyFamily();
    this.#families.add(family);
    for (const other of others) this.#join(family, other);
    return this.#extend(family, member, given);
  }

  /** Whether a record is a member of any family. */
  has(record: ArticleRecord): boolean {
    const key = memberKey(record);
    const family = this.#byContent.get(record.contentHash);
    return family?.members.some((member) => memberKey(member.record) === key) === true;
  }

  /** The family of a record, which is in it. */
  familyOf(record: ArticleRecord): WorkingFamily | null {
    return this.#byContent.get(record.contentHash) ?? null;
  }

  /** Takes members out of all families; an empty family goes with the articles that showed it. Whether there were any. */
  drop(goes: (member: Member) => boolean): boolean {
    let any = false;
    for (const family of this.#families) {
      const left = family.members.filter((member) => !goes(member));
      if (left.length === family.members.length) continue;
      for (const { record } of family.members)
        if (!left.some((member) => member.record.contentHash === record.contentHash))
          this.#byContent.delete(record.contentHash);
      family.members = left;
      family.changed = true;
      any = true;
    }
    return any;
  }

  #extend(family: WorkingFamily, member: Member, given: readonly OtherCopy[]): boolean {
    const said = given.filter((copy) => !family.given.some((held) => isSameCopy(held, copy)));
    family.given.push(...said);
    const key = memberKey(member.record);
    const held = family.members.findIndex(({ record }) => memberKey(record) === key);
    const before = family.members[held];
    let isNew = before === undefined;
    if (before !== undefined && comesFirst(member, before)) {
      // What is said of the same page otherwise: the same of both, whichever came first.
      family.members[held] = { ...member, source: before.source, addedAt: before.addedAt };
      isNew = true;
    } else if (before === undefined) this.#put(family, member);
    if (isNew || said.length > 0) family.changed = true;
    return before === undefined;
  }

  #put(family: WorkingFamily, member: Member): void {
    family.members.push(member);
    this.#byContent.set(member.record.contentHash, family);
    for (const key of likenessOf(member.record).keys) {
      const families = this.#byKey.get(key);
      if (families === undefined) this.#byKey.set(key, new Set([family]));
      else families.add(family);
    }
  }

  #join(family: WorkingFamily, other: WorkingFamily): void {
    this.#families.delete(other);
    family.rows.push(...other.rows);
    family.stored ??= other.stored;
    family.hidSources.push(...other.hidSources);
    family.changed = true;
    family.given.push(
      ...other.given.filter((copy) => !family.given.some((one) => isSameCopy(one, copy))),
    );
    for (const { record } of other.members)
      for (const key of likenessOf(record).keys) this.#byKey.get(key)?.delete(other);
    for (const member of other.members) this.#put(family, member);
  }
}

/** A family as it is shown, or null where nothing is left of it. */
export function foldedOf(family: WorkingFamily): Folded | null {
  return family.members.length === 0 ? null : foldFamily(family);
}

function emptyFamily(): WorkingFamily {
  return { members: [], given: [], rows: [], stored: null, hidSources: [], changed: true };
}

/** What told it apart from others when it was stored is given anew. */
function underOwnId(member: Member): Member {
  const { record } = member;
  const id = ownId(record);
  if (id === record.article.id) return member;
  return { ...member, record: { ...record, article: { ...record.article, id } } };
}

function comesFirst({ record: a }: Member, { record: b }: Member): boolean {
  const one = [a.article.id, a.article.url ?? ''];
  const two = [b.article.id, b.article.url ?? ''];
  return JSON.stringify(one) < JSON.stringify(two);
}

function isSameCopy(a: OtherCopy, b: OtherCopy): boolean {
  return (
    a.url === b.url &&
    a.publisher === b.publisher &&
    a.title === b.title &&
    a.published === b.published
  );
}
