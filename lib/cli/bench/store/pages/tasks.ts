/** What is read of a trace of Chromium. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string; data?: { message?: string } };
}

/** A task of a thread in milliseconds: by the clock, and of the processor, which does not depend on what else the machine does; NaN where the trace has none. */
export interface Task {
  ms: number;
  cpu: number;
}

/** The main thread's tasks between two `performance.mark`s, the longest first. */
export function mainThreadTasks(trace: Uint8Array, from: string, to: string): Task[] {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    traceEvents: TraceEvent[];
  };
  const begun = traceEvents.find(({ name, ph }) => name === from && ph !== 'M');
  const ended = traceEvents.findLast(({ name, ph }) => name === to && ph !== 'M');
  if (begun === undefined || ended === undefined) throw new Error('The trace has no marks.');
  return traceEvents
    .filter(
      ({ name, pid, tid, ts, dur = 0 }) =>
        name === 'RunTask' &&
        pid === begun.pid &&
        tid === begun.tid &&
        // A task that begins before the mark is the one that made it.
        ts + dur >= begun.ts &&
        ts <= ended.ts,
    )
    .map(({ dur = 0, tdur = Number.NaN }) => ({ ms: dur / 1000, cpu: tdur / 1000 }))
    .sort((a, b) => b.ms - a.ms);
}
