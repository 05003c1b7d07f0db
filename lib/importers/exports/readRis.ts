import { UnreadableInput } from '../../extraction/decodeText';
import { readDate } from '../../extraction/readDate';
import type { Reader } from '../reader';
import { refuse } from '../refuse';
import { decodedText } from '../tables/decodedText';
import { languageTag } from '../tables/languageTag';
import { citedDate, citedEntry, type CitedEntry } from './citedEntry';
import { textLines } from './textLines';

/** Characters kept of one entry: its text and no more. */
const LONGEST = 2_000_000;

/** Values of one entry by tag, and the line it begins at. */
interface Entry {
  line: number;
  values: Map<string, string[]>;
  last: string | null;
  length: number;
}

/**
 * References in the RIS format, as Zotero, EndNote and databases of newspapers write it: `DA`, else
 * `PY` and `Y1`, is when they were published; `Y2` (accessed) is not. An entry that is not closed before
 * the next begins counts all the same.
 */
export const readRis: Reader = async function* (file, { skip }) {
  let number = 0;
  let open: Entry | null = null;
  const close = function* (entry: Entry) {
    number += 1;
    if (number > skip) yield citedEntry(file.name, citedOf(entry));
  };
  try {
    for await (const { line, number: at } of textLines(decodedText(file))) {
      const found = /^\uFEFF?([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line);
      if (found === null) {
        if (open !== null && open.last !== null) add(open, open.last, line, true);
        continue;
      }
      const [, tag = '', value = ''] = found;
      if (tag === 'TY') {
        if (open !== null) yield* close(open);
        open = { line: at, values: new Map(), last: null, length: 0 };
      } else if (tag === 'ER') {
        if (open !== null) yield* close(open);
        open = null;
      } else if (open !== null) add(open, tag, value, false);
    }
    if (open !== null) yield* close(open);
    if (number === 0 && skip === 0)
      yield refuse(file, null, 'It is a list of references without references', 'Export it again');
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    if (skip === 0) yield refuse(file, null, error.what, error.remedy);
  }
};

function add(entry: Entry, tag: string, value: string, goesOn: boolean): void {
  entry.last = tag;
  entry.length += value.length;
  if (entry.length > LONGEST) return;
  const values = entry.values.get(tag) ?? [];
  if (goesOn) values.push(`${values.pop() ?? ''}\n${value}`);
  else values.push(value);
  entry.values.set(tag, values);
}

function citedOf({ line, values }: Entry): CitedEntry {
  const all = (...tags: string[]): string[] =>
    tags.flatMap((tag) => values.get(tag) ?? []).flatMap((value) => value.trim() || []);
  const one = (...tags: string[]): string | null => all(...tags)[0] ?? null;
  const dates = all('DA', 'PY', 'Y1');
  const precise = dates.map((date) => citedDate(date) ?? readDate(date, 'input'));
  return {
    line,
    title: one('TI', 'T1', 'CT'),
    url: one('UR', 'L2', 'LK'),
    publisher: one('T2', 'JF', 'JO', 'JA', 'BT', 'PB'),
    authors: all('AU', 'A1'),
    published: precise.find((date) => date?.precision === 'day') ?? precise.find(Boolean) ?? null,
    language: languageTag(one('LA')),
    text: one('AB', 'N2'),
    listed: null,
    tags: all('KW'),
  };
}
