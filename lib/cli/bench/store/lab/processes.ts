import { readdirSync, readFileSync } from 'node:fs';

/** A process below the browser's own. */
interface Process {
  pid: number;
  /** `renderer`, `utility` …, as Chromium says it; '' for others. */
  type: string;
  /** Memory of its own, without files that are mapped, in bytes. */
  bytes: number;
}

/** The processes that descend from this one; empty where the machine has no `/proc`. */
export function processesBelow(root: number): Process[] {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!Number.isInteger(pid)) continue;
      const parent = parentOf(pid);
      if (parent !== null) parents.set(pid, parent);
    }
  } catch {
    return [];
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at))
      if (at === root) return true;
    return false;
  };
  return [...parents.keys()].filter(isBelow).flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const type = /--type=([a-z-]+)/.exec(command)?.[1] ?? (command.includes('tab') ? 'tab' : '');
      return [{ pid, type, bytes: ownMemory(pid) }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may have blanks and brackets itself.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}

function ownMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}

/** Clock ticks a second in which Linux counts the time of processes: the same on all its usual builds. */
const TICKS = 100;

/** Seconds of CPU that a process has used in all its threads; NaN where the machine does not tell. */
export function cpuSeconds(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return Number.NaN;
  }
}

/** What memory a process and all below it hold, each by itself, sampled five times a second. */
export class MemoryWatch {
  readonly #peaks = new Map<number, number>();
  readonly #last = new Map<number, number>();
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #root: number;

  constructor(root: number) {
    this.#root = root;
    this.#timer = setInterval(() => this.#look(), 200);
    this.#look();
  }

  #look(): void {
    for (const { pid, bytes } of processesBelow(this.#root)) {
      this.#peaks.set(pid, Math.max(bytes, this.#peaks.get(pid) ?? 0));
      this.#last.set(pid, bytes);
    }
  }

  /** The most that a process held since the watch began or it was forgotten, in bytes; NaN where the machine does not tell. */
  peakOf(pid: number): number {
    this.#look();
    return this.#peaks.get(pid) ?? Number.NaN;
  }

  /** What a process holds now, in bytes; NaN where the machine does not tell. */
  nowOf(pid: number): number {
    this.#look();
    return this.#last.get(pid) ?? Number.NaN;
  }

  /** What it held so far counts for nothing. */
  forget(pid: number): void {
    this.#peaks.delete(pid);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
