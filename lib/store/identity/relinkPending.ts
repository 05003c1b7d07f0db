import type { EntityRow } from '../shapes/entityRow';
import type { LinkSource } from '../shapes/linkSource';
import { LinkOverlay } from './linkOverlay';
import { readAhead, readingFor } from './loadNames';
import type { NameChanges } from './nameChanges';
import { Neighbourhood, type Component } from './neighbourhood';
import { relink } from './relink';

/** Entities that one step sets out from. */
const AT_ONCE = 3000;

/** Articles whose names one step reads, about. */
const MOST_READ = 20_000;

/** Rows of articles that one step links otherwise, about: some 40 KB each are held and written anew. */
const MOST_GROUPS = 600;

/** Entities that are pending up to which they are linked within the call that made them so. */
const FEW = 100;

/** Articles that are read for it. */
const FEW_READ = 150;

/**
 * Links anew some of the entities that are pending, with all that may be one with them: idle work,
 * to be repeated with the `pending` that comes back until none is left. `pending` must be all that
 * is, ascending. The outcome of all steps is that of linking everything at once.
 */
export async function relinkPending(
  pending: Iterable<number>,
  source: LinkSource,
): Promise<NameChanges> {
  const overlay = new LinkOverlay(source, {});
  const left = new Set(pending);
  await relinkSome(left, overlay, { seeds: AT_ONCE, articles: MOST_READ, isPatient: true });
  return overlay.changes(left);
}

/**
 * Links anew what is pending if it is little. What would need many articles stays pending, and
 * everything where much is, as in a large import.
 */
export async function relinkFew(pending: Set<number>, overlay: LinkOverlay): Promise<void> {
  if (pending.size > FEW) return;
  await relinkSome(pending, overlay, { seeds: FEW, articles: FEW_READ, isPatient: false });
}

interface Budget {
  seeds: number;
  articles: number;
  /** Whether a step that is dearer than what is left is taken all the same if it is the first. */
  isPatient: boolean;
}

/** Links anew the first that are pending, with what lies near them, and takes them from the set. */
async function relinkSome(
  pending: Set<number>,
  overlay: LinkOverlay,
  { seeds: most, articles, isPatient }: Budget,
): Promise<void> {
  const first: number[] = [];
  for (const number of pending) if (first.push(number) === most) break;
  const seeds = await overlay.rows(first);
  for (const number of first) if (!seeds.has(number)) pending.delete(number);
  const near = new Neighbourhood(overlay, new Set(pending));
  await near.read([...seeds.values()]);
  // Others that are pending and were read with them are done too, rather than read again.
  const todo: EntityRow[] = [...seeds.values()];
  for (const row of near.all())
    if (pending.has(row.number) && !seeds.has(row.number)) todo.push(row);
  await readAhead(await expected(todo, { near, overlay, articles }), overlay);
  let left = articles;
  let isFirst = isPatient;
  const again = new Set<number>();
  for (const before of todo) {
    const row = rowNow(before, overlay);
    if (row === null || !pending.has(row.number) || again.has(row.number)) continue;
    if (isPatient && overlay.groups > MOST_GROUPS) return;
    const component = await near.component(row);
    const reading = readingFor(component.rows, overlay);
    if (reading > left && !isFirst) {
      if (isPatient && left < articles / 2) return;
      continue;
    }
    left -= reading;
    isFirst &&= reading <= articles;
    await relinkOne(component, { overlay, pending, again });
  }
}

/** What will be linked together, as far as it can be told before any of it is. */
async function expected(
  todo: readonly EntityRow[],
  { near, overlay, articles }: { near: Neighbourhood; overlay: LinkOverlay; articles: number },
): Promise<EntityRow[][]> {
  const components: EntityRow[][] = [];
  const met = new Set<number>();
  let left = articles;
  for (const row of todo) {
    if (met.has(row.number)) continue;
    const { rows } = await near.component(row);
    for (const { number } of rows) met.add(number);
    const reading = readingFor(rows, overlay);
    if (reading > left) {
      if (left < articles / 2) break;
      continue;
    }
    left -= reading;
    components.push(rows);
  }
  return components;
}

/** The row of an entity after what the running call did so far, null if it is gone. */
function rowNow(row: EntityRow, overlay: LinkOverlay): EntityRow | null {
  const changed = overlay.changed(row.number);
  return changed === undefined ? row : changed;
}

async function relinkOne(
  component: Component,
  { overlay, pending, again }: { overlay: LinkOverlay; pending: Set<number>; again: Set<number> },
): Promise<void> {
  for (const { number } of component.rows) pending.delete(number);
  for (const number of await relink(component, overlay)) {
    // Names that were not looked at yet are for another step.
    again.add(number);
    pending.add(number);
  }
}
