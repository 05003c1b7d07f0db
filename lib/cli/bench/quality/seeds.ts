import { readFileSync } from 'node:fs';
import type { ArchivedArticle } from '../../../linking/related/coverageArchive';
import { findCoverage } from '../../../linking/reported/findCoverage';
import type { Entity } from '../../../model/archive';
import { dataPath } from '../developmentData';
import { part, table } from '../markdown';
import { inputs } from '../../nodeFiles';
import { loadModels } from '../../nodeModel';
import { recordsOf } from '../../records';
import { type ArticleSet, linked } from './articleSet';
import { overlaps } from './gold/spans';
import { retrievalScores } from './metrics/retrieval';
import { type Part, shares } from './row';

interface GoldQuote {
  doc: string;
  quote: string;
  start: number;
  part: string;
}

interface GoldLinks {
  entities: { id: string; type: string; name: string; mustLink: boolean; mentions: GoldQuote[] }[];
  documentLinks: { from: string; to: string; grade: number }[];
  mustNotLink: { a: GoldQuote; b: GoldQuote }[];
}

/** The archive of the five raw texts, as `build` makes it. */
async function seedSet(): Promise<ArticleSet> {
  const records = [];
  for await (const item of recordsOf(await inputs([dataPath('seeds')]), await loadModels()))
    if ('record' in item) records.push(item.record);
  return linked('seeds', records);
}

/** The articles of the gold by their short names. */
type Documents = ReadonlyMap<string, ArchivedArticle>;

/** Where a true quote stands in our body (or in the title), offsets into it; its own offsets are of the raw text. Null for what is in neither. */
function placeOf(article: ArchivedArticle, gold: GoldQuote): { start: number; end: number } | null {
  if (gold.part !== 'body' && gold.part !== 'title') return null;
  const { title, text } = article.record.article;
  const plain = (words: string): string => words.replaceAll('\u00a0', ' ');
  const start = plain(gold.part === 'title' ? title : text).indexOf(plain(gold.quote));
  return start < 0 ? null : { start, end: start + gold.quote.length };
}

/** Ids of the archive's entities that are named within a true quote. */
function entitiesIn(documents: Documents, gold: GoldQuote): Set<string> {
  const article = documents.get(gold.doc);
  const place = article && placeOf(article, gold);
  if (!article || !place) return new Set();
  const { mentions, titleMentions } = article.record.findings;
  const found = (gold.part === 'title' ? titleMentions : mentions).filter((mention) =>
    overlaps(mention, place),
  );
  return new Set(found.flatMap(({ entity }) => article.entityOf.get(entity) ?? []));
}

function storiesIn(documents: Documents, gold: GoldQuote): Set<string> {
  const article = documents.get(gold.doc);
  const place = article && placeOf(article, gold);
  if (!article || !place || gold.part !== 'body') return new Set();
  return new Set(
    article.record.findings.events.flatMap(({ triggerSpan }, at) =>
      overlaps(triggerSpan, place) ? (article.eventOf[at] ?? []) : [],
    ),
  );
}

/** Names that must link and do not: no one entity of the right kind stands in all articles that name it. */
function unlinked(gold: GoldLinks, documents: Documents, entities: readonly Entity[]): string[] {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  return gold.entities
    .filter(({ mustLink }) => mustLink)
    .filter(({ type, mentions }) => {
      const byArticle = new Map<string, Set<string>>();
      for (const mention of mentions.filter(({ part }) => part === 'body' || part === 'title'))
        byArticle.set(
          mention.doc,
          new Set([
            ...(byArticle.get(mention.doc) ?? []),
            ...[...entitiesIn(documents, mention)].filter((id) => kinds.get(id) === type),
          ]),
        );
      const [first, ...others] = byArticle.values();
      return ![...(first ?? [])].some((id) => others.every((ids) => ids.has(id)));
    })
    .map(({ name }) => name);
}

/**
 * Forbidden links that were made. A person of one quote is that of the other, or, where a side names
 * no person, any name is; or an event is. Quotes from comments must give no name at all.
 */
