/** Where the server has a program's script and weights. */
export interface ServedReader {
  name: string;
  script: string;
  /** Null for a program that carries its weights in the script. */
  model: string | null;
}

/** What the page asks of a worker: to open a program and read a first article with it, or to read another. */
export type Work = { open: ServedReader; article: string } | { article: string };

/** Milliseconds from the fetched bytes to a program that can read, and to its first article read. */
export interface Opened {
  ready: number;
  first: number;
}

/** Milliseconds for each of the readings. */
export interface Warm {
  /** The same article again and again. */
  again: number[];
  /** Articles that were not read before. */
  unread: number[];
}
