import { readDate } from '../../extraction/readDate';
import { firstOf, namesOf, wordsOf } from '../documents/fieldValues';
import type { Reader } from '../reader';
import { exportItems } from './exportItems';
import { exportedEntry } from './exportArticle';

/** What Wallabag keeps as content where it could not get the page. */
const NOT_HAD = /wallabag can't retrieve contents for this article/i;

/** Wallabag's JSON: its entries with their content, those without as addresses. */
export const readWallabag: Reader = (file, { skip, parseHtml }) =>
  exportItems(file, skip, (entry, number) => {
    const html = wordsOf(firstOf(entry, ['content']));
    const published = wordsOf(firstOf(entry, ['published_at']));
    return exportedEntry(
      file.name,
      `Entry ${number}`,
      {
        url: wordsOf(firstOf(entry, ['url', 'given_url', 'origin_url'])),
        title: wordsOf(firstOf(entry, ['title'])),
        html: html === null || NOT_HAD.test(html) ? null : html,
        authors: namesOf(firstOf(entry, ['published_by'])),
        publisher: null,
        published: published === null ? null : readDate(published, 'input'),
        language: wordsOf(firstOf(entry, ['language']))?.replaceAll('_', '-') ?? null,
        listed: wordsOf(firstOf(entry, ['created_at'])),
        tags: namesOf(firstOf(entry, ['tags'])),
      },
      parseHtml,
    );
  });
