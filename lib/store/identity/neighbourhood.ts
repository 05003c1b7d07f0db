import type { EntityRow } from '../shapes/entityRow';
import type { LinkOverlay } from './linkOverlay';
import { knownOf, mayBeOne, type Known } from './mayBeOne';

/** Entities that are linked together at most: beyond, those in most articles, which say most. */
const MOST_TOGETHER = 200;

/** Entities that linking must see together. */
export interface Component {
  rows: EntityRow[];
  /** Whether there are more, which were left out. */
  capped: boolean;
  /** One more whose names linking sees, because that there are such people tells what lone surnames need. */
  witness: EntityRow | null;
}

/** Finds what may be one with an entity, directly or over others. Remembers what it has read. */
export class Neighbourhood {
  readonly #overlay: LinkOverlay;
  readonly #pending: ReadonlySet<number>;
  readonly #byKey = new Map<string, number[]>();
  readonly #rows = new Map<number, EntityRow>();

  /** `pending`: entities that are still to be linked, so that no other was linked in view of them. */
  constructor(overlay: LinkOverlay, pending: ReadonlySet<number>) {
    this.#overlay = overlay;
    this.#pending = pending;
  }

  /** All that was read and is still there. */
  *all(): Generator<EntityRow> {
    for (const [number, row] of this.#rows) {
      const changed = this.#overlay.changed(number);
      if (changed !== null) yield changed ?? row;
    }
  }

  /** Reads what has any of the keys of these, at once. */
  async read(entities: readonly EntityRow[]): Promise<void> {
    const keys = new Set<string>();
    for (const row of entities)
      for (const key of knownOf(row).keys) if (!this.#byKey.has(key)) keys.add(key);
    if (keys.size === 0) return;
    const rows = await this.#overlay.rowsByKeys([...keys]);
    for (const key of keys) this.#byKey.set(key, []);
    for (const row of rows) {
      this.#rows.set(row.number, row);
      for (const key of knownOf(row).keys)
        if (keys.has(key)) this.#byKey.get(key)?.push(row.number);
    }
  }

  /** Those that share a key, as they are now. */
  #having(key: string): Known[] {
    const found: Known[] = [];
    for (const number of this.#byKey.get(key) ?? []) {
      const changed = this.#overlay.changed(number);
      const row = changed === undefined ? this.#rows.get(number) : changed;
      if (row !== undefined && row !== null) found.push(knownOf(row));
    }
    return found;
  }

  /** Those that may be one with an entity, itself aside, those in most articles first. */
  async near(entity: EntityRow): Promise<EntityRow[]> {
    await this.read([entity]);
    const own = knownOf(entity);
    const found = new Set<EntityRow>();
    for (const key of own.keys) {
      const sharing = this.#having(key).filter(({ row }) => row.number !== entity.number);
      // Lone surnames join by role where nobody has a full name: the first and the last one matter to all.
      const isOnly =
        own.hasFull &&
        !sharing.some(({ hasFull, row }) => hasFull && !this.#pending.has(row.number));
      for (const other of sharing)
        if ((isOnly && other.hasLone) || mayBeOne(own, other, key)) found.add(other.row);
    }
    return [...found].sort((a, b) => b.articleCount - a.articleCount || a.number - b.number);
  }

  /** All that may be one with an entity, over others too; it is the first. */
  async component(seed: EntityRow): Promise<Component> {
    const met = new Map([[seed.number, seed]]);
    let frontier = [seed];
    let capped = false;
    while (frontier.length > 0) {
      await this.read(frontier);
      const next: EntityRow[] = [];
      for (const row of frontier)
        for (const other of await this.near(row)) {
          if (met.has(other.number)) continue;
          if (met.size >= MOST_TOGETHER) capped = true;
          else {
            met.set(other.number, other);
            next.push(other);
          }
        }
      frontier = next;
    }
    const rows = [...met.values()];
    return { rows, capped, witness: this.#witness(rows) };
  }

  #witness(rows: readonly EntityRow[]): EntityRow | null {
    const known = rows.map(knownOf);
    if (!known.some(({ hasLone }) => hasLone) || known.some(({ hasFull }) => hasFull)) return null;
    const keys = new Set(known.flatMap((one) => one.keys));
    for (const key of keys)
      for (const other of this.#having(key)) if (other.hasFull) return other.row;
    return null;
  }
}
