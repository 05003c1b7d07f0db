import { isOneByName, nameBase } from '../../linking/identity/nameBase';
import { contentWords, normaliseName } from '../../linking/identity/normaliseName';
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

/** Names repeat: what they are filed under is kept for as many as this. */
const MOST_KEPT = 50_000;

const known = new Map<string, NameForm>();

/** What a name in an article is filed under. */
export function nameForm({ kind, name }: Pick<LocalEntity, 'kind' | 'name'>): NameForm {
  const form = `${kind} ${name}`;
  const held = known.get(form);
  if (held !== undefined) return held;
  const base = nameBase({ kind, name });
  const isOne = isOneByName({ kind, name });
  const found = { base, isOne, keys: isOne ? exactKeysOf(kind, name) : [`i:${openId(base)}`] };
  if (known.size >= MOST_KEPT) known.clear();
  known.set(form, found);
  return found;
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
