import { stat } from 'node:fs/promises';
import * as v from 'valibot';
import type { LanguageModels } from '../language/models';
import { triggerPlace } from '../linking/events/triggerPlace';
import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { ArticleRecord } from '../model/findings';
import type { Span } from '../model/span';
import { parseJson } from '../packs/packFormat';
import { readLines } from '../packs/readLines';
import { refusalLine } from '../pipeline/articleSource';
import type { LinkedArchive } from '../pipeline/linkArchive';
import { linkedLookups } from '../pipeline/linkedLookups';
import { placeArticle, type PlacingArchive } from '../pipeline/placeArticle';
import { fileAt, inputs } from './nodeFiles';
import { recordsOf } from './records';

/**
 * A query: an article of the pack, or another one that was matched against it; with `event`, one
 * event that it tells there. `id` is the line's own where it differs from the article's.
 */
export type Query = { article: ArchivedArticle; id?: string; event?: Span } | { failed: string };

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const queryLine = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.nullish(v.string()),
  doc: v.nullish(v.union([v.string(), v.number()])),
  start: v.nullish(offset),
  end: v.nullish(offset),
  sent: v.nullish(offset),
  trigger: v.nullish(v.string()),
});
type QueryLine = v.InferOutput<typeof queryLine>;

/** The event of a line that names an article and a place in it: offsets, or a line of its text and a word there. */
function eventQuery(line: QueryLine, article: ArchivedArticle | undefined): Query {
  if (article === undefined) return { failed: `The pack has no article ${line.doc}.` };
  const { start, end, sent, trigger } = line;
  const { text } = article.record.article;
  const place =
    start !== null && start !== undefined && end !== null && end !== undefined
      ? { start, end }
      : triggerPlace(text, sent ?? 0, trigger ?? '');
  if (place === null || place.end > text.length || place.start >= place.end)
    return {
      failed: `Article ${line.doc} has no such place. Give "start" and "end", or "sent" and "trigger".`,
    };
  return { article, id: String(line.id), event: place };
}

/**
 * The articles to find related coverage for, in order: `given` are ids of articles in the pack or
 * paths of readable files, `file` holds one JSON object a line, with the `id` of an article in the
 * pack, or with a `text` of its own, or with `doc` and a place in that article of the pack
 * ("start" and "end", or "sent", the number of a line, and "trigger", a word in it): an event.
 */
export async function* queries(
  given: string[],
  file: string | undefined,
  archive: LinkedArchive,
  loadModels: () => Promise<LanguageModels>,
): AsyncGenerator<Query> {
  const byId = new Map(archive.articles.map((each) => [each.record.article.id, each]));
  let lookups: PlacingArchive | null = null;
  const place = async (record: ArticleRecord): Promise<Query> => {
    lookups ??= linkedLookups(archive);
    const held = archive.articles.find((each) => each.record.contentHash === record.contentHash);
    return { article: held ?? (await placeArticle(record, lookups)) };
  };
  const placeFile = async function* (path: string): AsyncGenerator<Query> {
    for await (const item of recordsOf(await inputs([path]), await loadModels())) {
      if ('record' in item) yield place(item.record);
      else yield { failed: refusalLine(item.refusal) };
    }
  };
  for (const each of given) {
    const inPack = byId.get(each);
    if (inPack !== undefined) yield { article: inPack };
    else if ((await stat(each).catch(() => null)) !== null || each === '-') yield* placeFile(each);
    else
      yield {
        failed: `${each}: there is no such article in the pack, and no such file. Give an id that “backstory entities” shows, or a path.`,
      };
  }
  if (file === undefined) return;
  for await (const { line, number } of readLines((await fileAt(file)).stream())) {
    const value = parseJson(line);
    const parsed = v.safeParse(queryLine, value);
    const inPack = parsed.success ? byId.get(String(parsed.output.id)) : undefined;
    if (!parsed.success)
      yield { failed: `${file}:${number}: The line has no "id". Give {"id": …}.` };
    else if (inPack !== undefined) yield { article: inPack };
    else if (parsed.output.doc !== null && parsed.output.doc !== undefined) {
      const query = eventQuery(parsed.output, byId.get(String(parsed.output.doc)));
      yield 'failed' in query ? { failed: `${file}:${number}: ${query.failed}` } : query;
    } else if (parsed.output.text === null || parsed.output.text === undefined)
      yield { failed: `${file}:${number}: The pack has no article ${parsed.output.id}.` };
    else yield* placeLine(file, number, line, await loadModels(), place);
  }
}

/** One line of a query file that holds an article of its own. */
async function* placeLine(
  file: string,
  number: number,
  line: string,
  models: LanguageModels,
  place: (record: ArticleRecord) => Promise<Query>,
): AsyncGenerator<Query> {
  const bytes = new TextEncoder().encode(line);
  const input = {
    name: `${file}:${number}.jsonl`,
    size: bytes.length,
    stream: () => new Blob([bytes]).stream(),
  };
  for await (const item of recordsOf([input], models)) {
    if ('record' in item) yield place(item.record);
    else yield { failed: refusalLine(item.refusal) };
  }
}
