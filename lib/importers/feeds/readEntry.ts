import type { Sourced } from '../../pipeline/articleSource';
import type { ParseHtml } from '../reader';
import { entryDate } from './entryDate';
import { entryText, plainWords, type EntryText } from './entryText';
import type { Feed, FeedEntry } from './feedShapes';
import { isWhole } from './isWhole';
import { outletName } from './outletName';

/** Authors kept of one entry. */
const MOST_AUTHORS = 20;

/**
 * What an entry gives: the article where the feed holds the whole of it, else the address of its page,
 * else why neither. `file` is the feed's address or file name, for reports.
 */
export function readEntry(
  feed: Feed,
  entry: FeedEntry,
  file: string,
  parseHtml: ParseHtml,
): Sourced {
  const title = entry.title === null ? '' : plainWords(entry.title, parseHtml);
  const whole = wholeText(entry, title, parseHtml);
  const published = entryDate(entry.published, 'feed');
  const updated = entryDate(entry.updated, published === null ? 'feed: updated' : 'feed');
  if (whole !== null) {
    const { text, zones } = whole;
    return {
      kind: 'source',
      source: {
        id: null,
        file,
        extracted: {
          title: title || firstWords(text),
          url: entry.url,
          publisher: entry.publisher ?? outletName(feed),
          authors: authorsOf(entry, parseHtml),
          // An Atom entry must say when it was updated, and many say no more.
          published: published ?? updated,
          updated: published === null || updated?.value === published.value ? null : updated,
          section: null,
          language: entry.language ?? feed.language,
          text,
          zones,
        },
      },
    };
  }
  if (entry.url !== null)
    return {
      kind: 'address',
      address: {
        url: entry.url,
        title,
        listed: (published ?? updated)?.value ?? null,
        tags: [],
        file,
      },
    };
  return {
    kind: 'refusal',
    refusal: {
      file,
      line: null,
      outcome: 'not an article',
      title: title || null,
      why: 'The entry has neither the whole text nor an address.',
      remedy: '',
    },
  };
}

function wholeText(entry: FeedEntry, title: string, parseHtml: ParseHtml): EntryText | null {
  const [first, second] = [entry.content, entry.summary];
  const main = first ?? second;
  if (main === null) return null;
  const text = entryText(main, title, parseHtml);
  const beside = first !== null && second !== null && second.value !== first.value ? second : null;
  const summary = beside === null ? null : entryText(beside, title, parseHtml).words;
  // Some feeds have the whole as the description and a remark as the content.
  if (beside !== null && summary !== null && summary > text.words) {
    const other = entryText(beside, title, parseHtml);
    return isWhole(other, text.words) ? other : null;
  }
  return isWhole(text, summary) ? text : null;
}

function authorsOf(entry: FeedEntry, parseHtml: ParseHtml): string[] {
  const names = entry.authors.map((value) => plainWords({ kind: 'html', value }, parseHtml));
  const persons = names.flatMap((name) =>
    name.replace(/^by\s+/i, '').split(/\s*(?:,|;|\band\b|&)\s*/),
  );
  const wanted = persons.filter(
    (name) => /\p{L}/u.test(name) && !/@|^https?:|^(?:admin|editor|staff)$/i.test(name),
  );
  return [...new Set(wanted)].slice(0, MOST_AUTHORS);
}

function firstWords(text: string): string {
  const [line = ''] = text.split('\n', 1);
  return line.length <= 100 ? line : `${line.slice(0, 99).replace(/\s+\S*$/, '')}…`;
}
