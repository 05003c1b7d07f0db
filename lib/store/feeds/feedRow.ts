import * as v from 'valibot';
import type { FeedFailureKind, FollowedFeed } from '../../model/feed';

const text = v.string();
const time = v.number();

const kind: v.GenericSchema<unknown, FeedFailureKind> = v.picklist([
  'no access',
  'unreachable',
  'sent on',
  'too slow',
  'too large',
  'closed',
  'not found',
  'gone',
  'busy',
  'server error',
  'page',
  'no feed',
  'damaged',
]);

const row = v.object({
  /** The feed's address. */
  id: v.pipe(text, v.regex(/^https?:\/\//)),
  title: text,
  site: v.nullable(text),
  group: text,
  on: v.boolean(),
  /** What the server said of the version that was read last, to be given back to it. */
  etag: v.nullable(text),
  lastModified: v.nullable(text),
  lastAsked: v.nullable(time),
  lastNew: v.nullable(time),
  nextAt: time,
  /** Milliseconds between two askings, as the last reading tells. */
  pause: time,
  /** What came with the last asking that had something new. */
  articles: v.number(),
  addresses: v.number(),
  failure: v.nullable(v.object({ kind, since: time, count: v.number() })),
  /** Pairs of numbers, see `seenEntries`. */
  seen: v.array(v.number()),
});

/** A feed that the reader follows, as it is stored. Times are milliseconds since 1970, null for never. */
export type FeedRow = v.InferOutput<typeof row>;

/** The row in a stored value; null for one that this code does not know. */
export function parseFeedRow(value: unknown): FeedRow | null {
  const parsed = v.safeParse(row, value);
  return parsed.success ? parsed.output : null;
}

/** Milliseconds between two askings where nothing is known of a feed yet. */
const USUAL_PAUSE = 7_200_000;

/** A feed that was never asked, due at once. */
export function newFeedRow(
  { address, title, site, group }: Pick<FollowedFeed, 'address' | 'title' | 'site' | 'group'>,
  now: number,
): FeedRow {
  return {
    id: address,
    title,
    site,
    group,
    on: true,
    etag: null,
    lastModified: null,
    lastAsked: null,
    lastNew: null,
    nextAt: now,
    pause: USUAL_PAUSE,
    articles: 0,
    addresses: 0,
    failure: null,
    seen: [],
  };
}

/** The row as the library lists it. */
export function followedFeed({
  id,
  etag: _etag,
  lastModified: _lastModified,
  pause: _pause,
  seen: _seen,
  ...shown
}: FeedRow): FollowedFeed {
  return { address: id, ...shown };
}
