import { mix } from '../generator/random';
import { coinedName, wordOf } from '../generator/words';

/** A program that finds numbers of entities by alias. One lives in a worker; its data is on disk. */
export interface AliasTable {
  /** Adds aliases, each with the number of its entity, in one commit. */
  add(aliases: readonly string[], entities: readonly number[]): Promise<void>;
  /** Nothing more is added: writes what is left, and closes. */
  finish(): Promise<void>;
  /** Opens what is on disk, as after a start. */
  open(): Promise<void>;
  /** How many of these are known, each with its entity. */
  look(aliases: readonly string[]): Promise<Map<string, number>>;
  /** Ends the connection. */
  close(): void;
}

/** Words of lower rank are no part of an alias: each rank beyond gives another word. */
const FIRST_RANK = 1000;

/** One in so many candidates is in the archive. */
export const KNOWN = 25;

/** The alias of a number from 0: a key as the name table has them. Each number its own. */
export function aliasOf(number: number): string {
  return `n:${wordOf(FIRST_RANK + number)} ${coinedName(number, 61).toLowerCase()}`;
}

/** The entity of an alias: one has three in the mean. */
export function entityOf(number: number): number {
  return 1 + Math.floor(number / 3);
}

/**
 * What a page asks for: `count` aliases of which one in {@link KNOWN} is known: an article has some
 * twenty names, each with a key or two. `page` gives another page.
 */
export function candidatesOf(aliases: number, count: number, page: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    at % KNOWN === 0
      ? aliasOf(mix(page, at, 5) % aliases)
      : aliasOf(aliases + (mix(page, at, 6) % 10_000_000)),
  );
}
