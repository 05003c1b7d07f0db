import type { EntityRow, NamedIn } from '../shapes/entityRow';
import { memberNames } from './entityKeys';
import type { LinkOverlay } from './linkOverlay';
import { memberAt, membersOf, type Member } from './member';
import { nameForm } from './nameForm';

/** Articles of an entity whose sample no longer stands for it that are read to say where each name goes. */
const MOST_READ = 400;

/** Names of one base that are linked at a time. */
const OPEN_AT_ONCE = 500;

/** Names that are linked together: with more entities each has a smaller sample. */
const MOST_NAMES = 2000;

/** The names of an entity that are linked, and whether they are all it has. */
export interface Loaded {
  row: EntityRow;
  members: Member[];
  isWhole: boolean;
}

/** How many names an entity has. */
export function sizeOf({ named }: EntityRow): number {
  return named.reduce((sum, one) => sum + one, 0);
}

/**
 * Whether nothing about an entity can change by linking it alone: all its members have one name,
 * which by itself says who is meant.
 */
export function isSettledAlone(row: EntityRow): boolean {
  if (row.open === true || row.kinds !== undefined || row.candidates !== undefined) return false;
  const names = memberNames(row);
  return names.length === 1 && nameForm({ kind: row.kind, name: names[0] ?? '' }).isOne;
}

/** Names of a sample that are linked where so many entities are. */
function mostEach(entities: number): number {
  return Math.max(2, Math.floor(MOST_NAMES / entities));
}

/** The first `most` of a sample, and those whose hash is that of the last: which of them came first must not matter. */
function firstOf({ sample, hashes }: EntityRow, most: number): NamedIn[] {
  let end = most;
  while (end < sample.length && hashes[end] === hashes[most - 1]) end++;
  return sample.slice(0, end);
}

/** How many articles linking these reads, those aside that the running call has read or changed. */
export function readingFor(rows: readonly EntityRow[], overlay: LinkOverlay): number {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined && isSettledAlone(only)) return 0;
  const most = mostEach(rows.length);
  let count = 0;
  for (const row of rows)
    if (row.open === true) count += Math.min(row.articleCount, OPEN_AT_ONCE);
    else for (const { article } of firstOf(row, most)) if (!overlay.holds(article)) count++;
  return count;
}

/** Reads at once what linking these will ask for. */
export async function readAhead(
  components: readonly (readonly EntityRow[])[],
  overlay: LinkOverlay,
): Promise<void> {
  const open = components.flatMap((rows) => rows.filter((row) => row.open === true));
  await overlay.readLists(open.map(({ number }) => number));
  const articles = new Set<number>();
  for (const { number } of open)
    for (const article of (await overlay.articlesOf(number)).slice(0, OPEN_AT_ONCE))
      articles.add(article);
  for (const rows of components) {
    const [only] = rows;
    if (rows.length === 1 && only !== undefined && isSettledAlone(only)) continue;
    const most = mostEach(rows.length);
    for (const row of rows)
      if (row.open !== true) for (const { article } of firstOf(row, most)) articles.add(article);
  }
  await overlay.read(articles);
}

/** The names by which each of these entities is linked. */
export async function loadNames(
  rows: readonly EntityRow[],
  overlay: LinkOverlay,
): Promise<Loaded[]> {
  const most = mostEach(rows.length);
  // One reading for all samples.
  const sampled = rows.filter(({ open }) => open !== true);
  await overlay.read(sampled.flatMap((row) => firstOf(row, most).map(({ article }) => article)));
  const loaded: Loaded[] = [];
  for (const row of rows) {
    if (row.open === true) loaded.push(await loadFirst(row, overlay, OPEN_AT_ONCE));
    else if (row.sample.length === 0) loaded.push(await loadAll(row, overlay));
    else loaded.push(await loadSample(row, overlay, most));
  }
  return loaded;
}

/** The names of an entity's sample, the first of them where it is large. */
export async function loadSample(
  row: EntityRow,
  overlay: LinkOverlay,
  most: number,
): Promise<Loaded> {
  const isWhole = sizeOf(row) === row.sample.length;
  const sample = isWhole ? row.sample : firstOf(row, most);
  const articles = await overlay.articles(sample.map(({ article }) => article));
  const members = sample.flatMap(({ article, local }) => {
    const stored = articles.get(article);
    const member = stored === undefined ? undefined : memberAt(stored, local);
    return member !== undefined && stored?.entities[local] === row.number ? [member] : [];
  });
  return { row, members, isWhole };
}

/** All names of an entity, or those of its first 400 articles. */
export function loadAll(row: EntityRow, overlay: LinkOverlay): Promise<Loaded> {
  return loadFirst(row, overlay, MOST_READ);
}

async function loadFirst(row: EntityRow, overlay: LinkOverlay, most: number): Promise<Loaded> {
  const numbers = await overlay.articlesOf(row.number);
  const articles = await overlay.articles(numbers.slice(0, most));
  const members = [...articles.values()].flatMap((article) =>
    membersOf(article).filter(({ at }) => article.entities[at] === row.number),
  );
  return { row, members, isWhole: numbers.length <= most };
}
