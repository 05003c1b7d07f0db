/** What is read of a trace of Chromium. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { name?: string; data?: { message?: string } };
}

/** Milliseconds of the main thread's tasks between two `performance.mark`s, the longest first. */
export function mainThreadTasks(trace: Uint8Array, from: string, to: string): number[] {
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
    .map(({ dur = 0 }) => dur / 1000)
    .sort((a, b) => b - a);
}
