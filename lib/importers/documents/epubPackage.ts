import { UnreadableInput } from '../../extraction/decodeText';
import { readDatePhrase, readDate } from '../../extraction/readDate';
import type { PublicationDate } from '../../model/article';
import { attribute, children, elementText, xmlFields } from './xmlFields';

/** What a book's package document says: facts of the whole issue, and its documents in reading order. */
export interface EpubPackage {
  title: string;
  /** The newspaper's or magazine's name; null for a book, whose publisher is `publisher`. */
  periodical: string | null;
  publisher: string | null;
  creators: string[];
  language: string | null;
  published: PublicationDate | null;
  /** Names of the zip's parts. */
  spine: string[];
}

/** Where the package document is, by `META-INF/container.xml` (OCF 3.3). */
export function packagePath(container: Uint8Array): string {
  const [root] = children(xmlFields(container), 'container', 'rootfiles', 'rootfile');
  const path = attribute(root, 'full-path');
  if (path === '') throw notBook();
  return path;
}

/** Documents that are never an article: by their role in the package, and by the names that makers of books give them. */
const NO_CHAPTER =
  /(?:^|[\s/_-])(?:nav|toc|cover(?:page|image)?|title-?page|copyright(?:-page)?|imprint|colophon|contents|masthead)(?:$|[\s._-])/i;

/** Reads a package document (EPUB 2 and 3). */
export function readPackage(opf: Uint8Array, path: string): EpubPackage {
  const [root] = children(xmlFields(opf), 'package');
  const metadata = children(root, 'metadata');
  const dc = (name: string): string[] =>
    metadata.flatMap((each) => children(each, name).map((element) => elementText(element).trim()));
  const title = dc('title').find((words) => words !== '') ?? '';
  const meta = metadata.flatMap((each) => children(each, 'meta'));
  const said = (name: string): string =>
    attribute(
      meta.find((each) => attribute(each, 'name') === name),
      'content',
    );
  const titleDate = readDatePhrase(title, `issue: ${title}`);
  const isPeriodical =
    titleDate !== null ||
    /periodical/i.test(`${said('calibre:publication_type')} ${dc('type').join(' ')}`);
  const [dated] = metadata
    .flatMap((each) => children(each, 'date'))
    .filter((element) =>
      /^(?:|publication|issued|original-publication)$/i.test(attribute(element, 'event')),
    )
    .map((element) => elementText(element).trim())
    .filter((words) => words !== '' && !words.startsWith('0101'));
  const publisher = dc('publisher').find((name) => name !== '' && !/^calibre/i.test(name)) ?? null;
  const base = path.replace(/[^/]*$/, '');
  const items = new Map(
    children(root, 'manifest', 'item').map((item) => [attribute(item, 'id'), item]),
  );
  const cover = new Set(
    children(root, 'guide', 'reference')
      .filter((each) =>
        /^(?:cover|toc|title-page|copyright-page|colophon)$/i.test(attribute(each, 'type')),
      )
      .map((each) => partName(base, attribute(each, 'href'))),
  );
  const spine = children(root, 'spine', 'itemref').flatMap((ref) => {
    const item = items.get(attribute(ref, 'idref'));
    const name = partName(base, attribute(item, 'href'));
    const skipped =
      item === undefined ||
      attribute(ref, 'linear') === 'no' ||
      /\bnav\b/.test(attribute(item, 'properties')) ||
      !/xhtml|html|^$/.test(attribute(item, 'media-type')) ||
      cover.has(name) ||
      NO_CHAPTER.test(attribute(item, 'id')) ||
      NO_CHAPTER.test(name.replace(/^.*\//, ''));
    return skipped ? [] : [name];
  });
  return {
    title,
    periodical: isPeriodical ? withoutDate(title) : null,
    publisher,
    creators: dc('creator').filter((name) => name !== '' && !/^calibre/i.test(name)),
    language: dc('language').find((code) => /^[a-z]{2,3}(?:-|$)/i.test(code)) ?? null,
    published:
      titleDate ??
      (dated === undefined ? null : dayOf(readDate(dated, isPeriodical ? 'issue' : 'book'))),
    spine,
  };
}

/** An issue has a day, no time: that of Calibre is when it was fetched. */
function dayOf(date: PublicationDate | null): PublicationDate | null {
  return date?.precision === 'time'
    ? { ...date, value: date.value.slice(0, 10), precision: 'day' }
    : date;
}

/** "The Example Times [Tue, 08 Jun 2021]" without its date. */
function withoutDate(title: string): string | null {
  const name = title
    .replace(/\s*[[(][^\])]*\d[^\])]*[\])]\s*$/, '')
    .replace(
      /[\s,:|–—-]+(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\p{L}*\.?,?\s*)?(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}{3,}\.?,?\s+\d{4}|\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\p{L}{3,}\.?\s+\d{4}|\d{4}-\d{2}-\d{2}).*$/u,
      '',
    )
    .trim();
  return name === '' ? null : name;
}

/** The zip's part that a link of the package leads to. */
function partName(base: string, href: string): string {
  const path = new URL(href === '' ? '.' : href, `http://book/${base}`).pathname.slice(1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A zip named .epub without what makes it a book. */
export function notBook(): UnreadableInput {
  return new UnreadableInput(
    'It is no complete EPUB: its table of parts is missing',
    'Download or export the book again',
  );
}
