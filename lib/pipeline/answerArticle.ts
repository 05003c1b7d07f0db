import type { ArchivedArticle } from '../linking/related/coverageArchive';
import { findRelated } from '../linking/related/findRelated';
import { nameCardId } from '../model/cardId';
import type { Related } from '../model/coverage';
import type { ArticleRecord } from '../model/findings';
import type { MarkChoice } from '../model/markChoice';
import type { Mention } from '../model/mention';
import type { PageAnswer, PageReading } from '../model/page';
import type { AmbiguousHead, EventHead, Head, Mark, NameHead, PageStory } from '../model/view';
import type { Archive, KnownTelling } from './archive';
import { archivedTellings } from './archivedTellings';
import { chosenMentions } from './chosenMentions';
import { countDoubtful } from './countDoubtful';
import { countElsewhere } from './countElsewhere';
import { eventHead } from './eventCard';
import { nameHead } from './nameHead';
import type { PageArticle } from './pageArticle';
import type { PageReader } from './pageReader';
import { placeNames, type PlacedNames } from './placeNames';
import { relatedViews } from './relatedViews';

type ReadyStory = Extract<PageStory, { state: 'ready' }>;

/** Related articles in the sidebar: more than a reader opens, fewer than they scroll past. */
const MOST_RELATED = 20;

/** Of these the first are compared with the page sentence by sentence. */
const MOST_COMPARED = 10;

/** A page whose text was analysed; `unread` is its language where that was not read. */
export interface AnalysedPage {
  page: PageArticle;
  record: ArticleRecord;
  unread: string | null;
  /** What finds out which related articles tell one thing otherwise. */
  conflicting: PageReader['conflicting'];
}

/**
 * Who is told what is known before the whole answer is: what takes longest comes last. What they give
 * is waited for, so that their word can leave before the next long step.
 */
export interface Told {
  /** What to draw, and the story so far, before the related coverage is ranked. */
  onAnswer?: (answer: PageAnswer, story: ReadyStory) => void | Promise<void>;
  /** The story with the related coverage, before the first of it are read for what they say otherwise. */
  onRelated?: (story: ReadyStory) => void | Promise<void>;
}

/** The answer to a page by what its text says: all of `readPage` but the analysis of the text. */
export async function answerArticle(
  { page, record, unread, conflicting }: AnalysedPage,
  archive: Archive,
  choice: MarkChoice,
  told: Told,
): Promise<PageReading> {
  const url = page.source.extracted.url ?? '';
  const [placed, own, muted, archiveSize] = await Promise.all([
    placeNames(record, archive),
    archive.articlesAt(url).then((ids) => new Set(ids)),
    archive.muted(),
    archive.size(),
  ]);
  const copies = await archive.articles([...own]);
  await countDoubtful(placed.entities, copies, archive);
  const tellings = archivedTellings(record, (local) => placed.entityOf.get(local) ?? null);
  const unmatched: ArchivedArticle = {
    record,
    entityOf: placed.entityOf,
    eventOf: record.findings.events.map(() => null),
  };
  const tellingOf = await archive.knownTellings(unmatched, tellings, own);
  const events = await eventsOf(tellingOf, archive);
  const names = namesOf(record, placed, copies, muted);
  const here: ArchivedArticle = {
    record,
    entityOf: placed.entityOf,
    eventOf: record.findings.events.map((_, index) => tellingOf.get(index)?.story.id ?? null),
  };
  const chosen = chosenMentions(record.findings, choice);
  const { marks, appearing } = marksOf(page, record, chosen, names, events);
  const listed = <T extends Head>(heads: Iterable<T>): T[] => {
    const once = [...new Map([...heads].map((head) => [head.id, head])).values()];
    return once.sort((a, b) => appearing(a.id) - appearing(b.id));
  };
  const wanted = new Set([...chosen].map(({ entity }) => entity));
  const shown = [...names].flatMap(([local, head]) => (wanted.has(local) ? [head] : []));
  const story: ReadyStory = {
    state: 'ready',
    title: record.article.title,
    url,
    published: record.article.published,
    names: listed(shown.filter((head) => head.type === 'name')),
    events: listed(events.values()),
    ambiguous: listed(shown.filter((head) => head.type === 'ambiguous')),
    related: [],
    archiveSize: archiveSize - own.size,
    unread,
    damaged: archive.damaged(),
  };
  await told.onAnswer?.({ marks }, story);
  const related = await relatedTo(here, archive, own);
  const withRelated = await storyWith(related, here, archive, story);
  await told.onRelated?.(withRelated);
  const compared = await conflicting(related, here, archive, MOST_COMPARED);
  const differ = compared.some((each, at) => each !== related[at]);
  return {
    answer: { marks },
    story: differ ? await storyWith(compared, here, archive, story) : withRelated,
  };
}

