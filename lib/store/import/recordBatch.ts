import type { ArticleRecord } from '../../model/findings';

/** Beyond so many records a commit gets no faster. */
const MOST_RECORDS = 1000;

/** Text held before it is stored, in UTF-16 code units: with its findings about 30 MB. */
const MOST_TEXT = 4_000_000;

/** A commit of fewer records than this costs more than it saves, unless they come slowly. */
const FEWEST_RECORDS = 100;

/** Milliseconds after which enough records are stored, and after which any are. */
const SOON = 2_000;
const AT_LAST = 10_000;

/** Records on their way into one commit. */
export class RecordBatch {
  #records: ArticleRecord[] = [];
  #text = 0;
  #since = 0;

  get size(): number {
    return this.#records.length;
  }

  /** `now` in milliseconds of a clock that only goes forward. */
  add(record: ArticleRecord, now: number): void {
    if (this.#records.length === 0) this.#since = now;
    this.#records.push(record);
    this.#text += record.article.text.length;
  }

  /** Whether it is time to store them. */
  isFull(now: number): boolean {
    const { length } = this.#records;
    const held = length === 0 ? 0 : now - this.#since;
    return (
      length >= MOST_RECORDS ||
      this.#text >= MOST_TEXT ||
      held >= AT_LAST ||
      (length >= FEWEST_RECORDS && held >= SOON)
    );
  }

  /** All of them; the batch is empty afterwards. */
  take(): ArticleRecord[] {
    const records = this.#records;
    this.#records = [];
    this.#text = 0;
    return records;
  }
}
