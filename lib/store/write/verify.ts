import { TermCounts } from '../../linking/related/termCounts';
import { termVector } from '../../linking/related/recordTerms';
import { articleRow } from '../articles/articleRow';
import { hashKeys } from '../articles/docKeys';
import { readArticles } from '../articles/readArticles';
import type { ArchiveDatabase } from '../database';
import type { Hidden } from '../duplicates/familyRow';
import { allFamilies, verifyFamilies } from '../duplicates/verifyFamilies';
import { readEntities } from '../entities/readEntities';
import { NameReader } from '../names/readNames';
import { openArchive } from '../openArchive';
import { PostingReader } from '../postings/readPostings';
import { asked, getValues } from '../rawRequests';
import type { ArticleRow, DocRow } from '../shapes/articleRow';
import type { EntityRow } from '../shapes/entityRow';
import { MANIFEST, parseManifest, type Manifest } from '../shapes/manifest';
import type { SourceRow } from '../shapes/sourceRow';
import type { StoredArticle } from '../shapes/storedArticle';
import { groupOf } from '../shapes/storedGroup';
import type { StoryRow } from '../shapes/storyRow';
import { readStories, STORIES } from '../stories/storyTable';
import { tellingKeys } from '../stories/tellingKeys';
import { linkPostings, termPostings } from './articlePostings';
import { keysOf } from './draft';
import { PendingWork } from './pendingWork';
import { STATISTICS, statisticsIn } from './statistics';

/**
 * Everything in the archive that does not fit together, in words, one a line: rows against rows, links
 * both ways, the index against the text, counters against what they count. Empty for a sound archive.
 * Reads everything into memory: for tests and for looking into an archive of some ten thousand articles.
 */
export async function verify(db: ArchiveDatabase): Promise<string[]> {
  const idb = await openArchive(db);
  const [row, statistics] = await getValues(idb, 'meta', [MANIFEST, STATISTICS]);
  const manifest = parseManifest(row);
  const wrong: string[] = [];
  const found = await readAll(idb, manifest, wrong);
  checkRows(found, manifest, wrong);
  const families = await allFamilies(idb);
  checkSources(found, families, wrong);
  wrong.push(...(await verifyFamilies(idb, found.docs, found.articles, families)));
  checkEntities(found, manifest, wrong);
  checkStories(found, manifest, wrong);
  checkPending(await PendingWork.open(idb), found, manifest, wrong);
  checkStatistics(statistics, found, wrong);
  await checkPostings(idb, found, manifest, wrong);
  await checkNames(idb, found, manifest, wrong);
  return wrong;
}

/** All that is stored. */
interface Found {
  docs: ArticleRow[];
  articles: Map<number, StoredArticle>;
  entities: Map<number, EntityRow>;
  stories: Map<number, StoryRow>;
  sources: SourceRow[];
}

async function readAll(idb: IDBDatabase, manifest: Manifest, wrong: string[]): Promise<Found> {
  const all = async <T>(table: string): Promise<T[]> =>
    (await asked(idb, table, (store) => [store.getAll() as IDBRequest<T[]>]))[0] ?? [];
  const [keys] = await asked(idb, 'groups', (store) => [store.getAllKeys()]);
  const groups = new Set(keys?.map(Number));
  const numbers = [...groups].flatMap((group) =>
    Array.from({ length: 16 }, (_, slot) => group * 16 + slot),
  );
  const articles = await readArticles(idb, numbers, (error) => wrong.push(error.message));
  const held = new Set([...articles.keys()].map(groupOf));
  for (const group of groups) if (!held.has(group)) wrong.push(`Group ${group} is empty.`);
  const entityNumbers = Array.from({ length: manifest.nextEntity }, (_, number) => number);
  const [storyNumbers] = await asked(idb, STORIES, (store) => [store.getAllKeys()]);
  return {
    docs: (await all<DocRow>('docs')).map(articleRow),
    articles,
    entities: await readEntities(idb, manifest, entityNumbers),
    stories: await readStories(idb, (storyNumbers ?? []).map(Number), (error) =>
      wrong.push(error.message),
    ),
    sources: await all<SourceRow>('sources'),
  };
}

