import type { ArchivedEvent } from '../../linking/events/archivedEvent';
import { archivedTellings } from '../../pipeline/archivedTellings';
import type { StoredArticle } from '../shapes/storedArticle';

/** What a stored article tells, as merging and matching take it: entities are `e<number>`. */
export function storedTellings({ record, entities }: StoredArticle): ArchivedEvent[] {
  const ids = new Map(
    record.findings.entities.map(({ id }, index) => [id, entityId(entities[index] ?? 0)]),
  );
  return archivedTellings(record, (local) => ids.get(local) ?? null);
}

function entityId(number: number): string | null {
  return number === 0 ? null : `e${number}`;
}
