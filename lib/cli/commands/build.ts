import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { ArticleRecord } from '../../model/findings';
import { writePack } from '../../packs/writePack';
import { PIPELINE_VERSION } from '../../pipeline/analyseArticle';
import { refusalLine } from '../../pipeline/articleSource';
import { distinctId } from '../../pipeline/identify';
import { keptRecord } from '../../pipeline/keptRecord';
import { inputs } from '../nodeFiles';
import { loadModels } from '../nodeModel';
import { report } from '../print';
import { recordsOf } from '../records';
import { parseCommand, UsageError } from '../usage';

/** How often progress is reported, in articles. */
const REPORT_EVERY = 500;

/** `build INPUT… --out FILE`: files and folders into a pack. The file appears whole or not at all. */
export async function build(args: string[]): Promise<number> {
  const { positionals, values } = parseCommand({
    args,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      title: { type: 'string', default: 'An archive of news' },
      licence: { type: 'string' },
      source: { type: 'string' },
    },
  });
  if (values.out === undefined) throw new UsageError('--out FILE.backstory is missing.');
  const tally = { added: 0, refused: 0, failed: 0 };
  const records = distinct(positionals, tally);
  const unfinished = `${values.out}.part`;
  try {
    await writePack(records, {
      pipeline: PIPELINE_VERSION,
      title: values.title,
      licence: values.licence ?? null,
      source: values.source ?? null,
    }).pipeTo(Writable.toWeb(createWriteStream(unfinished)) as WritableStream<Uint8Array>);
    await rename(unfinished, values.out);
  } finally {
    await rm(unfinished, { force: true });
  }
  report(
    `${values.out}: ${tally.added} articles${tally.refused > 0 ? `, ${tally.refused} inputs left out` : ''}.`,
  );
  return tally.failed > 0 ? 1 : 0;
}

/** The records of all inputs, each content once, each id once. */
async function* distinct(
  given: string[],
  tally: { added: number; refused: number; failed: number },
): AsyncGenerator<ArticleRecord> {
  const hashes = new Set<string>();
  const ids = new Set<string>();
  for await (const item of recordsOf(await inputs(given), await loadModels())) {
    if ('refusal' in item) {
      tally.refused += 1;
      if (item.refusal.outcome === 'failed') tally.failed += 1;
      report(refusalLine(item.refusal));
      continue;
    }
    const { record } = item;
    if (hashes.has(record.contentHash)) continue;
    hashes.add(record.contentHash);
    const id = ids.has(record.article.id)
      ? distinctId(record.article.id, record.contentHash)
      : record.article.id;
    ids.add(id);
    tally.added += 1;
    if (tally.added % REPORT_EVERY === 0) report(`${tally.added} articles …`);
    yield keptRecord({ ...record, article: { ...record.article, id } });
  }
}
