import * as v from 'valibot';
import { readLines } from '../packs/readLines';
import { parseJson } from '../packs/packFormat';
import type { ExtractedArticle } from '../extraction/extraction';
import { readDate } from '../extraction/readDate';
import type { PublicationDate } from '../model/article';
import type { Sourced } from '../pipeline/articleSource';
import { isFields } from './documents/fieldValues';
import { jsonArticle } from './documents/jsonArticle';
import type { InputFile } from './inputFile';
import type { ParseHtml } from './reader';
import { refuse } from './refuse';

const optionalText = v.nullish(v.string());

const line = v.object({
  id: v.nullish(v.union([v.pipe(v.string(), v.minLength(1)), v.number()])),
  title: optionalText,
  date: optionalText,
  publisher: optionalText,
  url: optionalText,
  language: optionalText,
  authors: v.nullish(v.array(v.string())),
  text: optionalText,
});

type Line = v.InferOutput<typeof line>;

/**
 * The articles of a JSON Lines file, one a line: `{"id","title","date","publisher","url","text"}`,
 * of which `text` or `title` must be there. `text` is kept to the letter, so that offsets refer to
 * it; where only the headline is known (an alert, a feed's entry), the headline is the text. Lines
 * without a `text` may have the fields of other crawlers, as `jsonArticle` knows them. A bad line is
 * refused by its number and the others go in. The first `skip` lines that are not empty are passed
 * over.
 */
export async function* readJsonl(
  file: InputFile,
  skip: number,
  parseHtml: ParseHtml,
): AsyncGenerator<Sourced> {
  let passed = 0;
  for await (const { line: raw, number } of readLines(file.stream())) {
    if (passed < skip) {
      passed += 1;
      continue;
    }
    const read = readLine(parseJson(number === 1 ? raw.replace(/^\uFEFF/, '') : raw), parseHtml);
    if ('why' in read)
      yield refuse(
        file,
        number,
        read.why,
        'Give one JSON object a line: {"id","title","date","publisher","url","text"}.',
      );
    else
      yield {
        kind: 'source',
        source: {
          id: read.id,
          file: read.id === null ? `${file.name}:${number}` : file.name,
          extracted: read.extracted,
        },
      };
  }
}

type Read = { id: string | null; extracted: ExtractedArticle } | { why: string };

/** The article of one line: by our own fields where it has a `text`, else by those of other crawlers. */
function readLine(value: unknown, parseHtml: ParseHtml): Read {
  const parsed = v.safeParse(line, value);
  if (parsed.success && parsed.output.text?.trim()) return ownArticle(parsed.output);
  if (!isFields(value)) return { why: 'The line is no JSON object.' };
  const article = jsonArticle(value, parseHtml);
  if (!('why' in article)) return article;
  if (parsed.success) return { why: 'The line has neither a "text" nor a "title".' };
  const [issue] = parsed.issues;
  return { why: `The line's "${v.getDotPath(issue) ?? ''}" is not right: ${issue.message}.` };
}

function ownArticle({ id, title, date, publisher, url, language, authors, text }: Line): Read {
  const published = parseDate(date ?? null);
  if (published === 'bad')
    return { why: `The line's "date" is not an ISO date such as 2012-01-12: ${date}.` };
  return {
    id: id === null || id === undefined ? null : String(id),
    extracted: {
      title: title ?? '',
      url: url ?? null,
      publisher: publisher ?? null,
      authors: authors ?? [],
      published,
      updated: null,
      section: null,
      language: language ?? null,
      text: text ?? '',
      zones: [],
    },
  };
}

/** An input's own date, of the precision it has, or as other tools write it; null where it gives none, 'bad' where it cannot be read. */
function parseDate(date: string | null): PublicationDate | null | 'bad' {
  if (date === null || date.trim() === '') return null;
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})([T ]\d{2}:\d{2}.*)?)?)?$/.exec(date.trim());
  if (!found) return readDate(date, 'input') ?? 'bad';
  const [, , month, day, time] = found;
  if (Number.isNaN(Date.parse([found[1], month ?? '01', day ?? '01'].join('-')))) return 'bad';
  const precision =
    time !== undefined
      ? 'time'
      : day !== undefined
        ? 'day'
        : month !== undefined
          ? 'month'
          : 'year';
  return { value: date.trim().replace(' ', 'T'), precision, source: 'input' };
}
