import type { EntityRow } from '../shapes/entityRow';
import type { LinkOverlay } from './linkOverlay';
import { knownOf, mayBeOne, type Known } from './mayBeOne';

/** Entities that are linked together at most: beyond, those in most articles, which say most. */
const MOST_TOGETHER = 200;

/** People who share the sound of a surname from which a lone surname is compared only with those who have it. */
const MANY = 40;

/** Entities read at most for one key: the first that were met. */
const MOST_OF_A_KEY = 200;

/** Entities looked through for one that has a full name. */
const TRIED = 20;

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
  /** Who has each key that was asked for. */
  readonly #numbers = new Map<string, readonly number[]>();
  readonly #rows = new Map<number, EntityRow>();
  /** Rows whose neighbours were read. */
  readonly #done = new WeakSet<EntityRow>();

  /** `pending`: entities that are still to be linked, so that no other was linked in view of them. */
  constructor(overlay: LinkOverlay, pending: ReadonlySet<number>) {
    this.#overlay = overlay;
    this.#pending = pending;
  }

  /** All that was read and is still there. */
  *all(): Generator<EntityRow> {
    for (const number of this.#rows.keys()) {
      const row = this.#now(number);
      if (row !== null) yield row;
    }
  }

  /** Reads what may be one with any of these, at once. */
  async read(entities: readonly EntityRow[]): Promise<void> {
    const known = entities.filter((row) => !this.#done.has(row)).map(knownOf);
    for (const { row } of known) this.#done.add(row);
    await this.#ask(known.flatMap(({ asks }) => asks.map(({ key }) => key)));
    await this.#ask(known.flatMap((one) => this.#keysFor(one).map(({ key }) => key)));
    const numbers = new Set<number>();
    for (const one of known)
      for (const { key } of this.#keysFor(one))
        for (const number of this.#first(key)) if (!this.#rows.has(number)) numbers.add(number);
    for (const [number, row] of await this.#overlay.rows([...numbers])) this.#rows.set(number, row);
  }

  async #ask(keys: readonly string[]): Promise<void> {
    const asked = [...new Set(keys)].filter((key) => !this.#numbers.has(key));
    if (asked.length === 0) return;
    for (const [key, numbers] of await this.#overlay.numbersByKeys(asked))
      this.#numbers.set(key, numbers);
  }

  /** The keys by which others are found, each with the one that is shared: finer ones where there are such. */
  #keysFor({ asks, hasLone }: Known): { key: string; shared: string }[] {
    return asks.flatMap(({ key: shared, fine }) =>
      fine === null || (hasLone && this.#isFew(shared, fine))
        ? [{ key: shared, shared }]
        : fine.map((key) => ({ key, shared })),
    );
  }

  /** Whether few share a surname's sound; not so few where nobody has the surname, and only those spelt alike can be meant. */
  #isFew(shared: string, fine: readonly string[]): boolean {
    const isUnknown = fine.every((key) => !key.startsWith('l:') || this.#count(key) === 0);
    return this.#count(shared) <= (isUnknown ? MOST_OF_A_KEY : MANY);
  }

  #count(key: string): number {
    return this.#numbers.get(key)?.length ?? 0;
  }

  #first(key: string): readonly number[] {
    return this.#numbers.get(key)?.slice(0, MOST_OF_A_KEY) ?? [];
  }

  /** The row as it is now, null if it is gone or was not read. */
  #now(number: number): EntityRow | null {
    const changed = this.#overlay.changed(number);
    return changed === undefined ? (this.#rows.get(number) ?? null) : changed;
  }

  /** Those that were read for a key, as they are now. */
  #having(key: string): Known[] {
    const found: Known[] = [];
    for (const number of this.#first(key)) {
      const row = this.#now(number);
      if (row !== null) found.push(knownOf(row));
    }
    return found;
  }

  /** Those that may be one with an entity, itself aside, those in most articles first. */
  async near(entity: EntityRow): Promise<EntityRow[]> {
    await this.read([entity]);
    const own = knownOf(entity);
    const found = new Set<EntityRow>();
    for (const { key, shared } of this.#keysFor(own)) {
      const sharing = this.#having(key).filter(
        ({ row, asks }) =>
          row.number !== entity.number && asks.some((other) => other.key === shared),
      );
      // Lone surnames join by role where nobody has a full name: the first and the last one matter to all.
      const isOnly = own.hasFull && !key.startsWith('g:') && !this.#isFullBeside(entity, shared);
      for (const other of sharing)
        if ((isOnly && other.hasLone) || mayBeOne(own, other, shared)) found.add(other.row);
    }
    return [...found].sort((a, b) => b.articleCount - a.articleCount || a.number - b.number);
  }

  /** Whether somebody else whose surname sounds so has a full name, and was linked in view of that. */
  #isFullBeside({ number }: EntityRow, shared: string): boolean {
    const lone = new Set(this.#numbers.get(`u:${shared.slice(2)}`));
    return (this.#numbers.get(shared) ?? []).some((other) => {
      if (other === number || this.#pending.has(other)) return false;
      if (this.#overlay.changed(other) === null) return false;
      const row = this.#now(other);
      return row === null ? !lone.has(other) : knownOf(row).hasFull;
    });
  }

  /** All that may be one with an entity, over others too; it is the first. */
  async component(seed: EntityRow): Promise<Component> {
    const met = new Map([[seed.number, seed]]);
    let frontier = [seed];
    let capped = false;
    while (frontier.length > 0) {
      await this.read(frontier);
      const next: EntityRow[] = [];
      for (const row of frontier) {
        capped ||= this.#keysFor(knownOf(row)).some(({ key }) => this.#count(key) > MOST_OF_A_KEY);
        for (const other of await this.near(row)) {
          if (met.has(other.number)) continue;
          if (met.size >= MOST_TOGETHER) capped = true;
          else {
            met.set(other.number, other);
            next.push(other);
          }
        }
      }
      frontier = next;
    }
    const rows = [...met.values()];
    return { rows, capped, witness: await this.#witness(rows) };
  }

  async #witness(rows: readonly EntityRow[]): Promise<EntityRow | null> {
    const known = rows.map(knownOf);
    if (!known.some(({ hasLone }) => hasLone) || known.some(({ hasFull }) => hasFull)) return null;
    const keys = new Set(known.flatMap(({ asks }) => asks.map(({ key }) => key)));
    for (const key of keys) {
      for (const { row, hasFull } of this.#having(key)) if (hasFull) return row;
      if (this.#count(key) <= MANY) continue;
      const some = await this.#overlay.rows(this.#first(key).slice(0, TRIED));
      for (const row of some.values()) if (knownOf(row).hasFull) return row;
    }
    return null;
  }
}
