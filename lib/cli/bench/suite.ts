import type { StoreOptions } from './store/options';

/**
 * A suite runs for minutes, tells how far it is, and gives the text of its section in Markdown,
 * without a heading. `parts` names the parts of it that are wanted, none for all.
 */
export type Suite = (say: (line: string) => void, parts: readonly string[]) => Promise<string>;

/** A suite on the store: each size, browser and backend has a section of its own, named by `heading`. */
export type StoreSuite = (
  say: (line: string) => void,
  options: StoreOptions,
) => Promise<{ heading: string; body: string }>;
