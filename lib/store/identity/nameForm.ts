import { isOneByName, nameBase } from '../../linking/identity/nameBase';
import { contentWords, normaliseName } from '../../linking/identity/normaliseName';
import { ownString } from '../../linking/identity/ownString';
import { singular } from '../../linking/identity/singular';
import { exonymOf } from '../../linking/identity/exonyms';
import type { LocalEntity } from '../../model/mention';

/** What a name in an article is filed under. */
export interface NameForm {
  /** As `nameBase`. */
  base: string;
  /** Whether all names of the base are one, whatever stands around them. */
  isOne: boolean;
  /** Keys by which the entity that has the base is found. */
  keys: string[];
}

/** Names repeat: what they are filed under is kept for the latest, this many at least and twice as many at most. */
const MOST_KEPT = 15_000;

const known: Record<
  LocalEntity['kind'],
  { young: Map<string, NameForm>; old: Map<string, NameForm> }
> = {
  person: { young: new Map(), old: new Map() },
  organisation: { young: new Map(), old: new Map() },
  place: { young: new Map(), old: new Map() },
  other: { young: new Map(), old: new Map() },
};

/** What a name in an article is filed under. */
export function nameForm({ kind, name }: Pick<LocalEntity, 'kind' | 'name'>): NameForm {
  const kept = known[kind];
  const young = kept.young.get(name);
  if (young !== undefined) return young;
  const own = ownString(name);
  const form = kept.old.get(name) ?? formOf(kind, own);
  if (kept.young.size >= MOST_KEPT) {
    kept.old = kept.young;
    kept.young = new Map();
  }
  kept.young.set(own, form);
  return form;
}

function formOf(kind: LocalEntity['kind'], name: string): NameForm {
  const base = nameBase({ kind, name });
  const isOne = isOneByName({ kind, name });
  return { base, isOne, keys: isOne ? exactKeysOf(kind, name) : [`i:${openId(base)}`] };
}

/** The id of the names of a base that are not linked yet. */
export function openId(base: string): string {
  return `open:${base}`;
}

function exactKeysOf(kind: LocalEntity['kind'], name: string): string[] {
  const plain = normaliseName(name);
  if (kind === 'person') return [`f:${plain}`];
  const keys = [contentWords(name).join(' ')];
  if (kind === 'other') keys.push(contentWords(singular(plain)).join(' '));
  if (kind === 'place') keys.push(exonymOf(plain));
  return [...new Set(keys)].map((key) => `n:${key}`);
}
