import { authorNames } from '../../extraction/authorNames';
import { decodeText, UnreadableInput } from '../../extraction/decodeText';
import { readBlocks } from '../../extraction/page/blocks';
import { pageBody } from '../../extraction/page/workingCopy';
import type { ExtractedArticle } from '../../extraction/extraction';
import { readWhole } from '../inputFile';
import type { ParseHtml, Reader } from '../reader';
import { refuse } from '../refuse';
import { addressOf } from './fieldValues';
import { notBook, packagePath, readPackage, type EpubPackage } from './epubPackage';
import { blockPieces, withoutData, xhtmlAsHtml } from './htmlPieces';
import { assemblePieces, titleOf, type Piece } from './pieces';
import { readTopLines } from './topLines';
import { zipParts } from './zipParts';

/** A newspaper's issue with its pictures. In bytes. */
const LARGEST = 150_000_000;
/** All text of a book unpacked, and of one chapter, in bytes. */
const LARGEST_TEXT = 80_000_000;
const LARGEST_CHAPTER = 8_000_000;
/** An article in fewer characters is a section's title or a note. */
const SHORTEST = 300;

/**
 * The articles of an EPUB: each document in its reading order that holds running text, with the
 * issue's date and outlet. Covers, lists of contents and section pages give nothing.
 */
export const readEpub: Reader = async function* (file, { parseHtml, skip }) {
  try {
    const bytes = await readWhole(file, LARGEST);
    const { book, parts } = openBook(bytes);
    let number = 0;
    for (const name of book.spine) {
      const part = parts.get(name);
      if (part === undefined) continue;
      const extracted = readChapter(part, book, parseHtml);
      if (extracted === null) continue;
      number += 1;
      if (number > skip)
        yield { kind: 'source', source: { id: null, file: `${file.name}/${name}`, extracted } };
    }
    if (number === 0 && skip === 0)
      yield refuse(
        file,
        null,
        'It holds no chapter with running text',
        'A book of pictures needs text recognition (OCR) first; else export it again',
      );
  } catch (error) {
    if (skip > 0) return;
    if (error instanceof UnreadableInput) yield refuse(file, null, error.what, error.remedy);
    else if (error instanceof RangeError && error.message === 'too large')
      yield refuse(
        file,
        null,
        `It is a book of more than ${LARGEST / 1_000_000} MB`,
        'Export it without pictures',
      );
    else throw error;
  }
};

function openBook(bytes: Uint8Array): { book: EpubPackage; parts: Map<string, Uint8Array> } {
  const small = (size: number): boolean => size <= LARGEST_CHAPTER;
  const packages = zipParts(
    bytes,
    ({ name, size }) =>
      small(size) && /^META-INF\/(?:container|encryption)\.xml$|\.opf$/i.test(name),
    LARGEST_CHAPTER * 2,
  );
  const container = packages.get('META-INF/container.xml');
  if (container === undefined) throw notBook();
  const path = packagePath(container);
  const opf = packages.get(path);
  if (opf === undefined) throw notBook();
  const locked = packages.get('META-INF/encryption.xml');
  // Fonts may be scrambled in any book (IDPF and Adobe); scrambled text is copy protection.
  if (locked !== undefined && /URI="[^"]*\.x?html?"/i.test(new TextDecoder().decode(locked)))
    throw new UnreadableInput(
      'It is protected against copying (DRM)',
      'Open it in the program it was bought for, and save the articles from there',
    );
  const book = readPackage(opf, path);
  const wanted = new Set(book.spine);
  const parts = zipParts(bytes, ({ name, size }) => small(size) && wanted.has(name), LARGEST_TEXT);
  return { book, parts };
}

/** The article of one document of a book, or null where it is none. Never throws: what cannot be read is no chapter. */
function readChapter(
  part: Uint8Array,
  book: EpubPackage,
  parseHtml: ParseHtml,
): ExtractedArticle | null {
  const body = bodyOf(part, parseHtml);
  if (body === null) return null;
  for (const bar of body.querySelectorAll('[class*="calibre_navbar"], [class*="calibre_navbar1"]'))
    bar.remove();
  const blocks = readBlocks(body);
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  const linked = blocks.reduce((sum, block) => sum + block.linked, 0);
  // Half of it links: a list of contents.
  if (length < SHORTEST || linked * 2 > length) return null;
  const { pieces, url } = withoutImprint(blockPieces(body), body);
  const { title, rest } = titleOf(pieces, null, book.title);
  const top = readTopLines(rest);
  const { text, zones } = assemblePieces(top.pieces);
  if (text.length < SHORTEST) return null;
  const publisher = book.periodical ?? book.publisher;
  const bylines = authorNames(top.bylines, publisher);
  return {
    title,
    url,
    publisher,
    authors:
      bylines.length > 0 || book.periodical !== null
        ? bylines
        : authorNames(book.creators, publisher),
    published: top.published ?? book.published,
    updated: top.updated,
    section: null,
    language: book.language,
    text,
    zones,
  };
}

function bodyOf(part: Uint8Array, parseHtml: ParseHtml): Element | null {
  try {
    return pageBody(parseHtml(xhtmlAsHtml(withoutData(decodeText(part).text))));
  } catch {
    return null;
  }
}

/** Calibre ends each article with "This article was downloaded by calibre from" and its address. */
function withoutImprint(pieces: Piece[], body: Element): { pieces: Piece[]; url: string | null } {
  const at = pieces.findLastIndex(({ text }) => /^This article was downloaded by\b/i.test(text));
  if (at === -1) return { pieces, url: null };
  const link = [...body.querySelectorAll('a[href]')].findLast(
    (each) =>
      /^https?:/i.test(each.getAttribute('href') ?? '') &&
      !/calibre-ebook\.com/i.test(each.getAttribute('href') ?? ''),
  );
  return {
    pieces: pieces.map((piece, index) =>
      index >= at ? { kind: 'furniture', text: piece.text } : piece,
    ),
    url: addressOf(link?.getAttribute('href') ?? null),
  };
}
