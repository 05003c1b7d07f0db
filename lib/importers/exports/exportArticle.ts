import { authorNames } from '../../extraction/authorNames';
import type { PublicationDate } from '../../model/article';
import type { Sourced } from '../../pipeline/articleSource';
import { htmlPieces } from '../documents/htmlPieces';
import { assemblePieces, titleOf } from '../documents/pieces';
import type { ParseHtml } from '../reader';
import { isWebAddress, listedEntry } from './listedEntry';

/** Text in fewer characters than this is a note that the page could not be had, or a summary. */
const SHORTEST = 300;

/** An entry of an export with its page's content, as far as the tool kept it. */
export interface ExportedEntry {
  url: string | null;
  title: string | null;
  /** The page's own text as markup; null where the tool has none. */
  html: string | null;
  authors: string[];
  publisher: string | null;
  published: PublicationDate | null;
  language: string | null;
  /** When the reader saved it, ISO 8601. */
  listed: string | null;
  tags: string[];
}

/**
 * An entry as an article where its content is there, else as an address, else a refusal that names it
 * by `place` ("Entry 12").
 */
export function exportedEntry(
  file: string,
  place: string,
  entry: ExportedEntry,
  parseHtml: ParseHtml,
): Sourced {
  const { url, html, published, publisher, language } = entry;
  const address = url !== null && isWebAddress(url) ? url.trim() : null;
  const pieces = html === null ? [] : htmlPieces(html, parseHtml);
  const { title, rest } = titleOf(pieces, entry.title, '');
  const body = assemblePieces(rest);
  if (body.text.length >= SHORTEST)
    return {
      kind: 'source',
      source: {
        id: null,
        file: `${file}: ${place}`,
        extracted: {
          title: title || body.text.slice(0, 100),
          url: address,
          publisher,
          authors: authorNames(entry.authors, publisher),
          published,
          updated: null,
          section: null,
          language,
          ...body,
        },
      },
    };
  if (address !== null) return listedEntry(file, { ...entry, url: address });
  return {
    kind: 'refusal',
    refusal: {
      file,
      line: null,
      outcome: 'not an article',
      title: entry.title,
      why: `${place} (${entry.title ?? 'without a title'}) has neither text nor an address of the web`,
      remedy: '',
    },
  };
}