/** What lists say of the names of a page, by local entity. Muted ones, and those that only the page's own copies have, are absent. */
function namesOf(
  { findings }: ArticleRecord,
  { names, entities }: PlacedNames,
  copies: readonly ArchivedArticle[],
  muted: ReadonlySet<string>,
): Map<string, NameHead | AmbiguousHead> {
  const counts = countElsewhere(entities.values(), copies);
  const heads = new Map<string, NameHead | AmbiguousHead>();
  for (const { id: local, name: words } of findings.entities) {
    const match = names.get(local);
    if (match === undefined) continue;
    if ('entity' in match) {
      const entity = entities.get(match.entity);
      const count = counts.get(match.entity) ?? 0;
      if (entity === undefined || count === 0 || muted.has(entity.stableId)) continue;
      const { rule, confidence } = match;
      heads.set(local, nameHead(entity, count, { words, rule, confidence }));
      continue;
    }
    const candidates = match.candidates.filter((id) => (counts.get(id) ?? 0) > 0).map(nameCardId);
    if (candidates.length === 0) continue;
    heads.set(local, { type: 'ambiguous', id: `ambiguous:${words}`, text: words, candidates });
  }
  return heads;
}

/** What lists say of the events of a page, by index into its events. */
async function eventsOf(
  told: ReadonlyMap<number, KnownTelling>,
  archive: Archive,
): Promise<Map<number, EventHead>> {
  const ids = [...told.values()].flatMap(({ story }) => story.members.map((each) => each.article));
  const articles = await archive.articles([...new Set(ids)]);
  const records = new Map(articles.map(({ record }) => [record.article.id, record]));
  const heads = new Map<number, EventHead>();
  for (const [index, { story, evidence }] of told)
    heads.set(index, eventHead(story, records, evidence.text));
  return heads;
}

/** What is shown beside an article, ranked, with reasons. */
async function relatedTo(
  here: ArchivedArticle,
  archive: Archive,
  own: ReadonlySet<string>,
): Promise<Related[]> {
  const found = await findRelated(here, archive, { when: 'any', limit: MOST_RELATED, all: false });
  return found.filter((each) => each.shown && !own.has(each.id));
}

/** A story with this related coverage. */
async function storyWith(
  related: Related[],
  here: ArchivedArticle,
  archive: Archive,
  story: ReadyStory,
): Promise<ReadyStory> {
  const articles = await archive.articles(related.flatMap(({ id, copies }) => [id, ...copies]));
  const records = new Map(articles.map(({ record }) => [record.article.id, record]));
  const views = relatedViews(related, here.record, records);
  return { ...story, related: views, damaged: archive.damaged() };
}

/** The marks of a page in their order, and the place in it at which a card is first marked. */
function marksOf(
  page: PageArticle,
  { findings }: ArticleRecord,
  chosen: ReadonlySet<Mention>,
  names: ReadonlyMap<string, Head>,
  events: ReadonlyMap<number, EventHead>,
): { marks: Mark[]; appearing: (card: string) => number } {
  const marks: Mark[] = [];
  const mark = (mention: Mention, at: { block: number; start: number; end: number } | null) => {
    const head = names.get(mention.entity);
    if (head !== undefined && at !== null && chosen.has(mention))
      marks.push({ ...at, type: 'name', kind: mention.kind, card: head.id });
  };
  for (const mention of findings.mentions) mark(mention, page.inBlock(mention));
  if (page.titleBlock !== null) {
    const { block, start } = page.titleBlock;
    for (const mention of findings.titleMentions)
      mark(mention, { block, start: start + mention.start, end: start + mention.end });
  }
  for (const [index, head] of events) {
    const span = findings.events[index]?.triggerSpan;
    const at = span === undefined ? null : page.inBlock(span);
    if (at !== null) marks.push({ ...at, type: 'event', kind: 'event', card: head.id });
  }
  marks.sort((a, b) => a.block - b.block || a.start - b.start);
  const first = new Map<string, number>();
  for (const [index, { card }] of marks.entries()) if (!first.has(card)) first.set(card, index);
  return { marks, appearing: (card) => first.get(card) ?? marks.length };
}
