import { decodeText } from '../../extraction/decodeText';
import { readDate } from '../../extraction/readDate';
import type { Sourced } from '../../pipeline/articleSource';
import { firstOf, namesOf, wordsOf, type Fields } from '../documents/fieldValues';
import { readWhole, type InputFile } from '../inputFile';
import type { ParseHtml, Reader } from '../reader';
import { exportItems } from './exportItems';
import { exportedEntry } from './exportArticle';

/** Lists of entries in Omnivore's zip, beside which `content/` and `highlights/` stand. */
const LIST = /(?:^|\/)metadata_\d+_to_\d+\.json$/;

/** Omnivore's JSON: entries with their content where it is in them, else addresses. */
export const readOmnivore: Reader = (file, { skip, parseHtml }) =>
  exportItems(file, skip, (entry, number) => {
    const html = wordsOf(firstOf(entry, ['content']));
    return entryOf(file.name, number, entry, html, parseHtml);
  });

/** Whether these are the names of the files in an Omnivore export. */
export function isOmnivoreExport(names: readonly string[]): boolean {
  return names.some((name) => LIST.test(name));
}

/**
 * The entries of an unpacked Omnivore export: those of its lists in order, each with the page that is
 * kept under its name; highlights are the reader's, and no articles. `skip` as in any reader.
 */
export async function* readOmnivoreZip(
  files: readonly InputFile[],
  { skip, parseHtml }: { skip: number; parseHtml: ParseHtml },
): AsyncGenerator<Sourced> {
  const contents = new Map<string, InputFile>();
  for (const file of files) {
    const slug = /(?:^|\/)content\/([^/]+)\.html$/.exec(file.name)?.[1];
    if (slug !== undefined) contents.set(slug, file);
  }
  let left = skip;
  const lists = files.filter(({ name }) => LIST.test(name));
  lists.sort((a, b) => firstNumber(a.name) - firstNumber(b.name));
  for (const list of lists) {
    const read = exportItems(list, 0, async (entry, number) => {
      if (left > 0) return entryOf(list.name, number, entry, null, parseHtml);
      const content = contents.get(wordsOf(firstOf(entry, ['slug'])) ?? '');
      const html = content === undefined ? null : await textOf(content);
      return entryOf(list.name, number, entry, html, parseHtml);
    });
    for await (const item of read) {
      if (left > 0) left -= 1;
      else yield item;
    }
  }
}

function entryOf(
  file: string,
  number: number,
  entry: Fields,
  html: string | null,
  parseHtml: ParseHtml,
): Sourced {
  const published = wordsOf(firstOf(entry, ['publishedAt']));
  return exportedEntry(
    file,
    `Entry ${number}`,
    {
      url: wordsOf(firstOf(entry, ['url', 'originalArticleUrl'])),
      title: wordsOf(firstOf(entry, ['title'])),
      html,
      authors: namesOf(firstOf(entry, ['author'])),
      publisher: wordsOf(firstOf(entry, ['siteName'])),
      published: published === null ? null : readDate(published, 'input'),
      language: null,
      listed: wordsOf(firstOf(entry, ['savedAt'])),
      tags: namesOf(firstOf(entry, ['labels'])),
    },
    parseHtml,
  );
}

/** A kept page's markup; null where it cannot be read, so that its address is listed. */
async function textOf(file: InputFile): Promise<string | null> {
  try {
    return decodeText(await readWhole(file)).text;
  } catch {
    return null;
  }
}

function firstNumber(name: string): number {
  return Number(/metadata_(\d+)_/.exec(name)?.[1] ?? 0);
}
