/** Words of a feed: markup, or plain text. */
export interface FeedText {
  kind: 'html' | 'text';
  value: string;
}

/** One entry, the same whatever the feed's format is. Addresses are absolute or null. */
export interface FeedEntry {
  /** What the feed tells it apart by: its id, else its address, else its title and date. */
  id: string;
  url: string | null;
  title: FeedText | null;
  authors: string[];
  /** The outlet that it names as its source, where that is another than the feed's. */
  publisher: string | null;
  /** Dates as they are written. */
  published: string | null;
  updated: string | null;
  language: string | null;
  /** The text that the feed gives as the entry's whole content; null where it gives none. */
  content: FeedText | null;
  /** What it gives as a summary, which in many feeds is the whole. */
  summary: FeedText | null;
}

/** A feed, whatever its format. */
export interface Feed {
  title: string;
  /** Address of the site that it is of. */
  site: string | null;
  language: string | null;
  /** Seconds between two changes, as the feed itself says; null where it does not. */
  every: number | null;
  entries: FeedEntry[];
}
