import { authorNames } from '../../extraction/authorNames';
import type { PublicationDate } from '../../model/article';
import type { ColumnKind, TableColumns } from '../../model/tableColumns';
import type { Sourced } from '../../pipeline/articleSource';
import { assemblePieces } from '../documents/pieces';
import { htmlPieces } from '../documents/htmlPieces';
import type { ParseHtml } from '../reader';
import { refuse } from '../refuse';
import { cellDate } from './cellDate';
import { isAddress } from './guessColumns';
import { languageTag } from './languageTag';
import { tagsOf } from './tagsOf';

/** Markup in a cell: a tag that text has no reason for. */
const MARKUP =
  /<\/?(?:p|br|div|span|a|h[1-6]|ul|ol|li|img|strong|em|b|i|table|article|section|figure)(?:\s[^<>]{0,2000})?\/?>/i;

/** Characters of a bad cell that a refusal repeats. */
const REPEATED = 60;

/**
 * Reads the rows of one table: gives for a row and its line (1-based) an article, an address for the
 * reading list where it has one and no text, or why it is neither.
 */
export function rowReader(
  file: string,
  { columns, order }: TableColumns,
  parseHtml: ParseHtml,
): (cells: readonly string[], line: number) => Sourced {
  const places = new Map<ColumnKind, number[]>();
  for (const [at, kind] of columns.entries()) places.set(kind, [...(places.get(kind) ?? []), at]);
  /** Cells up to this one must be there. */
  const needed = 1 + Math.max(-1, ...columns.map((kind, at) => (kind === 'ignore' ? -1 : at)));

  return (cells, line) => {
    const no = (why: string, remedy: string): Sourced => refuse({ name: file }, line, why, remedy);
    const all = (kind: ColumnKind): string[] =>
      (places.get(kind) ?? []).map((at) => cells[at]?.trim() ?? '').filter((cell) => cell !== '');
    const one = (kind: ColumnKind): string | null => all(kind)[0] ?? null;
    if (cells.length < needed || cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      return no(
        `The line has ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}, the table ${columns.length}`,
        'Put cells that hold the separating mark or line ends between quotation marks',
      );
    const text = textOf(all('text'), parseHtml);
    const address = one('address');
    const url = address !== null && isAddress(address) ? address : null;
    const title = one('title');
    if (text === null && url !== null)
      return {
        kind: 'address',
        address: {
          url,
          title: title === url ? '' : (title ?? ''),
          listed: listedAt(one('listed'), order),
          tags: all('tags').flatMap((cell) => tagsOf(cell)),
          file,
        },
      };
    if (text === null && address !== null)
      return no(
        `“${shortened(address)}” is not an address of the web, and there is no text`,
        'Addresses begin with http:// or https://',
      );
    const words = text ?? { text: title ?? '', zones: [] };
    if (words.text === '')
      return no(
        'The line has no title, no text and no address',
        'Look whether the columns are what they were taken for',
      );
    const dateCell = one('date');
    const published = dateCell === null ? null : cellDate(dateCell, order);
    if (published === 'bad')
      return no(
        `“${shortened(dateCell ?? '')}” is not a date that can be read`,
        'Write dates as 2021-04-03, or choose “Leave out” for the column',
      );
    const publisher = one('outlet');
    return {
      kind: 'source',
      source: {
        id: null,
        file: `${file}:${line}`,
        extracted: {
          title: title ?? '',
          url,
          publisher,
          authors: authorNames(all('author'), publisher),
          published,
          updated: null,
          section: null,
          language: languageTag(one('language')),
          ...words,
        },
      },
    };
  };
}

/** The text of a row's cells, joined as paragraphs; null where there is none. */
function textOf(cells: readonly string[], parseHtml: ParseHtml) {
  if (cells.length === 0) return null;
  if (!cells.some((cell) => MARKUP.test(cell))) return { text: cells.join('\n\n'), zones: [] };
  const pieces = assemblePieces(cells.flatMap((cell) => htmlPieces(cell, parseHtml)));
  return pieces.text === '' ? null : pieces;
}

/** When a page was saved, ISO 8601; null where it cannot be told. */
function listedAt(cell: string | null, order: TableColumns['order']): string | null {
  const date: PublicationDate | null | 'bad' = cell === null ? null : cellDate(cell, order);
  return date === null || date === 'bad' ? null : date.value;
}

function shortened(cell: string): string {
  return cell.length > REPEATED ? `${cell.slice(0, REPEATED)}…` : cell;
}
