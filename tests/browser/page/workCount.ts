/** One task of our scripts in the page: what started it, what it read of style and layout, how long it took. */
export interface CountedTask {
  from: string;
  /** Readings of style, boxes and rectangles: what work on a page is made of, whatever the machine. */
  reads: number;
  milliseconds: number;
}

/** What our scripts did in this world since the counting began. */
export interface WorkCount {
  tasks: CountedTask[];
}

type Call = (...given: unknown[]) => unknown;

/**
 * Counts what scripts of this world do from now on: every callback that they give to the browser is
 * a task, and so is what `run` runs. To be called in the isolated world, before the scripts.
 */
export function countWork(view: Window & typeof globalThis): WorkCount & {
  run: <T>(from: string, work: () => T) => T;
} {
  const tasks: CountedTask[] = [];
  let reads = 0;
  let running = false;

  function run<T>(from: string, work: () => T): T {
    if (running) return work();
    // What ran since the last task were the continuations of its promises.
    if (reads > 0) tasks.push({ from: 'promise', reads, milliseconds: 0 });
    reads = 0;
    running = true;
    const start = view.performance.now();
    try {
      return work();
    } finally {
      tasks.push({ from, reads, milliseconds: view.performance.now() - start });
      reads = 0;
      running = false;
    }
  }

  function wrap(target: object, name: string, make: (own: Call) => Call): void {
    const own: unknown = Reflect.get(target, name);
    if (typeof own !== 'function') throw new Error(`This browser has no ${name}.`);
    Object.defineProperty(target, name, {
      configurable: true,
      writable: true,
      value: make(own as Call),
    });
  }
  const counted = (own: Call): Call =>
    function read(this: unknown, ...given) {
      reads += 1;
      return Reflect.apply(own, this, given);
    };
  wrap(view, 'getComputedStyle', counted);
  for (const name of ['getBoundingClientRect', 'getClientRects', 'checkVisibility'])
    wrap(view.Element.prototype, name, counted);
  wrap(view.Range.prototype, 'getClientRects', counted);

  for (const from of ['requestIdleCallback', 'requestAnimationFrame', 'setTimeout'])
    wrap(view, from, (own) => (callback, ...rest) => {
      const act = callback as Call;
      const asTask: Call = (...given) => run(from, () => act(...given));
      return Reflect.apply(own, view, [asTask, ...rest]);
    });
  for (const from of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver']) {
    const Own = Reflect.get(view, from) as new (callback: Call, options?: unknown) => object;
    Object.defineProperty(view, from, {
      configurable: true,
      writable: true,
      value: function observer(callback: Call, options?: unknown) {
        return new Own((...given) => run(from, () => callback(...given)), options);
      },
    });
  }
  return { tasks, run };
}
