import { readDate } from '../../extraction/readDate';
import type { PublicationDate } from '../../model/article';

/** Fields of a record by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these fields that holds anything: not null, blank or empty. */
export function firstOf(fields: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (value === undefined || value === null) continue;
    if (typeof value === 'string' && /^\s*(?:none|null|nan|undefined|n\/a)?\s*$/i.test(value))
      continue;
    if (Array.isArray(value) && value.length === 0) continue;
    return value;
  }
  return null;
}

/** A value's words: a string, a number, the first of a list, a node's `@value`, `name`, `$oid` or `rendered` (WordPress); null for none. */
export function wordsOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? null : wordsOf(value[0]);
  if (isFields(value))
    return wordsOf(
      firstOf(value, ['@value', 'name', 'title', 'rendered', 'main', 'text', '$oid', '@id', 'url']),
    );
  return null;
}

/** All names in a value: a string, a node with a name, or a list of these. */
export function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((each: unknown) => namesOf(each));
  if (isFields(value)) {
    const first = wordsOf(firstOf(value, ['first_name', 'firstName', 'given', 'firstname']));
    const last = wordsOf(firstOf(value, ['last_name', 'lastName', 'family', 'lastname']));
    if (last !== null) return [first === null ? last : `${first} ${last}`];
  }
  const words = wordsOf(value);
  return words === null ? [] : [words];
}

/** An address of the web in a value, or null. */
export function addressOf(value: unknown): string | null {
  const words = wordsOf(value);
  const bare = words === null ? null : (/^\[[^\]]*\]\((\S+)\)$/.exec(words)?.[1] ?? words);
  if (bare === null || !/^https?:\/\//i.test(bare) || !URL.canParse(bare)) return null;
  return new URL(bare).href;
}

/** A date in a value (words, seconds or milliseconds since 1970, MongoDB's `$date`), found in the field `name`; null where there is none. */
export function dateOf(value: unknown, name: string): PublicationDate | null {
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? null : readDate(value.toISOString(), name);
  if (isFields(value)) return dateOf(firstOf(value, ['$date', '@value', 'date', 'iso']), name);
  if (Array.isArray(value)) return dateOf(value[0], name);
  const words = wordsOf(value);
  if (words === null) return null;
  // Seconds of 2001 and later, milliseconds alike.
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(words))
    return {
      value: new Date(words.length === 13 ? Number(words) : Number(words) * 1000).toISOString(),
      precision: 'time',
      source: name,
    };
  return readDate(words, name);
}
