/** What taking turns needs of the world. */
interface Turns {
  /** Hosts asked at the same time. */
  parallel: number;
  /** Milliseconds between an answer of a host and the next question to it. */
  gap: number;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Settles at once, or when a pause is over. */
  resumed(): Promise<void>;
  signal: AbortSignal;
}

/** The entries of one host that are left, and when it may be asked again. */
interface Host<T> {
  entries: T[];
  next: number;
  from: number;
}

/**
 * Does `ask` for each entry: never two of one host at a time, with a gap between them, some hosts side
 * by side, each in its turn. Where `ask` gives 'busy' the host's other entries are left. Ends early,
 * without an error, when `signal` is aborted. Constant work for each entry.
 */
export async function politely<T>(
  entries: readonly T[],
  hostOf: (entry: T) => string,
  ask: (entry: T) => Promise<'busy' | void>,
  turns: Turns,
): Promise<void> {
  const hosts = new Map<string, Host<T>>();
  for (const entry of entries) {
    const name = hostOf(entry);
    const host = hosts.get(name);
    if (host === undefined) hosts.set(name, { entries: [entry], next: 0, from: 0 });
    else host.entries.push(entry);
  }
  // In the order in which they may be asked: first those that were not, then as they answered.
  const waiting = [...hosts.values()];
  let at = 0;
  let asking = 0;
  /** Settles when a host has come back to the line. */
  let wake: () => void = () => undefined;

  async function lane(): Promise<void> {
    for (;;) {
      await turns.resumed();
      if (turns.signal.aborted) return;
      const host = waiting[at];
      if (host === undefined) {
        if (asking === 0) return wake();
        await new Promise<void>((resolve) => {
          const before = wake;
          wake = () => {
            before();
            resolve();
          };
        });
        continue;
      }
      at += 1;
      asking += 1;
      try {
        const left = host.from - turns.clock();
        if (left > 0) await turns.sleep(left, turns.signal);
        await turns.resumed();
        const entry = host.entries[host.next];
        if (turns.signal.aborted || entry === undefined) return;
        host.next += 1;
        const answer = await ask(entry);
        host.from = turns.clock() + turns.gap;
        if (answer !== 'busy' && host.next < host.entries.length) waiting.push(host);
      } finally {
        asking -= 1;
        const waken = wake;
        wake = () => undefined;
        waken();
      }
    }
  }
  await Promise.all(Array.from({ length: turns.parallel }, lane));
}
