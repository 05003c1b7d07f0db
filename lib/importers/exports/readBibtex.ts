import { UnreadableInput } from '../../extraction/decodeText';
import { readDate } from '../../extraction/readDate';
import type { Reader } from '../reader';
import { refuse } from '../refuse';
import { decodedText } from '../tables/decodedText';
import { languageTag } from '../tables/languageTag';
import { bibtexFields } from './bibtexFields';
import { citedDate, citedEntry, type CitedEntry } from './citedEntry';
import { textLines } from './textLines';

/** Characters of one entry: beyond these a brace was not closed. */
const LONGEST = 2_000_000;

/** References in BibTeX and BibLaTeX: each begins with `@type{` at the start of a line, which ends the one before, closed or not. */
export const readBibtex: Reader = async function* (file, { skip }) {
  let number = 0;
  let open: { line: number; parts: string[]; length: number } | null = null;
  const close = function* (entry: { line: number; parts: string[] }) {
    number += 1;
    if (number > skip) yield citedEntry(file.name, citedOf(entry.line, entry.parts.join('\n')));
  };
  try {
    for await (const { line, number: at } of textLines(decodedText(file))) {
      const kind = /^\s*@([a-z]{3,20})\s*[{(]/i.exec(line)?.[1]?.toLowerCase();
      if (kind !== undefined) {
        if (open !== null) yield* close(open);
        const is = !/^(?:comment|string|preamble)$/.test(kind);
        open = is ? { line: at, parts: [line], length: line.length } : null;
      } else if (open !== null && open.length < LONGEST) {
        open.parts.push(line);
        open.length += line.length;
      }
    }
    if (open !== null) yield* close(open);
    if (number === 0 && skip === 0)
      yield refuse(file, null, 'It is a list of references without references', 'Export it again');
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    if (skip === 0) yield refuse(file, null, error.what, error.remedy);
  }
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function citedOf(line: number, entry: string): CitedEntry {
  const fields = bibtexFields(entry);
  const one = (...names: string[]): string | null =>
    names.map((name) => fields.get(name) ?? '').find((value) => value !== '') ?? null;
  const month = one('month')?.toLowerCase() ?? '';
  const named = MONTHS.findIndex((name) => month.startsWith(name)) + 1;
  const numbered = named > 0 ? named : /^\d{1,2}$/.test(month) ? Number(month) : null;
  const date = one('date');
  const year = one('year');
  const said = numbered === null ? year : `${year ?? ''}-${numbered}`;
  return {
    line,
    title: one('title'),
    url: one('url', 'howpublished')?.replace(/^.*?(https?:)/, '$1') ?? null,
    publisher: one('journaltitle', 'journal', 'newspaper', 'publisher', 'organization'),
    authors: one('author')?.split(/\s+and\s+/) ?? [],
    published: citedDate(date ?? said) ?? (date === null ? null : readDate(date, 'input')),
    language: languageTag(one('langid', 'language')),
    text: one('abstract'),
    listed: null,
    tags: one('keywords')?.split(/\s*[,;]\s*/) ?? [],
  };
}