function checkRows({ docs, articles }: Found, manifest: Manifest, wrong: string[]): void {
  if (docs.length !== manifest.articles)
    wrong.push(`The manifest counts ${manifest.articles} articles, there are ${docs.length}.`);
  const numbers = new Set<number>();
  const hashes = new Set<string>();
  for (const doc of docs) {
    const article = articles.get(doc.number);
    if (numbers.has(doc.number)) wrong.push(`Two rows have number ${doc.number}.`);
    if (hashes.has(`${doc.hash} ${doc.rest}`)) wrong.push(`Article ${doc.id} is there twice.`);
    if (doc.number >= manifest.nextArticle) wrong.push(`Number ${doc.number} is still to come.`);
    if (doc.addedAt > manifest.latestAdded) wrong.push(`Article ${doc.id} is of the future.`);
    if (article === undefined) wrong.push(`Article ${doc.id} has no text.`);
    else if (
      article.record.article.id !== doc.id ||
      hashKeys(article.record.contentHash).rest !== doc.rest
    )
      wrong.push(`The text of ${doc.id} is another's.`);
    numbers.add(doc.number);
    hashes.add(`${doc.hash} ${doc.rest}`);
  }
  let length = 0;
  for (const [number, { record }] of articles) {
    if (!numbers.has(number)) wrong.push(`Text ${number} has no row.`);
    length += record.article.text.length;
  }
  if (length !== manifest.textLength)
    wrong.push(`The manifest counts ${manifest.textLength} of text, there are ${length}.`);
}

function checkSources(
  { docs, sources }: Found,
  families: ReadonlyMap<string, Hidden>,
  wrong: string[],
): void {
  const counts = new Map<string, number>();
  const hidden = [...families.values()].flatMap(({ members }) => members);
  for (const { source } of [...docs, ...hidden]) counts.set(source, (counts.get(source) ?? 0) + 1);
  for (const { id, articles } of sources)
    if (counts.get(id) !== articles)
      wrong.push(`Source ${id} counts ${articles} articles, there are ${counts.get(id) ?? 0}.`);
  const known = new Set(sources.map(({ id }) => id));
  for (const id of counts.keys()) if (!known.has(id)) wrong.push(`Source ${id} has no row.`);
}

function checkEntities(
  { articles, entities }: Found,
  { entities: count, nextEntity }: Manifest,
  wrong: string[],
): void {
  if (entities.size !== count)
    wrong.push(`The manifest counts ${count} entities, there are ${entities.size}.`);
  const namedIn = new Map<number, Set<number>>();
  for (const [number, article] of articles) {
    for (const entity of article.entities) {
      if (entity === 0) continue;
      if (entity >= nextEntity) wrong.push(`Entity ${entity} is still to come.`);
      const named = namedIn.get(entity);
      if (named === undefined) namedIn.set(entity, new Set([number]));
      else named.add(number);
    }
  }
  for (const entity of namedIn.keys())
    if (!entities.has(entity)) wrong.push(`Entity ${entity} is named and not there.`);
  for (const [number, { articleCount, latest, sample }] of entities) {
    const named = namedIn.get(number) ?? new Set();
    if (articleCount !== named.size)
      wrong.push(`Entity ${number} counts ${articleCount} articles, there are ${named.size}.`);
    for (const article of [...latest, ...sample.map(({ article }) => article)])
      if (!named.has(article)) wrong.push(`Entity ${number} is not named in article ${article}.`);
  }
}

