import type { LocalEntity, NameKind } from '../../model/mention';
import type { RecordNames } from './packRecord';

/**
 * Names of an article as a flat list, of which 100,000 can be kept: id, date of publication ('' for
 * none), number of names, for each a code and what the code does not say, then the places. A tenth of
 * the memory of the objects.
 */
export type NameSketch = readonly (string | number)[];

const KINDS: readonly NameKind[] = ['person', 'organisation', 'place', 'other'];

/** Bits of a code above the kind: what stands beside the name. */
const HAS_ID = 4;
const HAS_ALIASES = 8;
const HAS_ROLES = 16;

/** `own` gives each string as it is to be kept: without the text that it was cut from, once where it repeats. */
export function sketchNames(
  { id, published, locals, places }: RecordNames,
  own: (text: string) => string,
): NameSketch {
  const sketch: (string | number)[] = [own(id), own(published ?? ''), locals.length];
  for (const [at, local] of locals.entries()) {
    const hasId = local.id !== usualId(at);
    const hasAliases = local.aliases.length !== 1 || local.aliases[0] !== local.name;
    const hasRoles = local.roles.length > 0;
    sketch.push(
      KINDS.indexOf(local.kind) +
        (hasId ? HAS_ID : 0) +
        (hasAliases ? HAS_ALIASES : 0) +
        (hasRoles ? HAS_ROLES : 0),
      own(local.name),
    );
    if (hasId) sketch.push(own(local.id));
    if (hasAliases) sketch.push(local.aliases.length, ...local.aliases.map(own));
    if (hasRoles) sketch.push(local.roles.length, ...local.roles.map(own));
  }
  sketch.push(...places.map(own));
  // A copy has no room for more.
  return sketch.slice();
}

/** The date of publication alone. */
export function publishedOf([, published]: NameSketch): string | null {
  return published === '' ? null : String(published);
}

/** What {@link sketchNames} was given. */
export function namesOfSketch(sketch: NameSketch): RecordNames {
  const [id, , count] = sketch;
  let at = 3;
  const texts = (): string[] => {
    const from = at + 1;
    at = from + Number(sketch[at]);
    return sketch.slice(from, at).map(String);
  };
  const locals = Array.from({ length: Number(count) }, (_, place): LocalEntity => {
    const code = Number(sketch[at]);
    const name = String(sketch[at + 1]);
    at += 2;
    return {
      id: (code & HAS_ID) > 0 ? String(sketch[at++]) : usualId(place),
      kind: KINDS[code & 3] ?? 'other',
      name,
      aliases: (code & HAS_ALIASES) > 0 ? texts() : [name],
      roles: (code & HAS_ROLES) > 0 ? texts() : [],
    };
  });
  return {
    id: String(id),
    published: publishedOf(sketch),
    locals,
    places: sketch.slice(at).map(String),
  };
}

function usualId(place: number): string {
  return `n${place + 1}`;
}
