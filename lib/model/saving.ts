/**
 * Why a page is saved. `asked`, `selection`: the reader wants it, article or not. `automatic`,
 * `reading list`: only if it is an article.
 */
export type SaveReason = 'asked' | 'selection' | 'automatic' | 'reading list';

/**
 * What came of saving a page. `saved`: it is kept; `waiting` while another page of the extension
 * writes to the archive, which takes it in afterwards. `updated`: the archive had another version of
 * it. `there`: the archive has this very text, since then (milliseconds since 1970). `refused`: nothing
 * was kept, `why` says what is wrong and what to do.
 */
export type SaveOutcome =
  | { state: 'saved' | 'updated'; waiting: boolean }
  | { state: 'there'; since: number }
  | { state: 'refused'; why: string };

/** Which articles are saved by themselves. */
export interface SavingChoice {
  automatic: boolean;
  /** Seconds for which an article has to be in view. */
  seconds: number;
  /** Hosts whose pages are not, nor those of hosts within them. */
  except: string[];
}

/** Nothing is saved that the reader did not ask for. */
export const USUAL_SAVING: SavingChoice = { automatic: false, seconds: 20, except: [] };

/** Whether pages of this address are not to be saved by themselves. */
export function isExcepted(url: string, except: readonly string[]): boolean {
  const { hostname } = new URL(url);
  return except.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** What a page's script gives of the page at a time. */
export interface SavedPart {
  /** The next piece of the page as HTML; pieces end anywhere. */
  html: string;
  /** With the last piece: what goes with the whole. */
  end: SavedEnd | null;
}

export interface SavedEnd {
  url: string;
  title: string;
  /** The selected paragraphs; null where the whole page was asked for. */
  selected: string[] | null;
  /** The page was larger than what is taken; what came is its beginning. */
  cut: boolean;
}
