import { authorNames } from '../../extraction/authorNames';
import { decodeText } from '../../extraction/decodeText';
import { LARGEST_ARTICLE } from '../inputFile';
import type { Reader } from '../reader';
import { addressOf, dateOf, firstOf, namesOf, wordsOf, type Fields } from './fieldValues';
import { readFrontMatter } from './frontMatter';
import { markdownPieces } from './markdownPieces';
import { oneArticle } from './oneArticle';
import { assemblePieces, sameWords, stem, titleOf, type Piece } from './pieces';

/** Names of fields as Obsidian Web Clipper, Hugo, Jekyll, Joplin and MarkDownload write them, best first. */
const TITLE = ['title', 'headline', 'name'];
const AUTHORS = ['authors', 'author', 'byline', 'creator', 'by'];
/** When the page was published. `created`, `clipped` and `saved` are of the note, not of the article. */
const PUBLISHED = [
  'published',
  'date_published',
  'datepublished',
  'publishdate',
  'publish_date',
  'published_at',
  'published_date',
  'pubdate',
  'date',
];
const UPDATED = ['date_modified', 'datemodified', 'lastmod', 'last_modified_at', 'updated_at'];
const ADDRESS = [
  'source',
  'url',
  'link',
  'source_url',
  'original_url',
  'original',
  'canonical_url',
  'canonical',
  'canonicalurl',
  'href',
];
const OUTLET = [
  'publisher',
  'site',
  'site_name',
  'sitename',
  'publication',
  'outlet',
  'website',
  'newspaper',
  'domain',
];
const LANGUAGE = ['language', 'lang', 'locale'];

/** A Markdown file as one article, its facts from the front matter of the tool that wrote it. */
export const readMarkdown: Reader = (file, context) =>
  oneArticle(file, context, {
    kind: 'a Markdown file',
    largest: LARGEST_ARTICLE,
    read: async (bytes) => {
      const { fields, body, broken } = readFrontMatter(decodeText(bytes).text);
      const pieces = withoutExcerpt(markdownPieces(body, context.parseHtml));
      const { title, rest } = titleOf(
        pieces,
        unlinked(wordsOf(firstOf(fields, TITLE))),
        stem(file.name),
      );
      const { text, zones } = assemblePieces(rest);
      const publisher = outletOf(fields);
      const source = 'front matter';
      return {
        extraction: {
          article: true,
          found: {
            title,
            url: ADDRESS.map((name) => addressOf(fields[name])).find((url) => url !== null) ?? null,
            publisher,
            authors: authorNames(
              namesOf(firstOf(fields, AUTHORS)).flatMap((name) => unlinked(name) ?? []),
              publisher,
            ),
            published:
              dateOf(firstOf(fields, PUBLISHED), source) ??
              (Object.hasOwn(fields, 'layout') ? dateInName(file.name) : null),
            updated: dateOf(firstOf(fields, UPDATED), source),
            section: null,
            language: wordsOf(firstOf(fields, LANGUAGE))?.replace('_', '-') ?? null,
            text,
            zones,
          },
        },
        notes: broken
          ? [
              'The lines between the two --- are not valid YAML; the article is in, with what could be read of them line by line. Look at its title and date, and put words with a colon in quotes',
            ]
          : [],
      };
    },
  });

/** The outlet by name; `source` is one where it is no address. */
function outletOf(fields: Fields): string | null {
  const named = unlinked(wordsOf(firstOf(fields, OUTLET)));
  if (named !== null) return addressOf(named) === null ? named : null;
  const source = unlinked(wordsOf(firstOf(fields, ['source'])));
  // Words of one or two letters, or with a slash, are a note's own marks ("web", "a/b").
  return source !== null && /^\p{Lu}[^/]{2,60}$/u.test(source) ? source : null;
}

/** `[[Ann Example]]`, `[Ann Example](https://…)` and `"Ann Example"` as Ann Example. */
function unlinked(words: string | null): string | null {
  if (words === null) return null;
  const found =
    /^\[\[(?:[^\]|]*\|)?([^\]]+)\]\]$/.exec(words)?.[1] ??
    /^\[([^\]]+)\]\([^)]*\)$/.exec(words)?.[1];
  return (found ?? words)
    .replace(/^"(.*)"$/, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Jekyll's posts are named by the day of publication: `2021-06-08-port-sella.md`. */
function dateInName(name: string) {
  const day = /(?:^|[/\\])(\d{4}-\d{2}-\d{2})-[^/\\]*$/.exec(name)?.[1];
  return day === undefined ? null : dateOf(day, 'file name');
}

/** MarkDownload puts the page's summary on top, under a heading "Excerpt": it is kept apart. */
function withoutExcerpt(pieces: Piece[]): Piece[] {
  const at = pieces
    .slice(0, 4)
    .findIndex(({ kind, text }) => kind === 'heading' && sameWords(text) === 'excerpt');
  if (at === -1) return pieces;
  return pieces.map((piece, index) =>
    index === at || (index === at + 1 && piece.kind === 'body')
      ? { kind: 'furniture', text: piece.text }
      : piece,
  );
}
