import type { PublicationDate } from '../../model/article';
import { authorNames, isFullName, penNames } from '../authorNames';
import { readMetaLine } from '../dump/metaLines';
import { readDate } from '../readDate';
import { BY, MARKED_AUTHOR, marked } from './authors';
import type { Line, Piece, Surroundings } from './nearHeadline';
import { aroundHeadline } from './nearHeadline';
import type { ShownFacts } from './pageMetadata';

/**
 * What a page shows of its article around `headline`: byline and dates. `publisher` and `language`
 * are what else the page says of itself: an outlet is no author, and most languages write the day first.
 */
export function readShown(
  headline: Element,
  publisher: string | null,
  language: string | null,
): ShownFacts {
  const around = aroundHeadline(headline);
  return {
    authors: shownAuthors(around, publisher),
    account: account(headline.ownerDocument, publisher),
    helpers: helperNames(around),
    ...shownDates(around, language),
  };
}

function account(document: Document, publisher: string | null): string[] {
  return penNames(marked(document, MARKED_AUTHOR).slice(0, 1), publisher);
}

/** Class names, and folders of addresses, of authors. */
const AUTHOR_CLASS =
  /author|byline|vcard|autor(?!is|it)|auteur|verfasser|redakteur|forfatter|journalist|contributor|writer/i;
const NO_AUTHOR_CLASS = /bio|desc|count|date|time|comment|avatar|image|social|title|role|job/i;
const AUTHOR_FOLDER =
  /\/(?:authors?|autor(?:en|in|es|i)?|auteurs?|autore|journalist\w*|reporters?|contributors?|redakteur\w*|columnists?|writers?)\/[^/]/i;

/** Who else worked on an article: behind these words stands no author of its text. */
const HELPER =
  /(?:photo(?:s|graphy|graphs|graphed)?|illustrat(?:ions?|ed)|styled|stylist|video|images?|pictures?|graphics?|fotos?|edited|translated|reviewed|fact[ -]checked)\s*(?:by|von|par|:)\s*\|?\s*/i;
const HELPER_NAME = new RegExp(`${HELPER.source}([^|]{3,60})`, 'giu');

function helperNames({ below, above }: Surroundings): Set<string> {
  const names = new Set<string>();
  for (const line of [...below, ...above])
    for (const [, name = ''] of joined(line).matchAll(HELPER_NAME)) names.add(name.trim());
  return names;
}

/** Longer lines are prose. */
const LONGEST_LINE = 200;

function joined(line: Line): string {
  return line.map(({ text }) => text).join(' | ');
}

/** People named in the lines around the headline, behind a word for "by" or in an element made for authors. */
function shownAuthors({ below, above }: Surroundings, publisher: string | null): string[] {
  const names: string[] = [];
  for (const line of [...below, ...above]) {
    const found = lineAuthors(line, publisher);
    // A list of authors stands together.
    if (found.length === 0 && names.length > 0) break;
    for (const name of found) if (!names.includes(name)) names.push(name);
  }
  return names;
}

function lineAuthors(line: Line, publisher: string | null): string[] {
  const text = joined(line);
  if (text.length > LONGEST_LINE) return [];
  const own = text.split(HELPER)[0] ?? '';
  const made = line.filter(isAuthors).map((piece) => piece.text);
  if (BY.test(own)) {
    // What follows the names is a day or a count.
    const stretch = own.replace(BY, '').split(AFTER_NAMES)[0] ?? '';
    const names = authorNames([stretch], publisher);
    const full = names.filter(isFullName);
    return full.length > 0 ? full : penNames(made.length > 0 ? made : [stretch], publisher);
  }
  const people = authorNames(made, publisher).filter(isFullName);
  if (people.length > 0) return people;
  const beside = /\d{4}/.test(text) ? (readMetaLine(text)?.bylines ?? []) : [];
  const named = authorNames(beside, publisher).filter(isFullName);
  return named.length > 0 ? named : penNames(made, publisher);
}

const AFTER_NAMES = /\d|\|\s*(?:on|at|in|am|um|le|el)\s*(?:\||$)|\s(?:on|am|le|el)\s*$/i;

/** Whether a piece, or what closely holds it, is made for an author's name. */
function isAuthors({ element }: Piece): boolean {
  let at: Element | null = element;
  for (let level = 0; level < 3 && at !== null; level++, at = at.parentElement) {
    const name = at.getAttribute('class') ?? '';
    if (NO_AUTHOR_CLASS.test(name)) return false;
    if (/author/i.test(`${at.getAttribute('rel') ?? ''} ${at.getAttribute('itemprop') ?? ''}`))
      return true;
    if (name.length < 200 && AUTHOR_CLASS.test(name)) return true;
    if (AUTHOR_FOLDER.test(at.getAttribute('href') ?? '')) return true;
  }
  return false;
}

/** The dates in the lines around the headline: a date line's own, or what a `time` element in it carries. */
function shownDates(
  { below, above }: Surroundings,
  language: string | null,
): Pick<ShownFacts, 'published' | 'updated'> {
  let published: PublicationDate | null = null;
  let updated: PublicationDate | null = null;
  for (const line of [...below, ...above]) {
    const text = line.map((piece) => piece.text).join(' | ');
    if (text.length > LONGEST_DATE_LINE || !/\d/.test(text)) continue;
    const read = readMetaLine(inDayOrder(text, language));
    if (read?.published == null) continue;
    if (read.isUpdate) updated ??= exact(read.published, line);
    else {
      published ??= exact(read.published, line);
      updated ??= read.updated;
    }
    if (published !== null) break;
  }
  return { published, updated };
}

/** Longer lines are prose. */
const LONGEST_DATE_LINE = 160;

/** `date`, or the machine's reading of the same day that a `time` element of its line carries. */
function exact(date: PublicationDate, line: Line): PublicationDate {
  for (const { element } of line) {
    const value = element.closest('time')?.getAttribute('datetime');
    const stated = value == null ? null : readDate(value, 'time element');
    if (stated?.value.slice(0, 10) === date.value.slice(0, 10)) return stated;
  }
  return date;
}

/** Figures with slashes as days with dots, where the page's language writes the day first. */
function inDayOrder(text: string, language: string | null): string {
  const tag = (language ?? 'en').toLowerCase();
  const dayFirst = !tag.startsWith('en') || /^en-(?:gb|au|nz|ie|in|za)$/.test(tag);
  return dayFirst
    ? text.replace(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})(?!\d|\/)/g, '$1.$2.$3')
    : text;
}
