import { stat } from 'node:fs/promises';
import * as v from 'valibot';
import type { LanguageModels } from '../language/models';
import type { ArchivedArticle } from '../linking/related/coverageArchive';
import type { ArticleRecord } from '../model/findings';
import { parseJson } from '../packs/packFormat';
import { readLines } from '../packs/readLines';
import { refusalLine } from '../pipeline/articleSource';
import type { LinkedArchive } from '../pipeline/linkArchive';
import { linkedLookups } from '../pipeline/linkedLookups';
import { placeArticle, type PlacingArchive } from '../pipeline/placeArticle';
import { fileAt, inputs } from './nodeFiles';
import { recordsOf } from './records';

/** A query: an article of the pack, or another one that was matched against it. */
export type Query = { article: ArchivedArticle } | { failed: string };

const queryLine = v.object({ id: v.union([v.string(), v.number()]), text: v.nullish(v.string()) });

/**
 * The articles to find related coverage for, in order: `given` are ids of articles in the pack or
 * paths of readable files, `file` holds one JSON object a line, with the `id` of an article in the
 * pack, or with a `text` of its own.
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
    return { article: held ?? (await placeArticle(record, lookups)).archived };
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
    else if (parsed.output.text === null || parsed.output.text === undefined)
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
