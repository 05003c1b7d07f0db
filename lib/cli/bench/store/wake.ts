import { machineFacts, versionOf } from '../machine';
import { figure, table } from '../markdown';
import { median } from '../statistics';
import { build } from './building';
import { keptQueries } from './engines/queries';
import type { EngineAnswer } from './engines/serveEngine';
import { KeptBuilds } from './lab/keptBuilds';
import { StoreLab } from './lab/storeLab';
import { described, profileName, type StoreOptions } from './options';
import { OURS, OURS_WAKE, ROWS, ROWS_WAKE, scriptsOf } from './programs';
import { costCell, ratioCell } from './ratios';
import { turned } from './turned';
import { wakeBackground } from './wakeBackground';

// That of the related articles: a kept archive serves both.
const SEED = 1;

/** A background that was killed: from the order to start it to the whole answer for a page, beside its bare start. */
export async function wake(
  say: (line: string) => void,
  options: StoreOptions,
): Promise<{ heading: string; body: string }> {
  const { articles, repeats } = options;
  const facts = machineFacts();
  const world = { seed: SEED, articles };
  const kept = await KeptBuilds.open(options.keep, profileName(options, articles, 'articles'));
  const { queries } = await keptQueries(world, repeats, kept);
  const stored = options.ours ? [OURS] : [OURS, ROWS];
  const programs = options.ours ? [OURS_WAKE] : [OURS_WAKE, ROWS_WAKE];
  const lab = await StoreLab.open(scriptsOf([...stored, ...programs]), options, kept);
  try {
    const version = await lab.version();
    await build(lab, stored, world, repeats, say, kept);
    const measured = new Map(
      programs.map((program) => [
        program,
        { bare: [] as number[], full: [] as number[], requests: 0 },
      ]),
    );
    // Nothing of what was written is in memory any more.
    await lab.restart();
    for (let repeat = 0; repeat < repeats; repeat++)
      for (const program of turned(programs, repeat)) {
        const { name, page = name } = program;
        const query = queries[repeat % queries.length];
        const held = measured.get(program);
        if (repeat === 0) await lab.woken(page, { call: 'nothing' }, name);
        held?.bare.push(await lab.woken(page, { call: 'nothing' }, name));
        held?.full.push(await lab.woken(page, { call: 'fresh', query }, name));
      }
    for (const [{ name, page = name }, held] of measured) {
      const calls = [{ call: 'fresh', query: queries[0] }, { call: 'facts' }];
      const { facts: own } = await lab.fresh<EngineAnswer>(page, calls, name);
      held.requests = own['requests'] ?? Number.NaN;
    }
    const [ours, rows] = programs.map((program) => measured.get(program));
    const lines = [...measured].map(([{ title }, { bare, full, requests }]) => [
      title,
      figure(median(bare)),
      figure(median(full)),
      costCell(full, bare),
      String(requests),
    ]);
    const body = [
      `${facts} ${version}; dexie ${versionOf('dexie')}. A new worker stands for the background: its start, its script and the whole answer for a page but the analysis of its text: known names and events, marks, and the related articles read, ranked and shown with reasons (what they say otherwise than the page is told later, and not in it). Both run the same part of the pipeline over the archive's port. Bare: the same worker that answers at once. Medians of ${repeats} repeats in turns, of another page each; milliseconds. Of ratios the middle repeat, and in brackets the worst.`,
      table(['program', 'bare', 'full answer', 'full : bare', 'requests'], lines),
      ...(ours && rows
        ? [`Ours against the rows, how many times as fast: **${ratioCell(rows.full, ours.full)}**.`]
        : []),
      ...(options.browser === 'chromium' ? [await wakeBackground(say, options)] : []),
    ].join('\n\n');
    return { heading: `wake, ${described(options, articles, 'articles')}`, body };
  } finally {
    await lab.close();
  }
}
