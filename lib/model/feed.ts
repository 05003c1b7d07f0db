/** Why a feed could not be read the last time. */
export type FeedFailureKind =
  /** Its site is not among those that the reader allowed. */
  | 'no access'
  | 'unreachable'
  /** It sends on in a circle, or to a site that is not allowed. */
  | 'sent on'
  | 'too slow'
  | 'too large'
  /** It wants a name and a password, or lets nobody in. */
  | 'closed'
  | 'not found'
  | 'gone'
  | 'busy'
  | 'server error'
  /** There is a web page in its place. */
  | 'page'
  | 'no feed'
  | 'damaged';

/** A failure: since when (milliseconds since 1970), and how often without a success between. */
export interface FeedFailure {
  kind: FeedFailureKind;
  since: number;
  count: number;
}

/** A feed that the reader follows, as the library lists it. Times are milliseconds since 1970, null for never. */
export interface FollowedFeed {
  address: string;
  title: string;
  site: string | null;
  /** The reader's own group, '' for none. */
  group: string;
  /** False: the reader paused it. */
  on: boolean;
  lastAsked: number | null;
  /** When it last had something new. */
  lastNew: number | null;
  /** When it is asked next. */
  nextAt: number;
  /** What came with the last asking that had something new. */
  articles: number;
  addresses: number;
  failure: FeedFailure | null;
}

/** A feed that a page or a site offers. */
export interface OfferedFeed {
  address: string;
  title: string;
}

/** What came of adding a feed by an address. */
export type AddedFeed =
  | { state: 'added' | 'followed already'; address: string; title: string }
  /** The address is a page, which has these feeds. */
  | { state: 'choose'; feeds: OfferedFeed[] }
  | { state: 'failed'; kind: FeedFailureKind };
