import type { FirstListeners } from './firstListeners';
import type { PageBlocks } from './collectBlocks';
import type { Steps } from './idleWork';
import type { PageReader } from './pageReader';

/**
 * An article that was read, as the script that every page gets hands it to the one that draws. The
 * two are parts of one program in one isolated world; the second is larger and comes only where
 * there is an article. What the background answers goes through as it came, and is parsed there.
 */
export interface ReadArticle {
  /** Ends what is drawn. */
  signal: AbortSignal;
  first: FirstListeners;
  page: PageBlocks;
  collect(): Steps<PageBlocks>;
  onStale(): void;
  /** Asks the background for a card. */
  askCard(id: string): Promise<unknown>;
  openSidebar(card: string): void;
  /** Whether the extension that these scripts belong to is there no more. */
  isOrphan(): boolean;
}

/** What is drawn on an article. */
export interface DrawnArticle extends Pick<
  PageReader,
  'blocks' | 'next' | 'previous' | 'describe'
> {
  /** The background's answer to the blocks that were last asked for; throws on one that is none. */
  answered(answer: unknown): void;
}

/** Draws on an article until its signal aborts. */
export type DrawArticle = (article: ReadArticle) => DrawnArticle;

/** Where the two scripts meet. */
export interface Meeting {
  draw: DrawArticle | null;
  /** Called when `draw` has come. */
  waiting: Set<(draw: DrawArticle) => void>;
}

/** The globals of the isolated world. */
interface World {
  backstory?: Meeting;
}

/** The place to meet in this world, for the first script; null where it runs already. */
export function openMeeting(globals: object): Meeting | null {
  const world: World = globals;
  if (world.backstory) return null;
  world.backstory = { draw: null, waiting: new Set() };
  return world.backstory;
}

/** Comes to the meeting with what draws; nothing where nobody waits for it or it is there already. */
export function comeToMeeting(globals: object, draw: DrawArticle): void {
  const { backstory: meeting }: World = globals;
  if (!meeting || meeting.draw) return;
  meeting.draw = draw;
  for (const waits of meeting.waiting) waits(draw);
  meeting.waiting.clear();
}

/** Calls back with what draws, now or when it has come; not after the signal aborts. */
export function whenDrawable(
  meeting: Meeting,
  signal: AbortSignal,
  then: (draw: DrawArticle) => void,
): void {
  if (meeting.draw) return then(meeting.draw);
  meeting.waiting.add(then);
  signal.addEventListener('abort', () => meeting.waiting.delete(then), { once: true });
}
