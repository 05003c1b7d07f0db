import { useCallback, useState } from 'preact/hooks';
import { previewTable } from '../../lib/importers/tables/previewTable';
import type { TableColumns, TablePreview } from '../../lib/model/tableColumns';
import { fingerprint, type ImportCheckpoint } from '../../lib/store/import/checkpoint';

/** Tables among so many files are looked at; in a larger folder what is guessed is taken. */
const MOST_FILES = 200;

/** Files that were chosen, and what is known of the columns of each. */
interface Chosen {
  files: File[];
  columns: (TableColumns | null)[];
  /** Tables to be asked about: the places of those that have the same columns, and how they look. */
  asked: { table: TablePreview; places: number[] }[];
}

/** A table to be asked about now. */
export interface AskedTable {
  table: TablePreview;
  /** Other tables with the same columns. */
  others: number;
  onImport: (columns: TableColumns) => void;
  onCancel: () => void;
}

/**
 * Asks what the columns of chosen tables are before they go to `start`, one after the other, those
 * with the same columns together. What a cut-off import was told of a table is not asked again.
 */
export function useTableForms(
  start: (files: File[], columns: (TableColumns | null)[]) => void,
  interrupted: ImportCheckpoint | null,
): { asked: AskedTable | null; choose: (files: File[]) => void } {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = useCallback(
    (files: File[]) => {
      const take = async (): Promise<void> => {
        const looked = await look(files, interrupted).catch(() => null);
        if (looked !== null && looked.asked.length > 0) setChosen(looked);
        else start(files, looked?.columns ?? []);
      };
      void take();
    },
    [start, interrupted],
  );
  const [first, ...later] = chosen?.asked ?? [];
  if (chosen === null || first === undefined) return { asked: null, choose };
  const asked: AskedTable = {
    table: first.table,
    others: first.places.length - 1,
    onImport: (columns) => {
      const all = chosen.columns.map((before, at) =>
        first.places.includes(at) ? columns : before,
      );
      if (later.length > 0) return setChosen({ ...chosen, columns: all, asked: later });
      setChosen(null);
      start(chosen.files, all);
    },
    onCancel: () => setChosen(null),
  };
  return { asked, choose };
}

async function look(files: File[], interrupted: ImportCheckpoint | null): Promise<Chosen> {
  const chosen: Chosen = { files, columns: files.map(() => null), asked: [] };
  if (files.length > MOST_FILES) return chosen;
  const alike = new Map<string, Chosen['asked'][number]>();
  for (const [at, file] of files.entries()) {
    const name = file.webkitRelativePath === '' ? file.name : file.webkitRelativePath;
    const mark = await fingerprint([{ name, size: file.size, modified: file.lastModified }]);
    if (interrupted?.columns[mark] !== undefined) continue;
    const table = await previewTable({ name, size: file.size, stream: () => file.stream() });
    if (table === null) continue;
    const key = JSON.stringify(table.names ?? at);
    const before = alike.get(key);
    if (before === undefined) {
      const asked = { table, places: [at] };
      alike.set(key, asked);
      chosen.asked.push(asked);
    } else {
      before.places.push(at);
      before.table = { ...before.table, ambiguous: before.table.ambiguous || table.ambiguous };
    }
  }
  return chosen;
}
