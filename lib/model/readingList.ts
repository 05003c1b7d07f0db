/** An entry of the reading list: an address whose page is not in the archive yet. */
export interface ListedPage {
  id: string;
  /** Of the web: http or https. */
  url: string;
  /** '' where the list gave none. */
  title: string;
  /** When the reader listed it, else when it came in; milliseconds since 1970. */
  listedAt: number;
  tags: string[];
  /** Why it could not be taken in when it was asked for; null where it was not asked for. */
  why: string | null;
}

/** The reading list as far as it is shown, what was listed last first. */
export interface ShownList {
  /** All entries, found or not. */
  total: number;
  pages: ListedPage[];
  /** There are more of them. */
  more: boolean;
  /** Words that they were found by; '' for all. */
  find: string;
}

/** What asking for all pages of the list would mean, said before it is agreed to. */
export interface FetchPlan {
  /** Pages that would be asked for, and how many of them were tried before and failed. */
  pages: number;
  tried: number;
  /** Their sites, those with the most pages first, as far as they are shown, and how many there are. */
  hosts: { host: string; pages: number }[];
  hostCount: number;
}

/** How far asking for the pages of the list is. `denied`: the browser gave no access to their sites. */
export interface FetchProgress {
  state: 'running' | 'paused' | 'done' | 'stopped' | 'failed' | 'denied';
  total: number;
  /** Pages that went in, and those that stay on the list with a reason. */
  taken: number;
  failed: number;
  /** Seconds left at the pace so far; null until it is known. */
  secondsLeft: number | null;
  /** For `failed`: what is wrong and what to do. */
  message: string | null;
}

/** Sites that a browser is asked for by name at once: it lists them for the reader, who reads no thousand. */
export const MOST_NAMED_SITES = 100;
