import { isAcronymOf } from '../linking/identity/acronym';
import { countryOf } from '../linking/identity/countries';
import { acronymIn } from '../linking/identity/nameKeys';
import { normaliseName } from '../linking/identity/normaliseName';
import type { ArchiveDatabase } from './database';
import type { MentionRow } from './rows';

/** From so many keys on, reading all names at once is quicker than asking for each key. */
const MANY_KEYS = 400;

/**
 * Keys of acronyms and of names that could be one ("a:", "b:"). By them alone two long names are
 * never compared, so they lead only from an acronym to the names that it can stand for, and back.
 * Followed blindly they join half of an archive of 3,600 articles: each import would link it anew.
 */
const ACRONYM_KEY = /^[ab]:/;

/**
 * The stored names that linking must see together with these: those that can be one with them,
 * directly or over others. `from` need not be stored any more.
 */
export async function reachableNames(
  db: ArchiveDatabase,
  from: MentionRow[],
): Promise<MentionRow[]> {
  const named = namesByKey(db);
  const reached = new Map<string, MentionRow>();
  const followed = new Set<string>();
  let frontier = from;
  while (frontier.length > 0) {
    const steps: Step[] = [];
    for (const step of frontier.flatMap(stepsFrom)) {
      if (followed.has(step.id)) continue;
      followed.add(step.id);
      steps.push(step);
    }
    const groups = await named([...new Set(steps.map(({ key }) => key))]);
    frontier = [];
    for (const { key, follow } of steps) {
      const group = groups.get(key);
      if (group === undefined) continue;
      for (const row of follow(group)) {
        const name = `${row.article}\n${row.localId}`;
        if (reached.has(name)) continue;
        reached.set(name, row);
        frontier.push(row);
      }
    }
  }
  return [...reached.values()];
}

/** From a name over one of its keys to others. Steps of one id lead to the same names. */
interface Step {
  id: string;
  key: string;
  follow: (group: Group) => MentionRow[];
}

function stepsFrom(row: MentionRow): Step[] {
  const forms = formsOf(row);
  const letters = acronymsOf(forms);
  return row.keys.flatMap((key): Step[] => {
    if (!ACRONYM_KEY.test(key)) return [{ id: key, key, follow: (group) => group.rows }];
    const toNames = letters.map((one) => ({
      id: `${key}\n${one}`,
      key,
      follow: (group: Group) => group.rows.filter((other) => standsFor(one, formsOf(other))),
    }));
    const toAcronyms = {
      id: `${key}\n\n${forms.join('\n')}`,
      key,
      follow: (group: Group) =>
        [...group.acronyms()].flatMap(([one, rows]) => (standsFor(one, forms) ? rows : [])),
    };
    return [...toNames, toAcronyms];
  });
}

function formsOf({ local }: MentionRow): string[] {
  return [...new Set([local.name, ...local.aliases])];
}

function acronymsOf(forms: string[]): string[] {
  return forms.map(acronymIn).filter((letters) => letters !== null);
}

/** Whether the letters are one of the forms, or spell one, with or without its country. */
function standsFor(letters: string, forms: string[]): boolean {
  return forms.some(
    (form) =>
      acronymIn(form) === letters ||
      isAcronymOf(letters, form) ||
      isAcronymOf(letters, withoutCountry(form)),
  );
}

function withoutCountry(name: string): string {
  return normaliseName(name)
    .split(' ')
    .filter((word) => countryOf(word) === null)
    .join(' ');
}

/** The stored names of one key. */
class Group {
  readonly rows: MentionRow[];
  #acronyms: Map<string, MentionRow[]> | null = null;

  constructor(rows: MentionRow[]) {
    this.rows = rows;
  }

  /** Those that are an acronym in one of their forms, by its letters. */
  acronyms(): Map<string, MentionRow[]> {
    if (this.#acronyms !== null) return this.#acronyms;
    const found = new Map<string, MentionRow[]>();
    for (const row of this.rows)
      for (const letters of new Set(acronymsOf(formsOf(row)))) {
        const held = found.get(letters);
        if (held === undefined) found.set(letters, [row]);
        else held.push(row);
      }
    this.#acronyms = found;
    return found;
  }
}

/** Looks up the names that have these keys; from many keys on, in memory. */
function namesByKey(db: ArchiveDatabase): (keys: string[]) => Promise<ReadonlyMap<string, Group>> {
  const known = new Map<string, Group>();
  let readAll = false;
  return async (keys) => {
    const missing = readAll ? [] : keys.filter((key) => !known.has(key));
    if (missing.length < MANY_KEYS)
      await Promise.all(
        missing.map(async (key) => {
          known.set(key, new Group(await db.mentions.where('keys').equals(key).toArray()));
        }),
      );
    else {
      readAll = true;
      known.clear();
      for (const row of await db.mentions.toArray())
        for (const key of row.keys) {
          const group = known.get(key) ?? new Group([]);
          if (group.rows.push(row) === 1) known.set(key, group);
        }
    }
    return known;
  };
}
