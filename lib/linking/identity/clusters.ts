import type { LinkEvidence } from '../../model/archive';
import type { LocalEntity } from '../../model/mention';

/**
 * A name of one article with the normalised names of the other entities of that article. `places`
 * are the countries and towns that the article is about, the most named first (countries in the form
 * that keys use); absent in what was stored before they were kept.
 */
export interface ArchivedName {
  article: string;
  published: string | null;
  local: LocalEntity;
  companions: string[];
  places?: string[];
}

/** Names of articles that were taken for one, with why. */
export interface Cluster {
  members: ArchivedName[];
  roles: string[];
  /** Normalised names that the articles of the members have beside it. */
  company: Set<string>;
  evidence: LinkEvidence[];
  confidence: number;
  /** Those it may be as well, where nothing tells which. */
  among: Cluster[];
  /** The cluster that took this one in. */
  into: Cluster | null;
}

/** A cluster of the names given, which are one by rule. */
export function clusterOf(members: ArchivedName[]): Cluster {
  return {
    members,
    roles: [...new Set(members.flatMap(({ local }) => local.roles))],
    company: new Set(members.flatMap(({ companions }) => companions)),
    evidence: [],
    confidence: 1,
    among: [],
    into: null,
  };
}

/** Evidence kept for one entity; the first that were found, so a name in 10,000 articles stays small. */
const MOST_EVIDENCE = 24;
/** Articles named in one piece of evidence. */
const MOST_ARTICLES = 5;

/** Notes why a cluster holds together; the entity is as sure as its weakest link. */
export function note(cluster: Cluster, rule: string, text: string, sure: number): void {
  cluster.confidence = Math.min(cluster.confidence, sure);
  if (cluster.evidence.length >= MOST_EVIDENCE) return;
  const articles = [...new Set(cluster.members.map(({ article }) => article))];
  cluster.evidence.push({
    rule,
    text,
    articles: articles.slice(0, MOST_ARTICLES),
    confidence: sure,
  });
}

/** Why two clusters are one: the rule, the evidence in plain words, and how sure it is (0…1). */
export interface Reason {
  rule: string;
  text: string;
  sure: number;
}

/** Moves all of `from` into `into`, with the reason. */
export function absorb(into: Cluster, from: Cluster, reason: Reason): void {
  const articles = [from.members[0]?.article, into.members[0]?.article];
  from.into = into;
  for (const member of from.members) into.members.push(member);
  for (const role of from.roles) if (!into.roles.includes(role)) into.roles.push(role);
  for (const name of from.company) into.company.add(name);
  into.confidence = Math.min(into.confidence, from.confidence, reason.sure);
  into.evidence.push(...from.evidence, {
    rule: reason.rule,
    text: reason.text,
    articles: [...new Set(articles.filter((id) => id !== undefined))],
    confidence: reason.sure,
  });
  into.evidence.splice(MOST_EVIDENCE);
}

/** The cluster that a cluster has become part of: itself where none took it in. */
export function wholeOf(cluster: Cluster): Cluster {
  let at = cluster;
  while (at.into !== null) at = at.into;
  return at;
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
