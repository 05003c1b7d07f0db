import { planIdleMerge } from '../postings/planMerge';
import { tidy } from './afterCommit';
import { foldEntityLogs } from './foldEntityLogs';
import { mergePostings } from './mergePostings';
import { joinSome, relinkSome } from './settleSteps';
import { tidyNames } from './tidyNames';
import type { SettleOptions } from './writerOptions';
import type { WriterRuns } from './writerRuns';
import { writeRarity, type WriterState } from './writerState';

/** See `ArchiveWriter.settle`. */
export async function settleArchive(
  runs: WriterRuns,
  { signal, onProgress }: SettleOptions,
): Promise<void> {
  for (const step of ['linking', 'joining'] as const) {
    let total = 0;
    for (let left = 1; left > 0;) {
      if (signal?.aborted === true) return;
      left = await runs.run(async (writing) => {
        const { idb, state, linking } = writing;
        const before = countOf(state, step);
        total = Math.max(total, before);
        onProgress?.({ step, done: total - before, total });
        if (before === 0) return 0;
        if (step === 'linking') await relinkSome(idb, state, linking);
        else await joinSome(idb, state, linking);
        await tidy(writing);
        return countOf(state, step);
      });
    }
  }
  onProgress?.({ step: 'merging', done: 0, total: 1 });
  await runs.run(async ({ idb, state }) => {
    await foldEntityLogs(idb, state);
    await tidyNames(idb, state);
    const plan = planIdleMerge(state.manifest.postings);
    if (plan !== null) await mergePostings(idb, state, plan, signal);
    await writeRarity(idb, state);
  });
  onProgress?.({ step: 'merging', done: 1, total: 1 });
}

function countOf({ pending }: WriterState, step: 'linking' | 'joining'): number {
  return step === 'linking' ? pending.entities.size : pending.articles;
}
