import { knownColumns } from '../exports/knownTables';
import { namedKind } from './headerNames';

/** A line of names is no longer than this, in UTF-16 code units. */
const LONGEST_HEADER = 2_000;

/**
 * Whether a file is a table: by its name, or whatever its name, by a first line of columns that are
 * known. `text` is its start.
 */
export function isTable(name: string, text: string): boolean {
  if (/\.(?:csv|tsv|tab|psv)$/i.test(name)) return true;
  const line = text.split(/\r?\n|\r/, 1)[0] ?? '';
  if (line.length > LONGEST_HEADER || line.length === text.length) return false;
  const mark = [',', ';', '\t', '|'].find((each) => line.split(each).length >= 3);
  if (mark === undefined) return false;
  const names = line.split(mark).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  if (knownColumns(names) !== null) return true;
  const kinds = new Set(names.flatMap((each) => namedKind(each)?.kind ?? []));
  // Prose may begin with a word that is also a name; three different ones and an article's own.
  return (
    kinds.size >= 3 && kinds.size * 2 >= names.length && (kinds.has('title') || kinds.has('text'))
  );
}
