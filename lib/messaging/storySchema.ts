import * as v from 'valibot';
import type { RelatedView, PageStory } from '../model/view';
import type { TabStory } from './calls';
import {
  ambiguousHead,
  articleCard,
  eventHead,
  nameHead,
  published,
  quoteView,
} from './cardSchema';

const text = v.string();

const related: v.GenericSchema<unknown, RelatedView> = v.object({
  article: articleCard,
  opinion: v.boolean(),
  copies: v.array(articleCard),
  group: v.picklist([
    'same event',
    'conflicting',
    'led to this',
    'who is involved',
    'since then',
    'undated',
  ]),
  score: v.number(),
  reasons: v.array(
    v.object({
      kind: v.picklist(['event', 'name', 'topic', 'place', 'difference']),
      text,
      here: v.nullable(v.object({ text, markStart: v.number(), markEnd: v.number() })),
      there: v.nullable(quoteView),
    }),
  ),
});

const story: v.GenericSchema<unknown, PageStory> = v.variant('state', [
  v.object({ state: v.literal('no access'), origin: text }),
  v.object({ state: v.literal('not a page') }),
  v.object({ state: v.literal('reading'), title: text }),
  v.object({ state: v.literal('no article'), title: text, why: text }),
  v.object({ state: v.literal('failed'), title: text, why: text }),
  v.object({
    state: v.literal('ready'),
    title: text,
    url: text,
    published,
    names: v.array(nameHead),
    events: v.array(eventHead),
    ambiguous: v.array(ambiguousHead),
    related: v.array(related),
    archiveSize: v.number(),
    unread: v.nullable(text),
    damaged: v.boolean(),
  }),
]);

const tabStory: v.GenericSchema<unknown, TabStory> = v.object({
  story,
  focus: v.nullable(text),
  lookUp: v.nullable(
    v.object({ text, heads: v.array(v.union([nameHead, eventHead, ambiguousHead])) }),
  ),
});

const tab = v.object({ tab: v.pipe(v.number(), v.integer()) });

/** The story of a tab, from a message or from session storage; throws on anything else. */
export const parseTabStory = (value: unknown): TabStory => v.parse(tabStory, value);
/** A tab's number. */
export const parseTab = (value: unknown): { tab: number } => v.parse(tab, value);
/** A name to mute or not. */
export const parseMute = (value: unknown): { entity: string; name: string; muted: boolean } =>
  v.parse(v.object({ entity: text, name: text, muted: v.boolean() }), value);
/** The card that is asked for, and the tab in whose story it is; null: the asker's own. */
export const parseCardQuery = (value: unknown): { card: string; tab: number | null } =>
  v.parse(v.object({ card: text, tab: v.nullable(v.pipe(v.number(), v.integer())) }), value);
