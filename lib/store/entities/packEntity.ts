import type { LinkEvidence } from '../../model/archive';
import type { NameKind } from '../../model/mention';
import type { EntityRow } from '../shapes/entityRow';

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** An entity's row by place instead of by name; the number follows from where it lies. */
export type PackedEntity = [
  id: string,
  kind: number,
  name: string,
  /** Those that are not the name; the name stood at this place. */
  aliases: string[],
  nameAt: number,
  /** Role, article, date, one after the other. */
  roles: (string | null)[],
  /** Rule, text, articles, confidence. */
  evidence: [string, string, string[], number][],
  confidence: number,
  articleCount: number,
  firstSeen: string | null,
  lastSeen: string | null,
  /** Article and local, one after the other; articles as the step from the one before. */
  sample: number[],
  hashes: number[],
  latest: number[],
  ranks: number[],
  /** Of all aliases in their order. */
  counts: number[],
  named: number[],
  /** What few have. */
  others: Pick<EntityRow, 'candidates' | 'kinds' | 'open'> | 0,
];

/** A row without names of fields; {@link unpackEntity} undoes it. */
export function packEntity(row: EntityRow): PackedEntity {
  const nameAt = row.aliases.indexOf(row.name);
  const { candidates, kinds, open } = row;
  const few = {
    ...(candidates !== undefined && { candidates }),
    ...(kinds !== undefined && { kinds }),
    ...(open !== undefined && { open }),
  };
  return [
    row.id,
    KINDS.indexOf(row.kind),
    row.name,
    row.aliases.filter((_, at) => at !== nameAt),
    nameAt,
    row.roles.flatMap(({ role, article, date }) => [role, article, date]),
    row.evidence.map(({ rule, text, articles, confidence }) => [rule, text, articles, confidence]),
    row.confidence,
    row.articleCount,
    row.firstSeen,
    row.lastSeen,
    row.sample.flatMap(({ article, local }, at) => [
      article - (row.sample[at - 1]?.article ?? 0),
      local,
    ]),
    row.hashes,
    row.latest,
    row.ranks,
    row.counts,
    row.named,
    Object.keys(few).length === 0 ? 0 : few,
  ];
}

/** What {@link packEntity} was given; throws a `TypeError` or `RangeError` where it cannot be. */
export function unpackEntity(number: number, packed: PackedEntity): EntityRow {
  const [id, kindAt, name, others, nameAt, roles, evidence, confidence, ...rest] = packed;
  const [articleCount, firstSeen, lastSeen, sample, hashes, latest, ranks, counts, named, few] =
    rest;
  const kind = KINDS[kindAt];
  if (kind === undefined) throw new RangeError('A packed entity is of no kind.');
  const aliases = [...others];
  if (nameAt >= 0) aliases.splice(nameAt, 0, name);
  const row: EntityRow = {
    number,
    id,
    kind,
    name,
    aliases,
    roles: [],
    evidence: evidence.map(([rule, text, articles, confidence]): LinkEvidence => ({
      rule,
      text,
      articles,
      confidence,
    })),
    confidence,
    articleCount,
    firstSeen,
    lastSeen,
    sample: [],
    hashes: [...hashes],
    latest: [...latest],
    ranks: [...ranks],
    counts: [...counts],
    named: [...named],
    ...(few === 0 ? {} : few),
  };
  for (let at = 0; at + 2 < roles.length; at += 3)
    row.roles.push({
      role: roles[at] ?? '',
      article: roles[at + 1] ?? '',
      date: roles[at + 2] ?? null,
    });
  let article = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    article += sample[at] ?? 0;
    row.sample.push({ article, local: sample[at + 1] ?? 0 });
  }
  return row;
}