function forbidden(gold: GoldLinks, documents: Documents, entities: readonly Entity[]): string[] {
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  const people = (ids: ReadonlySet<string>): Set<string> =>
    new Set([...ids].filter((id) => kinds.get(id) === 'person'));
  return gold.mustNotLink
    .filter(({ a, b }) => {
      const [one, other] = [entitiesIn(documents, a), entitiesIn(documents, b)];
      const both = people(one).size > 0 && people(other).size > 0;
      const [left, right] = both ? [people(one), people(other)] : [one, other];
      const isSameQuote = a.doc === b.doc && a.start === b.start;
      if (isSameQuote || both || people(one).size + people(other).size > 0)
        if ([...left].some((id) => right.has(id))) return true;
      const stories = storiesIn(documents, b);
      return [...storiesIn(documents, a)].some((id) => stories.has(id));
    })
    .map(({ a, b }) => `${a.quote} = ${b.quote}`);
}

/** The articles whose tellings are the one attack of the border strike's day, or none where it is none or several events. */
function strikeArticles({ archive }: ArticleSet): string[] {
  const strikes = archive.events.filter(
    ({ type, date }) => type === 'attack' && date === '2011-11-26',
  );
  return strikes.length === 1
    ? [...new Set(strikes[0]?.members.map(({ article }) => article.slice(0, 3)))].sort()
    : [];
}

interface Order {
  ndcg: number;
  /** Pairs of different grades in the wrong order, and of how many. */
  inversions: number;
  pairs: number;
  /** For each article what is listed, best first; in brackets what is not shown. */
  lists: string[][];
}

async function order(gold: GoldLinks, set: ArticleSet, documents: Documents): Promise<Order> {
  const grades = new Map<string, Record<string, number>>();
  for (const { from, to, grade } of gold.documentLinks)
    grades.set(from, { ...grades.get(from), [to]: grade });
  const ranked = new Map<string, string[]>();
  const lists: string[][] = [];
  let inversions = 0;
  let pairs = 0;
  for (const [from, graded] of [...grades].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const article = documents.get(from);
    if (!article) continue;
    const found = await findCoverage(article, set.coverage, {
      when: 'prior',
      limit: 10,
      all: true,
    });
    const ids = found.map(({ id }) => id.slice(0, 3));
    ranked.set(from, ids);
    lists.push([
      from,
      found.map(({ id, shown }) => (shown ? id.slice(0, 3) : `(${id.slice(0, 3)})`)).join(', '),
      Object.entries(graded)
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
        .map(([to, grade]) => `${to}: ${grade}`)
        .join(', '),
    ]);
    const rank = (id: string): number => (ids.includes(id) ? ids.indexOf(id) : Infinity);
    for (const [one, more] of Object.entries(graded))
      for (const [other, less] of Object.entries(graded)) {
        if (more <= less) continue;
        pairs += 1;
        if (rank(one) >= rank(other)) inversions += 1;
      }
  }
  const queries = [...grades].map(([id, graded]) => ({ id, relevant: [], grades: graded }));
  const { ndcg10 } = retrievalScores(queries, (id) => ranked.get(id) ?? []);
  return { ndcg: ndcg10, inversions, pairs, lists };
}

/** The five seed articles: what must link, what must not, and the order of related articles. */
export async function seeds(say: (line: string) => void): Promise<Part> {
  say('the five seeds');
  const gold = JSON.parse(readFileSync(dataPath('gold', 'links.json'), 'utf8')) as GoldLinks;
  const set = await seedSet();
  const documents: Documents = new Map([...set.byId].map(([id, each]) => [id.slice(0, 3), each]));
  const must = gold.entities.filter(({ mustLink }) => mustLink).length;
  const missing = unlinked(gold, documents, set.archive.entities);
  const made = forbidden(gold, documents, set.archive.entities);
  const strike = strikeArticles(set);
  const { ndcg, inversions, pairs, lists } = await order(gold, set, documents);
  const isStrike = strike.join() === '000,004';
  return {
    rows: [
      {
        measure:
          'the five seeds: entities that must link; the border strike; forbidden links; order',
        reach: 'all; one event; 0 of 10; as graded',
        ours: [
          `${must - missing.length} of ${must}`,
          isStrike ? 'one event' : 'not one event of both articles',
          `${made.length} of ${gold.mustNotLink.length}`,
          `nDCG ${shares(ndcg)}, ${inversions} of ${pairs} pairs wrong`,
        ].join('; '),
      },
    ],
    details: [
      part(
        'The five seeds',
        missing.length > 0 ? `Not linked: ${missing.join(', ')}.` : 'All names that must link do.',
        ...(made.length > 0 ? [`Linked though forbidden: ${made.length}.`] : []),
        'Related articles, best first, in brackets what is not shown:',
        table(['of', 'listed', 'graded'], lists),
      ),
    ],
  };
}
