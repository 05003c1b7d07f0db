import type { LinkEvidence } from '../../model/archive';
import type { LocalEntity } from '../../model/mention';
import { genderOfRole, roleWords, type Gender } from './roleSupport';

/**
 * A name of one article with the normalised names of the other entities of that article. `places`
 * are the towns, regions and countries that the article is about, each the most named first (the last
 * two in the form that keys use); absent in what was stored before they were kept.
 */
export interface ArchivedName {
  article: string;
  published: string | null;
  local: LocalEntity;
  companions: string[];
  places?: string[];
}

/** Names of articles that were taken for one, with why. */
export class Cluster {
  readonly members: ArchivedName[];
  readonly evidence: LinkEvidence[] = [];
  confidence = 1;
  /** Those it may be as well, where nothing tells which. */
  readonly among: Cluster[] = [];
  /** The cluster that took this one in. */
  into: Cluster | null = null;
  #company: Set<string> | null = null;
  #roleWords: Set<string> | null = null;
  #gender: Gender | null | undefined;

  /** `members` are one by rule. */
  constructor(members: ArchivedName[]) {
    this.members = [...members];
  }

  /** Normalised names that the articles of the members have beside it. */
  get company(): ReadonlySet<string> {
    if (this.#company !== null) return this.#company;
    const company = new Set<string>();
    for (const { companions } of this.members) for (const name of companions) company.add(name);
    this.#company = company;
    return company;
  }

  /** The words of the roles that the articles give, in the form that supports a link. */
  get roleWords(): ReadonlySet<string> {
    if (this.#roleWords !== null) return this.#roleWords;
    const words = new Set<string>();
    for (const { local } of this.members)
      for (const role of local.roles) for (const word of roleWords(role)) words.add(word);
    this.#roleWords = words;
    return words;
  }

  /** What the first form of address says; null where none says anything. */
  get gender(): Gender | null {
    if (this.#gender === undefined) this.#gender = genderIn(this.members);
    return this.#gender;
  }

  /** Takes in all of `from`, with the reason. */
  absorb(from: Cluster, { rule, text, sure }: Reason): void {
    const articles = [from.members[0]?.article, this.members[0]?.article];
    for (const member of from.members) this.members.push(member);
    if (this.#company !== null) for (const name of from.company) this.#company.add(name);
    if (this.#roleWords !== null) for (const word of from.roleWords) this.#roleWords.add(word);
    this.#gender = this.gender ?? from.gender;
    this.confidence = Math.min(this.confidence, from.confidence, sure);
    this.evidence.push(...from.evidence, {
      rule,
      text,
      articles: [...new Set(articles.filter((id) => id !== undefined))],
      confidence: sure,
    });
    this.evidence.splice(MOST_EVIDENCE);
    from.into = this;
  }

  /** Notes why all its members are one; the entity is as sure as its weakest link. */
  note(rule: string, text: string, sure: number): void {
    this.confidence = Math.min(this.confidence, sure);
    if (this.evidence.length >= MOST_EVIDENCE) return;
    const articles = new Set<string>();
    for (const { article } of this.members) {
      if (articles.size === MOST_ARTICLES) break;
      articles.add(article);
    }
    this.evidence.push({ rule, text, articles: [...articles], confidence: sure });
  }

  /** The cluster that this one has become part of: itself where none took it in. */
  get whole(): Cluster {
    return this.into === null ? this : this.into.whole;
  }
}

function genderIn(members: readonly ArchivedName[]): Gender | null {
  for (const { local } of members) {
    for (const role of local.roles) {
      const gender = genderOfRole(role);
      if (gender !== null) return gender;
    }
  }
  return null;
}

/** Evidence kept for one entity; the first that were found, so a name in 10,000 articles stays small. */
const MOST_EVIDENCE = 24;
/** Articles named in one piece of evidence. */
const MOST_ARTICLES = 5;

/** Why two clusters are one: the rule, the evidence in plain words, and how sure it is (0…1). */
export interface Reason {
  rule: string;
  text: string;
  sure: number;
}

/** Groups items by key, in order of first appearance. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Members of one group share `key`; null for one who shares none. */
export interface SharingGroup {
  key: string | null;
  members: ArchivedName[];
}

/**
 * Parts members into groups of which all share a key: the key of most takes those, then the next of
 * the rest, so that no member brings two others together. Who shares none stays alone.
 */
export function groupSharing(
  members: ArchivedName[],
  keysOf: (member: ArchivedName) => Iterable<string>,
): SharingGroup[] {
  const byKey = new Map<string, Set<ArchivedName>>();
  for (const member of members) {
    for (const key of keysOf(member)) {
      const held = byKey.get(key);
      if (held) held.add(member);
      else byKey.set(key, new Set([member]));
    }
  }
  const ranked = [...byKey]
    .filter(([, all]) => all.size > 1)
    .sort(([a, one], [b, two]) => two.size - one.size || (a < b ? -1 : 1));
  const left = new Set(members);
  const groups: SharingGroup[] = [];
  for (const [key, all] of ranked) {
    const group = [...all].filter((member) => left.has(member));
    if (group.length < 2) continue;
    for (const member of group) left.delete(member);
    groups.push({ key, members: group });
  }
  for (const member of left) groups.push({ key: null, members: [member] });
  return groups;
}
