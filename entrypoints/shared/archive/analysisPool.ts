import type { ArticleRecord } from '../../../lib/model/findings';
import type { ArticleSource } from '../../../lib/pipeline/articleSource';
import AnalysisWorker from './analysisWorker?worker';

/** An article that came back: its record, or why there is none. */
export type Analysed = { id: number; record: ArticleRecord } | { id: number; why: string };

/** Workers at most: each holds the models of language, some 30 MB, and beyond these the writer is what is slow. */
const MOST = 4;

/** Articles that wait at each worker beside the one it reads, so that none is ever idle. */
const AHEAD = 2;

/**
 * All workers that were not ended. Those who wait for a worker do not hold it: Firefox (ESR 153)
 * took one away now and then, one import in thirty, which then waited for ever.
 */
const HELD = new Set<Worker>();

/**
 * Workers that share the analysis of an import: all processors but one, which is left to the writer
 * and to the page. They are started with the first article and ended by `end`.
 */
export class AnalysisPool {
  readonly #size = Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1));
  #workers: { worker: Worker; busy: number }[] = [];
  readonly #waiting = new Map<number, (analysed: Analysed) => void>();
  #next = 0;

  /** Articles that may be asked for at the same time. */
  get parallel(): number {
    return this.#size * AHEAD;
  }

  /** The article's record, by the worker with the least to do. Throws where there is none. */
  async analyse(source: ArticleSource): Promise<ArticleRecord> {
    if (this.#workers.length === 0) this.#start();
    const [least] = [...this.#workers].sort((a, b) => a.busy - b.busy);
    if (least === undefined) throw new Error('There is no worker.');
    const id = this.#next++;
    least.busy += 1;
    const analysed = await new Promise<Analysed>((resolve) => {
      this.#waiting.set(id, resolve);
      least.worker.postMessage({ id, source });
    });
    least.busy -= 1;
    if ('why' in analysed) throw new Error(analysed.why);
    return analysed.record;
  }

  end(): void {
    for (const { worker } of this.#workers) {
      worker.terminate();
      HELD.delete(worker);
    }
    this.#workers = [];
    this.#giveUp('it was stopped');
  }

  #start(): void {
    this.#workers = Array.from({ length: this.#size }, () => {
      const worker = new AnalysisWorker();
      HELD.add(worker);
      worker.addEventListener('message', ({ data }: MessageEvent<Analysed>) => {
        this.#waiting.get(data.id)?.(data);
        this.#waiting.delete(data.id);
      });
      // A worker that breaks down answers nothing any more: all of them begin anew.
      worker.addEventListener('error', (event) => {
        this.#giveUp(event.message);
        this.end();
      });
      return { worker, busy: 0 };
    });
  }

  #giveUp(why: string): void {
    for (const [id, resolve] of this.#waiting) resolve({ id, why });
    this.#waiting.clear();
  }
}
