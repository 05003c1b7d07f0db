import { authorNames } from '../../extraction/authorNames';
import type { PublicationDate } from '../../model/article';
import type { Sourced } from '../../pipeline/articleSource';
import { isWebAddress, listedEntry } from './listedEntry';

/** An abstract this long is the whole text, as databases of newspapers put it there. In UTF-16 code units. */
const WHOLE_TEXT = 800;

/** An entry of a list of references. `line` (1-based) is where it begins, null where that is not known. */
export interface CitedEntry {
  line: number | null;
  title: string | null;
  url: string | null;
  publisher: string | null;
  authors: string[];
  published: PublicationDate | null;
  language: string | null;
  /** Abstract or full text. */
  text: string | null;
  listed: string | null;
  tags: string[];
}

/** A reference as an article where its text stands in the list, else as an address, else a refusal with its line. */
export function citedEntry(file: string, entry: CitedEntry): Sourced {
  const { line, title, text, publisher, published, language, tags, listed } = entry;
  const url = entry.url !== null && isWebAddress(entry.url) ? entry.url.trim() : null;
  if (text !== null && (text.length >= WHOLE_TEXT || (url === null && text.length > 0)))
    return {
      kind: 'source',
      source: {
        id: null,
        file: line === null ? file : `${file}:${line}`,
        extracted: {
          title: title ?? '',
          url,
          publisher,
          authors: authorNames(
            entry.authors.map((name) => inOrder(name)),
            publisher,
          ),
          published,
          updated: null,
          section: null,
          language,
          text,
          zones: [],
        },
      },
    };
  if (url !== null) return listedEntry(file, { url, title, listed, tags });
  return {
    kind: 'refusal',
    refusal: {
      file,
      line,
      outcome: 'not an article',
      title,
      why: `“${title ?? 'An entry without a title'}” has neither an address of the web nor a text`,
      remedy: '',
    },
  };
}

/** "Doe, Jane" as it is said. */
function inOrder(name: string): string {
  const parts = /^([^,]+),\s*([^,]+)$/.exec(name.trim());
  return parts === null ? name : `${parts[2] ?? ''} ${parts[1] ?? ''}`;
}

/** A date of a list of references: a year, or year, month and day with slashes or dashes ("2021/05/03/", "2021-05"), as precise as it is. */
export function citedDate(raw: string | null): PublicationDate | null {
  const parts = /^\s*(\d{4})(?:[/-](\d{1,2}))?(?:[/-](\d{1,2}))?(?=\D|$)/.exec(raw ?? '');
  if (parts === null) return null;
  const [, year = '', month, day] = parts;
  if (month === undefined || Number(month) < 1 || Number(month) > 12)
    return { value: year, precision: 'year', source: 'input' };
  const toMonth = `${year}-${month.padStart(2, '0')}`;
  if (day === undefined || !isDay(`${toMonth}-${day.padStart(2, '0')}`))
    return { value: toMonth, precision: 'month', source: 'input' };
  return { value: `${toMonth}-${day.padStart(2, '0')}`, precision: 'day', source: 'input' };
}

function isDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
