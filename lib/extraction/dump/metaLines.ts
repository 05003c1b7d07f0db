import type { PublicationDate } from '../../model/article';
import { findFullDates } from '../../language/dates/fullDate';
import { inEnglish } from '../readDate';

/** Words that stand beside a date in a line about the article itself. */
const META_WORDS =
  /\b(?:first|last|originally|published|publish|publishing|posted|updated|update|modified|created|date|dated|on|at|in|by|the|est|edt|gmt|utc|ist|pkt|bst|cet|pst|pdt|et|pt|am|pm|uhr|stand|vom|am|um|veröffentlicht|aktualisiert|publié|mis à jour|le|à|el|publicado|actualizado|min(?:ute)?s?|read|time|comments?|no|print|edition|from|of|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|st|nd|rd|th)\b|\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.)?|\d+/giu;

/** What stands directly before the day of an update. */
const UPDATED =
  /(?:updated?|modified|edited|aktualisiert|mis(?:e)? à jour|modifié|actualizado|aggiornato|atualizado|bijgewerkt|oppdatert|uppdaterad|opdateret|zaktualizowano|обновлено)(?:\s+(?:on|at|am|le|el|a|il|em|op|den|à))?[\s:.,|·•-]*(?:\p{L}{2,10}\.?,?\s*)?$/iu;

/** A date line without its dates and {@link META_WORDS} keeps a name and an outlet at most. */
const MOST_OTHER_WORDS = 7;
const LONGEST_META_LINE = 160;

/** What a line says about the article's publication. */
export interface MetaLine {
  published: PublicationDate | null;
  updated: PublicationDate | null;
  /** `published` is the day of the update: the line has no other. */
  isUpdate: boolean;
  /** Bylines as they stand. */
  bylines: string[];
  publisher: string | null;
}

/** Reads a line about the article itself ("By Ann Example | Updated March 3, 2018"), or null when it is none. */
export function readMetaLine(text: string): MetaLine | null {
  if (text.length > LONGEST_META_LINE) return null;
  const english = /\d/.test(text) ? inEnglish(text) : '';
  const dates = english === '' ? [] : findFullDates(english);
  const first = dates[0];
  const byline = readByline(text);
  if (first === undefined) {
    const outlet = staffOutlet(text);
    if (outlet !== null)
      return {
        published: null,
        updated: null,
        isUpdate: false,
        bylines: [text],
        publisher: outlet,
      };
    return byline === null
      ? null
      : { published: null, updated: null, isUpdate: false, bylines: [byline], publisher: null };
  }
  let rest = english;
  for (const { text: words } of dates) rest = rest.replace(words, ' ');
  const other = rest.replace(META_WORDS, ' ').match(/[\p{L}][\p{L}\p{N}.'’-]*/gu) ?? [];
  if (other.length > MOST_OTHER_WORDS) return null;
  const plain = other.filter((word) => /^\p{Ll}/u.test(word));
  if (/[.!?]["”’]?$/.test(text) && (other.length > 3 || plain.length > 1)) return null;
  const changed = dates.find((date, at) =>
    UPDATED.test(english.slice(dates[at - 1]?.end ?? 0, date.start)),
  );
  const date = dates.find((other) => other !== changed) ?? first;
  const isUpdate = date === changed;
  const before = english.slice(0, first.start);
  const published: PublicationDate = {
    value: date.value,
    precision: date.precision,
    source: `text: ${text}`,
  };
  return {
    published,
    updated: changed
      ? { value: changed.value, precision: changed.precision, source: `text: ${text}` }
      : null,
    isUpdate,
    bylines: byline === null ? gluedName(before) : [byline],
    publisher: namedOutlet(text),
  };
}

/** Words that open a byline; what follows begins with a capital, as names do in scripts that have them. */
const BY =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Rr]eported|[Ss]tory|[Ww]ords|[Tt]ext)\s+)?(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]i|[Aa]v)\s*:?\s*(?=\p{Lu})/u;
/** Where the names end: a date, a time, a place, a separator before any of these. */
const AFTER_NAMES =
  /\s+(?:on|at|in|am|updated|published|posted|last)\s|\s*[|•·–—]|\s*,?\s*(?:Updated|Published|Posted|Last)|,?\s*(?:\p{Lu}\p{Ll}{2,8}\.?\s+)?\d/u;

/** The names of a line such as "By Ann Example" or "Posted by Ann Example On …", as they stand, or null. */
export function readByline(text: string): string | null {
  const lead = BY.exec(text)?.[0];
  if (lead === undefined || text.length > LONGEST_META_LINE) return null;
  const rest = text.slice(lead.length);
  const end = AFTER_NAMES.exec(rest)?.index ?? rest.length;
  const names = rest.slice(0, end).trim();
  const sentences = /[.!?]\s+\S/.test(names.replace(/\b\p{Lu}\.\s/gu, ''));
  // Nine words are three names with "and"; more is a sentence that begins with "By".
  return names === '' || sentences || names.split(' ').length > 9 ? null : names;
}

/** The name that stands before a date: "Ann ExampleUpdated March 3, 2018", "Ann Example | 3 March 2018". */
function gluedName(before: string): string[] {
  const name = before.replace(
    /(?:\s*[|•·,–—-]\s*)?(?:Last\s+)?(?:Updated|Published|Posted|Modified)?\s*(?:on|at|:)?\s*[|•·,:–—-]?\s*$/u,
    '',
  );
  return /^\p{Lu}[\p{L}'’.-]+(?:\s+(?:\p{Lu}[\p{L}'’.-]*|de|van|von|der|bin|al|el|la|du)){1,3}$/u.test(
    name,
  )
    ? [name]
    : [];
}

/** "Example Times Staff", "Example Times Reporter": the outlet that a staff byline names. */
function staffOutlet(text: string): string | null {
  const match =
    /^(?:by\s+)?((?:\p{Lu}|\d)[\p{L}\p{N}.&'’-]*(?:\s+[\p{Lu}\d][\p{L}\p{N}.&'’-]*){0,3})\s+(?:Staff|Desk|Newsdesk|News Desk|Web Desk|Bureau|Team|Reporter|Correspondent|Newsroom)(?:\s+(?:Reporter|Writer|Correspondent))?$/u.exec(
      text,
    );
  const name = match?.[1];
  if (
    name === undefined ||
    /^(?:our|the|news|web|staff|special|by|sports?|business|editorial|a|city|national|foreign|political|senior|chief|crime|court|diplomatic)$/i.test(
      name,
    )
  )
    return null;
  return name;
}

/** "Published in Example Times, March 3rd", "EXAMPLE.COM" beside a date. */
function namedOutlet(text: string): string | null {
  const printed =
    /\b[Pp]ublished in (?:the )?(\p{Lu}[\p{L}\p{N}&'’ -]{1,40}?)(?:,|\s+on\b|\s+print\b|$)/u.exec(
      text,
    )?.[1];
  if (printed !== undefined) return printed;
  const site = /\b([A-Za-z][A-Za-z0-9-]{1,40})\.(?:com|net|org|co|in|pk|uk|de|fr|news)\b/i.exec(
    text,
  )?.[1];
  if (site === undefined) return null;
  return site === site.toUpperCase() ? site.charAt(0) + site.slice(1).toLowerCase() : site;
}
