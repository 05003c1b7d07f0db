import type { LanguageModels } from '../language/models';
import type { EntityMatch } from '../linking/identity/matchEntities';
import { findCoverage } from '../linking/reported/findCoverage';
import type { MarkChoice } from '../model/markChoice';
import type { Mention } from '../model/mention';
import type { PageQuery, PageReading } from '../model/page';
import type { AmbiguousCard, Card, EventCard, Mark, NameCard, PageStory } from '../model/view';
import { analyseArticle } from './analyseArticle';
import type { Archive } from './archive';
import { cardMaker } from './cardMaker';
import { chosenMentions } from './chosenMentions';
import { knownNamesIn } from './knownNamesIn';
import { pageArticle } from './pageArticle';
import { placeArticle } from './placeArticle';
import { relatedViews } from './relatedViews';
import { unreadLanguage } from './unreadLanguage';

/** Related articles in the sidebar: more than a reader opens, fewer than they scroll past. */
const MOST_RELATED = 20;

const NOTHING = { answer: { marks: [], cards: [] } };

/** What the sidebar says of an article in a language that is not analysed. */
function notAnalysed(title: string, language: string): PageStory {
  const why = `It is in ${language}. Backstory finds names and events in English articles only, for now; of names that your archive has, this page has none.`;
  return { state: 'no article', title, why };
}

/**
 * The whole answer to one page: what of its names and events the archive knows, where they stand,
 * their cards, and the related coverage. Of its names only those of the reader's `choice`. Nothing
 * is stored. Stored copies of the page itself (same address) count for nothing.
 */
export async function readPage(
  query: PageQuery,
  archive: Archive,
  models: LanguageModels,
  choice: MarkChoice,
): Promise<PageReading> {
  const page = pageArticle(query);
  const { title, text } = page.source.extracted;
  const record = await analyseArticle(
    page.source,
    models,
    await knownNamesIn([title, text], archive),
  );
  const unread = unreadLanguage(record.article.language);
  // Of a text that is not read, names that the archive has are found all the same.
  if (unread !== null && record.findings.entities.length === 0)
    return { ...NOTHING, story: notAnalysed(title, unread) };
  const [placed, own, muted, archiveSize] = await Promise.all([
    placeArticle(record, archive),
    archive.articlesAt(query.url).then((ids) => new Set(ids)),
    archive.muted(),
    archive.size(),
  ]);
  const day = record.article.published?.value ?? null;
  const make = cardMaker(archive, placed.entities, own, day);

  const chosen = chosenMentions(record.findings, choice);
  const wanted = new Set([...chosen].map(({ entity }) => entity));
  const names = new Map<string, NameCard>();
  const ambiguous = new Map<string, AmbiguousCard>();
  const cardOfName = new Map<string, string>();
  await Promise.all(
    record.findings.entities.map(async (local) => {
      if (!wanted.has(local.id)) return;
      const match: EntityMatch | undefined = placed.names.get(local.id);
      if (match === undefined) return;
      if ('entity' in match) {
        if (muted.has(match.entity)) return;
        const card = await make.name(match.entity, local.name, match.rule, match.confidence);
        if (card === null) return;
        names.set(card.id, names.get(card.id) ?? card);
        cardOfName.set(local.id, card.id);
        return;
      }
      const card = await make.ambiguous(local.name, match.candidates);
      if (card === null) return;
      ambiguous.set(card.id, card);
      cardOfName.set(local.id, card.id);
    }),
  );
  const events = new Map<string, EventCard>();
  const cardOfEvent = new Map<number, string>();
  await Promise.all(
    [...placed.stories].map(async ([index, { story, evidence }]) => {
      const card = await make.event(story, evidence.text);
      if (card === null) return;
      events.set(card.id, events.get(card.id) ?? card);
      cardOfEvent.set(index, card.id);
    }),
  );

  const marks: Mark[] = [];
  const mark = (mention: Mention, at: { block: number; start: number; end: number } | null) => {
    const card = cardOfName.get(mention.entity);
    if (card !== undefined && at !== null && chosen.has(mention))
      marks.push({ ...at, type: 'name', kind: mention.kind, card });
  };
  for (const mention of record.findings.mentions) mark(mention, page.inBlock(mention));
  if (page.titleBlock !== null) {
    const { block, start } = page.titleBlock;
    for (const mention of record.findings.titleMentions)
      mark(mention, { block, start: start + mention.start, end: start + mention.end });
  }
  record.findings.events.forEach((event, index) => {
    const card = cardOfEvent.get(index);
    const at = page.inBlock(event.triggerSpan);
    if (card !== undefined && at !== null)
      marks.push({ ...at, type: 'event', kind: 'event', card });
  });

  const related = (
    await findCoverage(placed.archived, archive, { when: 'any', limit: MOST_RELATED, all: false })
  ).filter((each) => each.shown && !own.has(each.id));
  const articles = await archive.articles(related.map((each) => each.id));
  const records = new Map(articles.map((each) => [each.record.article.id, each.record]));
  const views = relatedViews(
    related,
    record,
    records,
    await archive.cards(related.flatMap(({ id, copies }) => [id, ...copies])),
  );
  const inOrder = (a: Mark, b: Mark) => a.block - b.block || a.start - b.start;
  const cards: Card[] = [...names.values(), ...ambiguous.values(), ...events.values()];
  marks.sort(inOrder);
  const appearing = new Map<string, number>();
  for (const [index, { card }] of marks.entries())
    if (!appearing.has(card)) appearing.set(card, index);
  const first = (a: Card, b: Card) =>
    (appearing.get(a.id) ?? marks.length) - (appearing.get(b.id) ?? marks.length);
  return {
    answer: { marks, cards },
    story: {
      state: 'ready',
      title: record.article.title,
      published: record.article.published,
      names: [...names.values()].sort(first),
      events: [...events.values()].sort(first),
      ambiguous: [...ambiguous.values()].sort(first),
      related: views,
      archiveSize: archiveSize - own.size,
      unread,
    },
  };
}
