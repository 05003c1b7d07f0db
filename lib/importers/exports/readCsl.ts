import { readDate } from '../../extraction/readDate';
import type { PublicationDate } from '../../model/article';
import { firstOf, isFields, namesOf, wordsOf } from '../documents/fieldValues';
import type { Reader } from '../reader';
import { languageTag } from '../tables/languageTag';
import { citedDate, citedEntry } from './citedEntry';
import { exportItems } from './exportItems';

/** References in CSL-JSON, as Zotero and others write it: `issued` is when they were published, `accessed` is not. */
export const readCsl: Reader = (file, { skip }) =>
  exportItems(file, skip, (entry) => {
    const one = (...names: string[]): string | null => wordsOf(firstOf(entry, names));
    return citedEntry(file.name, {
      line: null,
      title: one('title', 'title-short'),
      url: one('URL'),
      publisher: one('container-title', 'publisher'),
      authors: namesOf(firstOf(entry, ['author'])),
      published: issued(firstOf(entry, ['issued'])),
      language: languageTag(one('language')),
      text: one('abstract'),
      listed: null,
      tags: one('keyword')?.split(/\s*[,;]\s*/) ?? [],
    });
  });

/** `{"date-parts":[[2021,5,3]]}`, with numbers or their words, or a date in words (`raw`, `literal`). */
function issued(value: unknown): PublicationDate | null {
  if (!isFields(value)) return null;
  const parts = firstOf(value, ['date-parts']);
  const [first]: unknown[] = Array.isArray(parts) ? parts : [];
  if (Array.isArray(first)) {
    const written = first
      .slice(0, 3)
      .map((part: unknown) =>
        typeof part === 'number' || typeof part === 'string' ? `${part}` : '',
      )
      .join('-');
    const date = citedDate(written);
    if (date !== null) return date;
  }
  const words = wordsOf(firstOf(value, ['raw', 'literal']));
  return words === null ? null : (citedDate(words) ?? readDate(words, 'input'));
}
