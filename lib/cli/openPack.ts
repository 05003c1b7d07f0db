import { stat } from 'node:fs/promises';
import { linkArchive, type LinkedArchive } from '../pipeline/linkArchive';
import type { ArticleRecord } from '../model/findings';
import { refusalLine } from '../pipeline/articleSource';
import { fileAt } from './nodeFiles';
import { loadModels } from './nodeModel';
import { report } from './print';
import { recordsOf } from './records';
import { UsageError } from './usage';

/** The articles of a pack, linked. `whole` is false where some could not be read, which was reported. */
export async function openPack(
  file: string | undefined,
): Promise<{ archive: LinkedArchive; whole: boolean }> {
  if (file === undefined) throw new UsageError('--pack FILE is missing.');
  if ((await stat(file).catch(() => null))?.isFile() !== true)
    throw new UsageError(`there is no pack ${file}.`);
  const records: ArticleRecord[] = [];
  let whole = true;
  for await (const item of recordsOf([await fileAt(file)], await loadModels())) {
    if ('record' in item) records.push(item.record);
    else {
      whole = false;
      report(refusalLine(item.refusal));
    }
  }
  return { archive: linkArchive(records), whole };
}
