import type { EntityRow } from '../shapes/entityRow';
import type { LinkSource } from '../shapes/linkSource';
import { LinkOverlay } from './linkOverlay';
import type { NameChanges } from './nameChanges';
import { Neighbourhood } from './neighbourhood';
import { relink } from './relink';

/** Entities that one step sets out from. */
const AT_ONCE = 200;

/**
 * Links anew some of the entities that are pending, with all that may be one with them: idle work,
 * to be repeated with the `pending` that comes back until none is left. The outcome of all steps is
 * that of linking everything at once.
 */
export async function relinkPending(
  pending: Iterable<number>,
  source: LinkSource,
): Promise<NameChanges> {
  const overlay = new LinkOverlay(source, {});
  return overlay.changes(await relinkSome(new Set(pending), overlay, AT_ONCE));
}

/** Links anew what is pending, the first `most` with what lies near them. Gives what is left. */
export async function relinkSome(
  pending: ReadonlySet<number>,
  overlay: LinkOverlay,
  most: number,
): Promise<Set<number>> {
  const left = new Set(pending);
  const seeds = await overlay.rows([...pending].sort((a, b) => a - b).slice(0, most));
  for (const number of [...pending].sort((a, b) => a - b).slice(0, most))
    if (!seeds.has(number)) left.delete(number);
  const near = new Neighbourhood(overlay, pending);
  await near.read([...seeds.values()]);
  // Others that are pending and were read with them are done too, rather than read again.
  const todo: EntityRow[] = [...seeds.values()];
  for (const row of near.all())
    if (pending.has(row.number) && !seeds.has(row.number)) todo.push(row);
  const again = new Set<number>();
  for (const before of todo) {
    const changed = overlay.changed(before.number);
    const row = changed === undefined ? before : changed;
    if (row === null || !left.has(row.number)) continue;
    const component = await near.component(row);
    for (const one of component.rows) left.delete(one.number);
    for (const rest of await relink(component, overlay)) again.add(rest);
  }
  for (const number of again) left.add(number);
  return left;
}
