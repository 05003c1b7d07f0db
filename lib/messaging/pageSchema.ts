import * as v from 'valibot';
import type { PageAnswer, PageQuery } from '../model/page';
import { published } from './cardSchema';
import type { PageDescription } from './calls';

/** The most text that a page may send, in UTF-16 code units: ten times the longest article measured. */
const LONGEST_PAGE = 2_000_000;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const pageQuery: v.GenericSchema<unknown, PageQuery & { undrawn: boolean }> = v.pipe(
  v.object({
    url: v.string(),
    facts: v.object({
      title: v.string(),
      publisher: v.nullable(v.string()),
      authors: v.array(v.string()),
      published,
      language: v.nullable(v.string()),
    }),
    blocks: v.array(v.object({ text: v.string(), title: v.boolean() })),
    undrawn: v.boolean(),
  }),
  v.check(
    (query) => query.blocks.reduce((sum, block) => sum + block.text.length, 0) <= LONGEST_PAGE,
    'The page is too long to read.',
  ),
);

const pageAnswer: v.GenericSchema<unknown, PageAnswer | null> = v.nullable(
  v.object({
    marks: v.array(
      v.object({
        block: offset,
        start: offset,
        end: offset,
        type: v.picklist(['name', 'event']),
        kind: v.picklist(['person', 'organisation', 'place', 'other', 'event']),
        card: v.string(),
      }),
    ),
  }),
);

const rect = v.object({
  x: v.number(),
  y: v.number(),
  width: v.number(),
  height: v.number(),
});

const pageDescription: v.GenericSchema<unknown, PageDescription> = v.object({
  marks: v.array(
    v.object({
      text: v.string(),
      rect,
    }),
  ),
  card: v.nullable(
    v.object({ text: v.string(), actions: v.array(v.object({ action: v.string(), rect })) }),
  ),
});

/** The query of a page; throws on anything else. Pages are not trusted, though their content script is ours. */
export const parsePageQuery = (value: unknown): PageQuery & { undrawn: boolean } =>
  v.parse(pageQuery, value);
/** The answer to a page; throws on anything else. */
export const parsePageAnswer = (value: unknown): PageAnswer | null => v.parse(pageAnswer, value);
/** What is marked on a page; throws on anything else. */
export const parsePageDescription = (value: unknown): PageDescription =>
  v.parse(pageDescription, value);
/** Title of, and reason for, a page that is no article. */
export const parseNoArticle = (value: unknown): { title: string; why: string } =>
  v.parse(v.object({ title: v.string(), why: v.string() }), value);
/** The card to open the sidebar at. */
export const parseOpenSidebar = (value: unknown): { card: string | null } =>
  v.parse(v.object({ card: v.nullable(v.string()) }), value);