function checkStories({ articles, stories }: Found, manifest: Manifest, wrong: string[]): void {
  if (stories.size !== manifest.stories)
    wrong.push(`The manifest counts ${manifest.stories} stories, there are ${stories.size}.`);
  for (const [number, { members }] of stories) {
    if (number >= manifest.nextStory) wrong.push(`Story ${number} is still to come.`);
    if (new Set(members.map(({ article }) => article)).size < 2)
      wrong.push(`Story ${number} is told by one article alone.`);
    for (const { article, event } of members)
      if (articles.get(article)?.stories[event] !== number)
        wrong.push(`Event ${event} of article ${article} does not know story ${number}.`);
  }
  for (const [number, article] of articles)
    for (const [event, story] of article.stories.entries())
      if (
        story !== 0 &&
        !stories.get(story)?.members.some((told) => told.article === number && told.event === event)
      )
        wrong.push(`Story ${story} does not know event ${event} of article ${number}.`);
}

function checkPending(
  pending: PendingWork,
  { articles }: Found,
  manifest: Manifest,
  wrong: string[],
): void {
  if (pending.articles !== manifest.pending.stories)
    wrong.push('The manifest counts other articles as pending.');
  if (pending.entities.size !== manifest.pending.names)
    wrong.push('The manifest counts other names as pending.');
  let waiting = 0;
  for (const number of articles.keys()) if (pending.isWaiting(number)) waiting++;
  if (waiting !== pending.articles) wrong.push('An article is pending that is not there.');
}

function checkStatistics(row: unknown, { articles }: Found, wrong: string[]): void {
  const counted = statisticsIn(row);
  const counts = new TermCounts();
  for (const { record } of articles.values()) counts.add(record);
  if (counted.articles !== counts.articles)
    wrong.push(`Terms are counted in ${counted.articles} of ${counts.articles} articles.`);
  else if (counts.articles > 0 && !sameBytes(counted.write(), counts.write()))
    wrong.push('Terms are counted wrongly.');
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint32Array(a), new Uint32Array(b)];
  return left.length === right.length && left.every((word, at) => word === right[at]);
}

async function checkPostings(
  idb: IDBDatabase,
  { articles }: Found,
  { postings }: Manifest,
  wrong: string[],
): Promise<void> {
  const expected = new Map<number, Map<number, number>>();
  for (const [number, article] of articles) {
    const terms = termPostings(termVector(article.record));
    for (const [key, impact] of [...terms, ...linkPostings(article, tellingKeys(article))]) {
      const list = expected.get(key);
      if (list === undefined) expected.set(key, new Map([[number, impact]]));
      else list.set(number, impact);
    }
  }
  const reader = new PostingReader(idb, postings);
  const keys = [...expected.keys()];
  const lists = await reader.lists(keys, (error) => wrong.push(error.message));
  for (const [at, key] of keys.entries()) {
    const { articles: stored, impacts } = lists[at] ?? { articles: [], impacts: [] };
    const list = expected.get(key) ?? new Map<number, number>();
    const right =
      stored.length === list.size &&
      stored.every((number, place) => list.get(number) === impacts[place]);
    if (!right)
      wrong.push(
        `Key ${key.toString(16)} leads to articles ${String([...stored])} instead of ${String([...list.keys()].sort((a, b) => a - b))}.`,
      );
  }
}

async function checkNames(
  idb: IDBDatabase,
  { entities }: Found,
  { names }: Manifest,
  wrong: string[],
): Promise<void> {
  const keys = new Map<string, number[]>();
  for (const [number, row] of entities) {
    for (const key of keysOf(row)) {
      const numbers = keys.get(key);
      if (numbers === undefined) keys.set(key, [number]);
      else numbers.push(number);
    }
  }
  const found = await new NameReader(idb, names).entityNumbers([...keys.keys()], (error) =>
    wrong.push(error.message),
  );
  for (const [key, numbers] of keys) {
    const stored = found.get(key) ?? [];
    for (const number of numbers)
      if (!stored.includes(number)) wrong.push(`“${key}” does not lead to entity ${number}.`);
    for (const number of stored)
      if (!entities.has(number)) wrong.push(`“${key}” leads to entity ${number}, which is gone.`);
  }
}
