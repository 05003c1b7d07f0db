import * as v from 'valibot';
import type { AddedFeed, FeedFailureKind, OfferedFeed } from '../model/feed';

const text = v.string();
const offered = v.array(v.object({ address: text, title: text }));

/** Checked for being text alone: what it may be the views know, and say something of any. */
const kind: v.GenericSchema<unknown, FeedFailureKind> = v.pipe(
  text,
  v.transform((value) => value as FeedFailureKind),
);

const added: v.GenericSchema<unknown, AddedFeed> = v.variant('state', [
  v.object({ state: v.picklist(['added', 'followed already']), address: text, title: text }),
  v.object({ state: v.literal('choose'), feeds: offered }),
  v.object({ state: v.literal('failed'), kind }),
]);

/** An address to follow and the group it goes to. */
export const parseAddFeed = (value: unknown): { address: string; group: string } =>
  v.parse(v.object({ address: text, group: text }), value);
/** What came of adding a feed; throws on anything else. */
export const parseAddedFeed = (value: unknown): AddedFeed => v.parse(added, value);
/** The feed to ask now, null for all. */
export const parseCheckFeeds = (value: unknown): { address: string | null } =>
  v.parse(v.object({ address: v.nullable(text) }), value);
/** Feeds that a page offers. */
export const parseOfferedFeeds = (value: unknown): OfferedFeed[] => v.parse(offered, value);
