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
 * Milliseconds without any answer after which the workers are started anew, at first; each time twice
 * as long, because an article may take its time. In Firefox (ESR 153) one import in thirty waited for
 * its worker for ever.
 */
const PATIENCE = 8_000;

/** An article that was sent to a worker. */
interface Sent {
  source: ArticleSource;
  worker: Worker;
  done: (analysed: Analysed) => void;
}

/**
 * Workers that share the analysis of an import: all processors but one, which is left to the writer
 * and to the page. They are started with the first article and ended by `end`.
 */
export class AnalysisPool {
  readonly #size = Math.max(1, Math.min(MOST, (navigator.hardwareConcurrency || 2) - 1));
  readonly #workers: Worker[] = [];
  readonly #sent = new Map<number, Sent>();
  #next = 0;
  #patience = PATIENCE;
  #watch: ReturnType<typeof setTimeout> | undefined;

  /** Articles that may be asked for at the same time. */
  get parallel(): number {
    return this.#size * AHEAD;
  }

  /** The article's record, by the worker with the least to do. Throws where there is none. */
  async analyse(source: ArticleSource): Promise<ArticleRecord> {
    const id = this.#next++;
    const analysed = await new Promise<Analysed>((done) => this.#send(id, source, done));
    if ('why' in analysed) throw new Error(analysed.why);
    return analysed.record;
  }

  end(): void {
    this.#stop();
    this.#giveUp('it was stopped');
  }

  #send(id: number, source: ArticleSource, done: Sent['done']): void {
    if (this.#workers.length === 0) this.#start();
    const worker = this.#least();
    this.#sent.set(id, { source, worker, done });
    worker.postMessage({ id, source });
  }

  #least(): Worker {
    const busy = new Map(this.#workers.map((worker) => [worker, 0]));
    for (const { worker } of this.#sent.values()) busy.set(worker, (busy.get(worker) ?? 0) + 1);
    const [least] = [...busy].sort(([, a], [, b]) => a - b);
    if (least === undefined) throw new Error('There is no worker.');
    return least[0];
  }

  #start(): void {
    for (let count = 0; count < this.#size; count++) {
      const worker = new AnalysisWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<Analysed>) => {
        this.#sent.get(data.id)?.done(data);
        this.#sent.delete(data.id);
        this.#wait();
      });
      // A worker that breaks down answers nothing any more: all of them begin anew.
      worker.addEventListener('error', (event) => {
        this.#stop();
        this.#giveUp(event.message);
      });
      this.#workers.push(worker);
    }
    this.#wait();
  }

  /** Waits for the next answer. */
  #wait(): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => this.#renew(), this.#patience);
  }

  /** New workers for what was not answered. */
  #renew(): void {
    const left = [...this.#sent];
    if (left.length === 0) return this.#wait();
    this.#patience *= 2;
    this.#stop();
    this.#sent.clear();
    for (const [id, { source, done }] of left) this.#send(id, source, done);
  }

  #stop(): void {
    clearTimeout(this.#watch);
    for (const worker of this.#workers.splice(0)) worker.terminate();
  }

  #giveUp(why: string): void {
    for (const [id, { done }] of this.#sent) done({ id, why });
    this.#sent.clear();
  }
}
