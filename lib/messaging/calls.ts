import type { AddedFeed, OfferedFeed } from '../model/feed';
import type { PageAnswer, PageQuery } from '../model/page';
import type { SavedPart, SaveOutcome } from '../model/saving';
import type { Card, Head, PageStory } from '../model/view';

/**
 * Every call between the parts of the extension, by its receiver. A call is one message
 * `{ to, call, input }`; its answer is `{ ok: true, output }` or `{ ok: false, error }`.
 */
export interface Calls {
  background: {
    /**
     * From a page: what is known of this article. Null: nothing to draw. `undrawn`: the page has not
     * got the script that draws yet.
     */
    readPage: { input: PageQuery & { undrawn: boolean }; output: PageAnswer | null };
    /** From a page: it is no article. */
    noArticle: { input: { title: string; why: string }; output: null };
    /** From a page's card, within the reader's click: open the sidebar at this card. */
    openSidebar: { input: { card: string | null }; output: null };
    /**
     * From a page (`tab` null: its own) or a view: the whole card of a name or event of a tab's story
     * or look-up. Null: the archive has nothing of it any more.
     */
    card: { input: { card: string; tab: number | null }; output: Card | null };
    /** From a view: the story of the page in a tab. */
    storyOf: { input: { tab: number }; output: TabStory };
    /** From a view: the archive, the granted sites or what is to be marked changed; pages are to be read again. */
    archiveChanged: { input: null; output: null };
    /** From a view: never mark this name, or mark it again. */
    mute: { input: { entity: string; name: string; muted: boolean }; output: null };
    /** From a view: save the page of a tab. */
    savePage: { input: { tab: number }; output: SaveOutcome };
    /** From a view: since when the archive has the page of a tab, in milliseconds since 1970; null where it has not. */
    savedSince: { input: { tab: number }; output: number | null };
    /** From a view, after the reader allowed the site: follow the feed of this address. */
    addFeed: { input: { address: string; group: string }; output: AddedFeed };
    /** From a view: ask this feed now, or all that are followed (null). Answered when they have been. */
    checkFeeds: { input: { address: string | null }; output: null };
    /** From a view: it changed which feeds are followed. */
    feedsChanged: { input: null; output: null };
    /** From a view: the feeds that the page of a tab links to and the reader does not follow. */
    offeredFeeds: { input: { tab: number }; output: OfferedFeed[] };
    /** From a page: its article was before the reader's eyes for long enough to be saved by itself. */
    wasRead: { input: null; output: null };
  };
  /** The script that gives a page away to be saved, for as long as that takes. */
  saver: {
    part: { input: { selection: boolean }; output: SavedPart };
  };
  page: {
    next: { input: null; output: null };
    previous: { input: null; output: null };
    /** Read the page again: the archive or what is to be marked changed. */
    reread: { input: null; output: null };
    /** What is marked, for the extension's own pages. */
    describe: { input: null; output: PageDescription };
  };
  views: {
    /** The story of the page in this tab changed. */
    storyChanged: { input: { tab: number }; output: null };
  };
}

/** What the sidebar shows for a tab: the story, what to point at, and the last look-up. */
export interface TabStory {
  story: PageStory;
  focus: string | null;
  lookUp: { text: string; heads: Head[] } | null;
}

/** The marks on a page, with where they stand in its viewport (CSS pixels). */
export interface PageDescription {
  marks: {
    text: string;
    rect: Rect;
  }[];
  /** The open card: its words and its controls. */
  card: { text: string; actions: { action: string; rect: Rect }[] } | null;
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Receiver = keyof Calls;
export type CallName<R extends Receiver> = keyof Calls[R] & string;
export type Input<R extends Receiver, C extends CallName<R>> = Calls[R][C] extends {
  input: infer I;
}
  ? I
  : never;
export type Output<R extends Receiver, C extends CallName<R>> = Calls[R][C] extends {
  output: infer O;
}
  ? O
  : never;
