import type { EntityRow } from '../shapes/entityRow';
import type { LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';
import { EntityTally } from './entityTally';
import { LinkOverlay } from './linkOverlay';
import { countedIn, membersOf, type Counted } from './member';
import type { NameChanges } from './nameChanges';
import { Neighbourhood } from './neighbourhood';
import { openRow } from './linkedCluster';
import { relinkFew } from './relinkPending';

/** Articles of an entity that are read at most to count it anew. */
const MOST_READ = 2000;

/**
 * Takes the names of articles that are removed out of their entities; what rested on them is linked
 * anew, at once if it is little, else by `relinkPending`. `pending` is what was pending before; what
 * comes back has that too.
 */
export async function unlinkNames(
  removed: StoredArticle[],
  source: LinkSource,
  pending: Iterable<number> = [],
): Promise<NameChanges> {
  const overlay = new LinkOverlay(source, { removed });
  const gone = new Map<number, Counted[]>();
  for (const article of removed)
    for (const member of countedIn(article)) {
      const entity = article.entities[member.at] ?? 0;
      const held = gone.get(entity);
      if (held === undefined) gone.set(entity, [member]);
      else held.push(member);
    }
  const rows = await overlay.rows([...gone.keys()]);
  const left = new Set(pending);
  const near = new Neighbourhood(overlay, left);
  const touched = [...rows.values()].filter((row) => isTouched(row, gone.get(row.number) ?? []));
  await near.read(touched);
  for (const row of touched) {
    left.add(row.number);
    for (const other of await near.near(row)) left.add(other.number);
  }
  for (const [number, row] of rows) await recount(row, gone.get(number) ?? [], overlay);
  await relinkFew(left, overlay);
  return overlay.changes(left);
}

/** Whether names are among those that the entity was linked by. */
function isTouched(row: EntityRow, gone: readonly Counted[]): boolean {
  const articles = new Set(gone.map(({ article }) => article.number));
  return row.open === true || row.sample.some(({ article }) => articles.has(article));
}

/** Counts an entity without these names: by those that are left, where they tell more than the row. */
async function recount(
  row: EntityRow,
  gone: readonly Counted[],
  overlay: LinkOverlay,
): Promise<void> {
  const tally = new EntityTally();
  tally.addRow(row);
  for (const member of gone) tally.subtract(member);
  let isCounted = true;
  for (const article of new Set(gone.map((member) => member.article.number)))
    if (tally.forget(article)) isCounted = false;
  const days = gone.map(({ article }) => article.published?.slice(0, 10));
  if (days.includes(row.firstSeen ?? '') || days.includes(row.lastSeen ?? '')) isCounted = false;
  if (tally.articleCount === 0) overlay.remove(row.number);
  else if (isCounted || tally.articleCount > MOST_READ) put(row, tally, overlay);
  else put(row, await countAnew(row, overlay), overlay);
}

async function countAnew(row: EntityRow, overlay: LinkOverlay): Promise<EntityTally> {
  const articles = await overlay.articles(await overlay.articlesOf(row.number));
  const tally = new EntityTally();
  for (const article of articles.values())
    for (const member of membersOf(article))
      if (article.entities[member.at] === row.number) tally.add(member);
  return tally;
}

function put(row: EntityRow, tally: EntityTally, overlay: LinkOverlay): void {
  if (row.open === true) {
    overlay.put(openRow(row.number, row.id, tally));
    return;
  }
  const { kinds: _, ...rest } = row;
  overlay.put({ ...rest, ...tally.tallied() });
}
