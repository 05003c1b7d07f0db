import type { LocalEntity } from '../../model/mention';
import { docsByNumber } from '../articles/docLookUp';
import { RecordGroup } from '../articles/packGroup';
import { readFamilies, VERSIONS } from '../duplicates/familyRow';
import type { ArticleRecord } from '../../model/findings';
import { entityKey, storyKey } from '../postings/postingKey';
import { PostingReader } from '../postings/readPostings';
import { getValues } from '../rawRequests';
import type { ArticleRow } from '../shapes/articleRow';
import type { EntityRow } from '../shapes/entityRow';
import type { LinkChanges } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';
import { GROUP_SIZE } from '../shapes/storedGroup';
import { addBatch, type NewArticle } from './addBatch';
import { Commit } from './commit';
import { Draft } from './draft';
import type { Linking } from './linking';
import { monthOf } from './pendingWork';
import type { WriterState } from './writerState';

/** Articles that one commit takes out and in again. */
const AT_ONCE = 128;
/** Keys looked up together. */
const KEYS_AT_ONCE = 2000;

/** Takes articles out and adds them again in the same commit, some at a time: their names are linked as if they came in now. */
export async function addAnew(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  articles: readonly number[],
): Promise<void> {
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const rows = await docsByNumber(idb, articles.slice(from, from + AT_ONCE));
    const stored = await state.groups.articles(
      rows.map(({ number }) => number),
      () => undefined,
    );
    const remove = rows.filter(({ number }) => stored.has(number));
    const add = remove.flatMap((row): NewArticle[] => {
      const record = stored.get(row.number)?.record;
      return record === undefined ? [] : [again(row, record)];
    });
    if (add.length > 0)
      await addBatch(new Draft(idb, state), new Commit(), linking, { remove, add });
  }
}

/** Numbers of the articles that name any entity of these ranges, ascending. */
export async function namingAny(
  idb: IDBDatabase,
  state: WriterState,
  ranges: readonly [number, number][],
): Promise<number[]> {
  const articles = new Set<number>();
  for (const [from, to] of ranges)
    await eachList(idb, state, entityKey, [from, to], (_, list) => {
      for (const article of list) articles.add(article);
    });
  return [...articles].sort((a, b) => a - b);
}

/**
 * Takes damaged rows of articles out of the archive. Where only the links are damaged the articles are
 * added again; where the text is, they are lost, and what counted them is told by the index.
 */
export async function dropDamagedGroups(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  groups: readonly number[],
): Promise<boolean> {
  const damaged: number[] = [];
  for (const group of new Set(groups)) {
    const numbers = slotsOf(group);
    let whole = true;
    await state.groups.articles(numbers, () => (whole = false));
    if (!whole) damaged.push(group);
  }
  for (const group of damaged) await dropGroup(idb, state, linking, group);
  return damaged.length > 0;
}

async function dropGroup(
  idb: IDBDatabase,
  state: WriterState,
  linking: Linking,
  group: number,
): Promise<void> {
  const rows = await docsByNumber(idb, slotsOf(group));
  const draft = new Draft(idb, state);
  draft.lostGroups.add(group);
  const { nextEntity, nextStory } = state.manifest;
  const lost = new Set(rows.map(({ number }) => number));
  const named = await linkedFrom(idb, state, entityKey, nextEntity, lost);
  const entities = await draft.entities([...new Set([...named.values()].flat())]);
  for (const row of rows)
    draft.removed.set(row.number, stub(row, entities, named.get(row.number) ?? []));
  const told = await linkedFrom(idb, state, storyKey, nextStory, lost);
  await draft.apply(await withoutLost(draft, [...new Set([...told.values()].flat())], lost));
  const records = await readableRecords(idb, group);
  const add = rows.flatMap((row): NewArticle[] => {
    const record = records.get(row.id);
    return record === undefined ? [] : [again(row, record)];
  });
  const commit = new Commit();
  const lostIds = rows.flatMap(({ id }) => (records.has(id) ? [] : [id]));
  for (const id of lostIds) commit.delete(VERSIONS, id);
  const hidden = [...(await readFamilies(idb, lostIds)).values()].flatMap(({ members }) => members);
  const counts = hidden.map(({ source }) => ({ id: source, by: -1 }));
  await addBatch(draft, commit, linking, { remove: rows, add, counts });
}

function again(row: ArticleRow, record: ArticleRecord): NewArticle {
  const { addedAt, source, folded } = row;
  return { record, addedAt, folded, source: { id: source } };
}

