import * as v from 'valibot';
import { readLines } from '../packs/readLines';
import { parseJson } from '../packs/packFormat';
import type { PublicationDate } from '../model/article';
import type { Sourced } from '../pipeline/articleSource';
import type { InputFile } from './inputFile';

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

/**
 * The articles of a JSON Lines file, one a line: `{"id","title","date","publisher","url","text"}`,
 * of which `text` or `title` must be there. `text` is kept to the letter, so that offsets refer to
 * it; where only the headline is known (an alert, a feed's entry), the headline is the text. A bad
 * line is refused by its number and the others go in. The first `skip` lines that are not empty are
 * passed over.
 */
export async function* readJsonl(file: InputFile, skip = 0): AsyncGenerator<Sourced> {
  let passed = 0;
  for await (const { line: raw, number } of readLines(file.stream())) {
    if (passed < skip) {
      passed += 1;
      continue;
    }
    const parsed = v.safeParse(line, parseJson(number === 1 ? raw.replace(/^\uFEFF/, '') : raw));
    const refuse = (why: string): Sourced => ({
      kind: 'refusal',
      refusal: {
        file: file.name,
        line: number,
        outcome: 'failed',
        title: null,
        why,
        remedy: 'Give one JSON object a line: {"id","title","date","publisher","url","text"}.',
      },
    });
    if (!parsed.success) {
      const [issue] = parsed.issues;
      const place = v.getDotPath(issue);
      yield refuse(
        place === null
          ? 'The line is no JSON object.'
          : `The line's "${place}" is not right: ${issue.message}.`,
      );
      continue;
    }
    const published = parseDate(parsed.output.date ?? null);
    if (published === 'bad') {
      yield refuse(
        `The line's "date" is not an ISO date such as 2012-01-12: ${parsed.output.date}.`,
      );
      continue;
    }
    const { id, title, publisher, url, language, authors } = parsed.output;
    const text = parsed.output.text?.trim() ? parsed.output.text : title?.trim();
    if (!text) {
      yield refuse('The line has neither a "text" nor a "title".');
      continue;
    }
    yield {
      kind: 'source',
      source: {
        id: id === null || id === undefined ? null : String(id),
        file: id === null || id === undefined ? `${file.name}:${number}` : file.name,
        extracted: {
          title: title ?? '',
          url: url ?? null,
          publisher: publisher ?? null,
          authors: authors ?? [],
          published,
          updated: null,
          section: null,
          language: language ?? null,
          text,
          zones: [],
        },
      },
    };
  }
}

/** An input's own date, of the precision it has; null where it gives none, 'bad' where it cannot be read. */
function parseDate(date: string | null): PublicationDate | null | 'bad' {
  if (date === null || date.trim() === '') return null;
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})([T ]\d{2}:\d{2}.*)?)?)?$/.exec(date.trim());
  if (!found) return 'bad';
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
