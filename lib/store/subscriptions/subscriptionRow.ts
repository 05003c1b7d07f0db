import * as v from 'valibot';
import type { FollowedPack } from '../../model/pack';

const time = v.nullable(v.number());
const text = v.nullable(v.string());

const row = v.object({
  /** The pack's address. */
  id: v.pipe(v.string(), v.regex(/^https?:\/\//)),
  title: v.string(),
  licence: text,
  source: text,
  checkedAt: time,
  changedAt: time,
  failure: text,
  etag: text,
  lastModified: text,
});

/** A pack that the reader follows, as it is stored. */
export type SubscriptionRow = v.InferOutput<typeof row>;

/** The row in a stored value; null for one that this code does not know. */
export function parseSubscription(value: unknown): SubscriptionRow | null {
  const parsed = v.safeParse(row, value);
  return parsed.success ? parsed.output : null;
}

/** A pack that was never asked for. */
export function newSubscription(address: string): SubscriptionRow {
  return {
    id: address,
    title: '',
    licence: null,
    source: null,
    checkedAt: null,
    changedAt: null,
    failure: null,
    etag: null,
    lastModified: null,
  };
}

/** The row as the library lists it. */
export function followedPack({
  id,
  title,
  licence,
  source,
  checkedAt,
  changedAt,
  failure,
}: SubscriptionRow): FollowedPack {
  return { address: id, title, licence, source, checkedAt, changedAt, failure };
}

/** Name under which a pack's articles are listed as a source: host and file, without the slash that would make it a folder. */
export function packName(address: string): string {
  const { host, pathname } = new URL(address);
  const file = pathname.split('/').filter(Boolean).join(' ');
  return `${host} ${file}`.trim().slice(0, 200);
}