function slotsOf(group: number): number[] {
  return Array.from({ length: GROUP_SIZE }, (_, slot) => group * GROUP_SIZE + slot);
}

/** What is known of an article whose text is gone: its row, and who it named. */
function stub(
  row: ArticleRow,
  rows: ReadonlyMap<number, EntityRow>,
  named: readonly number[],
): StoredArticle {
  const entities = named.filter((number) => rows.has(number));
  return {
    number: row.number,
    entities,
    stories: [],
    record: {
      contentHash: '',
      file: null,
      article: {
        id: row.id,
        url: row.url,
        title: '',
        publisher: row.publisher,
        authors: [],
        published: row.published,
        publishedBounds: row.publishedBounds,
        language: 'und',
        text: '',
        zones: [],
      },
      findings: {
        sentences: [],
        entities: entities.map((number, at): LocalEntity => {
          const { kind = 'other', name = '' } = rows.get(number) ?? {};
          return { id: `n${at + 1}`, kind, name, aliases: [name], roles: [] };
        }),
        mentions: [],
        titleMentions: [],
        dates: [],
        events: [],
      },
    },
  };
}

/** The records of a damaged row, where its text can be read all the same. */
async function readableRecords(
  idb: IDBDatabase,
  group: number,
): Promise<Map<string, ArticleRecord>> {
  const records = new Map<string, ArticleRecord>();
  const [value] = await getValues(idb, 'groups', [group]);
  try {
    const content = typeof value === 'object' && value !== null ? Reflect.get(value, 'content') : 0;
    const read = await RecordGroup.read(content);
    for (let slot = 0; slot < GROUP_SIZE; slot++) {
      const record = read.record(slot);
      if (record !== null) records.set(record.article.id, record);
    }
  } catch {
    // What could be read until here is kept.
  }
  return records;
}

/** Stories without the members that are lost; those that are left wait to be joined anew. */
async function withoutLost(
  draft: Draft,
  stories: readonly number[],
  lost: ReadonlySet<number>,
): Promise<LinkChanges> {
  const changes: LinkChanges = { entities: new Map(), stories: new Map(), articles: new Map() };
  const rows = await draft.stories(stories);
  const left = [...rows.values()].flatMap(({ members }) =>
    members.filter(({ article }) => !lost.has(article)),
  );
  const articles = await draft.articles(left.map(({ article }) => article));
  for (const [number, row] of rows) {
    const members = row.members.filter(({ article }) => !lost.has(article));
    if (members.length === row.members.length) continue;
    const told = new Set(members.map(({ article }) => article));
    changes.stories.set(number, told.size < 2 ? null : { ...row, members });
    for (const article of told) {
      const held = articles.get(article);
      if (held === undefined) continue;
      draft.pending.addArticle(article, monthOf(held.record));
      if (told.size >= 2) continue;
      const before = changes.articles.get(article) ?? held;
      changes.articles.set(article, {
        entities: held.entities,
        stories: before.stories.map((story) => (story === number ? 0 : story)),
      });
    }
  }
  return changes;
}

/** For each of some articles the numbers below `end` whose lists have it: the links that cannot be read. */
async function linkedFrom(
  idb: IDBDatabase,
  state: WriterState,
  keyOf: (number: number) => number,
  end: number,
  articles: ReadonlySet<number>,
): Promise<Map<number, number[]>> {
  const linked = new Map<number, number[]>();
  await eachList(idb, state, keyOf, [1, end - 1], (number, list) => {
    for (const article of list) {
      if (!articles.has(article)) continue;
      const numbers = linked.get(article);
      if (numbers === undefined) linked.set(article, [number]);
      else numbers.push(number);
    }
  });
  return linked;
}

async function eachList(
  idb: IDBDatabase,
  state: WriterState,
  keyOf: (number: number) => number,
  [first, last]: readonly [number, number],
  visit: (number: number, articles: Int32Array) => void,
): Promise<void> {
  const reader = new PostingReader(idb, state.manifest.postings, state.blocks);
  for (let from = first; from <= last; from += KEYS_AT_ONCE) {
    const numbers = Array.from(
      { length: Math.min(KEYS_AT_ONCE, last - from + 1) },
      (_, at) => from + at,
    );
    const lists = await reader.lists(numbers.map(keyOf), () => undefined);
    for (const [at, number] of numbers.entries())
      visit(number, lists[at]?.articles ?? new Int32Array());
  }
}
