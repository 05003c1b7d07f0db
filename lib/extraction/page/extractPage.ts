import type { PublicationDate, Zone } from '../../model/article';
import { authorNames } from '../authorNames';
import { readByline } from '../dump/metaLines';
import { datelineEnd } from '../dateline';
import type { Extraction } from '../extraction';
import { readDatePhrase } from '../readDate';
import { judgePage } from './articleSignals';
import { readBlocks } from './blocks';
import { pageFacts } from './body/pageFacts';
import { readPageMetadata } from './pageMetadata';
import { pageSection } from './pageSection';
import { readShown } from './shownFacts';
import type { SortedBlock } from './sortBlocks';
import { sortBlocks } from './sortBlocks';
import { pageBody } from './workingCopy';

/** An article in fewer characters is a caption or a notice. */
const SHORTEST = 140;

/**
 * The article of a page, or why there is none. `document` is not changed. `url` is the page's
 * address or null where it is not known (a saved file). `asked`: the reader says that it is one, so that
 * it is not judged, and its longest running text is taken.
 */
export function extractPage(
  document: Document,
  url: string | null,
  { asked = false } = {},
): Extraction {
  const metadata = readPageMetadata(document, url, readShown);
  const judged = judgePage(document, url);
  if (!judged.article && !asked) return { article: false, title: metadata.title, why: judged.why };
  const nothing: Extraction = {
    article: false,
    title: metadata.title,
    why: 'No running text was found on this page; if the article is there, select it and save the selection',
  };
  const body = pageBody(document);
  if (body === null) return nothing;
  const blocks = readBlocks(body);
  const sorted = sortBlocks(blocks, pageFacts(document, body, blocks.length, metadata));
  const top = aboveText(sorted);
  const parts: string[] = [];
  const zones: Zone[] = [];
  let length = 0;
  let first = true;
  for (const { text, kind } of sorted) {
    if (kind === 'body' || kind === 'heading') {
      const start = parts.length === 0 ? 0 : length + 2;
      parts.push(text);
      length = start + text.length;
      const dateline = kind === 'body' && first ? datelineEnd(text) : 0;
      if (kind === 'body') first = false;
      if (dateline > 0) zones.push({ kind: 'dateline', start, end: start + dateline });
      if (kind === 'heading') zones.push({ kind, start, end: length });
    } else if (kind !== 'outside') zones.push({ kind, start: length, end: length, text });
  }
  const text = parts.join('\n\n');
  if (text.length < SHORTEST) return nothing;
  return {
    article: true,
    found: {
      title: metadata.title ?? text.slice(0, 100),
      url: metadata.url,
      publisher: metadata.publisher,
      authors:
        metadata.authors.length > 0
          ? metadata.authors
          : authorNames(
              top.flatMap((line) => readByline(line) ?? []),
              metadata.publisher,
            ),
      published: finerDate(metadata.published, shownDate(top)),
      updated: metadata.updated,
      section: pageSection(document, metadata),
      language: metadata.language,
      text,
      zones,
    },
  };
}

/** Byline and date stand at most this many blocks above the first paragraph. */
const TOP_BLOCKS = 15;

/** The short blocks above the first paragraph. */
function aboveText(sorted: SortedBlock[]): string[] {
  const first = sorted.findIndex(({ kind }) => kind === 'body');
  return sorted
    .slice(Math.max(0, first - TOP_BLOCKS), Math.max(0, first))
    .filter(({ kind, text }) => kind !== 'comment' && kind !== 'caption' && text.length <= 120)
    .map(({ text }) => text);
}

/** The stated date; where it is a month or a year, the shown day within it. */
function finerDate(
  stated: PublicationDate | null,
  shown: PublicationDate | null,
): PublicationDate | null {
  if (stated === null || shown === null) return stated ?? shown;
  const coarse = stated.precision === 'month' || stated.precision === 'year';
  return coarse && shown.value.startsWith(stated.value) ? shown : stated;
}

function shownDate(lines: string[]): PublicationDate | null {
  for (const line of lines.toReversed()) {
    const date = readDatePhrase(line, `text: ${line}`);
    if (date !== null) return date;
  }
  return null;
}
