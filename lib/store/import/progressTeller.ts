import type { ImportItem, ImportProgress } from '../../model/library';
import { ImportPace } from './importPace';

/** Items told while an import runs, several times a second, and those kept for the report at its end; the counts go on. */
const MOST_TOLD = 1_000;
const MOST_KEPT = 100_000;

/** Milliseconds between two reports of progress. */
export const TELL_EVERY = 200;

/** What a teller needs from outside. */
interface TellerOptions {
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  onProgress(progress: ImportProgress): void;
}

/** The progress of an import that has not begun. */
export function noProgress(): ImportProgress {
  return {
    state: 'running',
    step: 'reading',
    filesDone: 0,
    filesTotal: 0,
    bytesRead: 0,
    bytesTotal: 0,
    articlesAdded: 0,
    articlesKnown: 0,
    addressesListed: 0,
    notArticles: 0,
    failed: 0,
    rate: null,
    secondsLeft: null,
    tidied: null,
    current: null,
    message: null,
    items: [],
  };
}

/** Keeps an import's progress and reports it a few times a second. */
export class ProgressTeller {
  readonly #options: TellerOptions;
  readonly #pace = new ImportPace();
  #toldAt = -Infinity;
  readonly now = noProgress();

  constructor(options: TellerOptions) {
    this.#options = options;
  }

  /** Notes how many articles are done, for the pace: first before anything is. */
  note(articles: number): void {
    this.#pace.note(this.#options.clock(), articles, this.now.bytesRead);
  }

  /** What was not read or done does not count for the pace. */
  rest(): void {
    this.#pace.restart();
  }

  /** Something that could not be taken. */
  refuse(item: ImportItem): void {
    if (item.outcome === 'failed') this.now.failed += 1;
    else this.now.notArticles += 1;
    const { items } = this.now;
    if (items.length < MOST_KEPT) items.push(item);
  }

  /** Reports, where it is time to. */
  tell(): void {
    if (this.#options.clock() - this.#toldAt >= TELL_EVERY) this.tellNow();
  }

  tellNow(): void {
    this.#toldAt = this.#options.clock();
    this.#options.onProgress(this.snapshot());
  }

  /** The progress as it is now; what comes later does not change it. */
  snapshot(): ImportProgress {
    const { now } = this;
    const reading = now.step === 'reading' && now.state === 'running';
    const left = now.bytesTotal - now.bytesRead;
    const underWay = now.state === 'running' || now.state === 'paused' || now.state === 'waiting';
    return {
      ...now,
      items: now.items.slice(0, underWay ? MOST_TOLD : MOST_KEPT),
      rate: reading ? this.#pace.rate : null,
      secondsLeft: reading && now.bytesTotal > 0 ? this.#pace.secondsFor(left) : null,
    };
  }
}
