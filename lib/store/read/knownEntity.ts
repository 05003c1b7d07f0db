import type { KnownEntity } from '../../pipeline/archive';
import type { EntityRow } from '../shapes/entityRow';

/** An entity's row as answers have it. */
export function knownEntity(row: EntityRow): KnownEntity {
  const { kind, name, aliases, roles, evidence, confidence } = row;
  const { articleCount, firstSeen, lastSeen } = row;
  return {
    id: `e${row.number}`,
    stableId: row.id,
    kind,
    name,
    aliases,
    roles,
    members: [],
    evidence,
    confidence,
    articleCount,
    firstSeen,
    lastSeen,
  };
}
