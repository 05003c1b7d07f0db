import { tellingEvents } from '../linking/events/tellingEvents';
import type { ArticleRecord } from '../model/findings';

/**
 * A record as packs and the store keep it: of its events those worth telling, in order. The others
 * are ten times as many, and an archive has no use for them.
 */
export function keptRecord(record: ArticleRecord): ArticleRecord {
  const events = tellingEvents(record.findings.events).map(({ event }) => event);
  return { ...record, findings: { ...record.findings, events } };
}
