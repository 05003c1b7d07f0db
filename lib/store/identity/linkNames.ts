import { plainId } from '../../linking/identity/entityFrom';
import type { EntityRow } from '../shapes/entityRow';
import type { LinkSource } from '../shapes/linkSource';
import type { StoredArticle } from '../shapes/storedArticle';
import { kindsOf, memberNames } from './entityKeys';
import { EntityTally } from './entityTally';
import { Alone } from './alone';
import { LinkOverlay } from './linkOverlay';
import { isSettledAlone } from './loadNames';
import { Neighbourhood } from './neighbourhood';
import { countedIn, type Counted } from './member';
import type { NameChanges } from './nameChanges';
import { nameForm, openId, type NameForm } from './nameForm';
import { openRow } from './linkedCluster';
import { rememberFor } from './rememberFor';
import { relinkFew } from './relinkPending';

/** Bases of which the number of their entity is remembered between calls. */
const MOST_BASES = 100_000;

/** Rows of which the bases are kept. */
const ROWS_KEPT = 20_000;

/** How sure it is that one name means one. */
const SAME_NAME = 0.95;

/** Names of one base that were added together. */
interface Added {
  form: NameForm;
  members: Counted[];
  articles: StoredArticle[];
}

/** The number of the entity that has a base, by source: looked up before, and verified whenever it is used. */
const remembered = new WeakMap<LinkSource, Map<string, number>>();

/**
 * Links the names of articles that were added. A name that by itself says who is meant is counted to
 * the entity that has it; the others stand together by their name until they are linked, at once if
 * they are few, else by `relinkPending`. `pending` is what was pending before; what comes back has
 * that too.
 */
export async function linkNames(
  added: StoredArticle[],
  source: LinkSource,
  pending: Iterable<number> = [],
): Promise<NameChanges> {
  const overlay = new LinkOverlay(source, { added });
  const groups = byBase(added);
  const entities = await entitiesOf(groups, source, overlay);
  const left = new Set(pending);
  const touched = new Set<number>();
  const unlinked = new Set(left);
  const alone = Alone.of(source);
  for (const [base, group] of groups) {
    const row = entities.get(base);
    const number = row?.number ?? overlay.newEntity();
    const { isTouched, hasNewKeys } = count(group, { base, number, row: row ?? null }, overlay);
    if (isTouched) touched.add(number);
    if (row === undefined) unlinked.add(number);
    if (hasNewKeys && row !== undefined) alone.delete(row);
    if (group.form.isOne) remember(source, base, number);
  }
  const near = new Neighbourhood(overlay, unlinked);
  for (const number of await withOthers(touched, { near, overlay, alone })) left.add(number);
  await relinkFew(left, overlay);
  return overlay.changes(left);
}

/** Those of these entities that may be one with others, so that linking can change them or those. */
async function withOthers(
  numbers: ReadonlySet<number>,
  { near, overlay, alone }: { near: Neighbourhood; overlay: LinkOverlay; alone: Alone },
): Promise<number[]> {
  const found: number[] = [];
  const unknown: EntityRow[] = [];
  for (const number of numbers) {
    const row = overlay.changed(number);
    if (row === undefined || row === null) continue;
    if (!isSettledAlone(row)) found.push(number);
    if (!alone.has(row)) unknown.push(row);
  }
  await near.read(unknown);
  for (const row of unknown) {
    const others = await near.near(row);
    for (const other of others) alone.delete(other);
    if (!isSettledAlone(row)) continue;
    if (others.length > 0) found.push(row.number);
    else alone.add(row);
  }
  return found;
}

function byBase(added: readonly StoredArticle[]): Map<string, Added> {
  const groups = new Map<string, Added>();
  for (const article of added)
    for (const member of countedIn(article)) {
      const form = nameForm(member.local);
      const group = groups.get(form.base);
      if (group === undefined)
        groups.set(form.base, { form, members: [member], articles: [article] });
      else {
        group.members.push(member);
        group.articles.push(article);
      }
    }
  return groups;
}

/** The stored entities that names of these bases are to be counted to. */
async function entitiesOf(
  groups: ReadonlyMap<string, Added>,
  source: LinkSource,
  overlay: LinkOverlay,
): Promise<Map<string, EntityRow>> {
  const numbers = remembered.get(source);
  const found = new Map<string, EntityRow>();
  const guesses = new Map<string, number>();
  for (const base of groups.keys()) {
    const number = numbers?.get(base);
    if (number !== undefined) guesses.set(base, number);
  }
  const guessed = await overlay.rows([...new Set(guesses.values())]);
  const keys = new Set<string>();
  for (const [base, { members, form }] of groups) {
    const row = guessed.get(guesses.get(base) ?? 0);
    if (row !== undefined && basesOf(row).has(base)) found.set(base, row);
    else if (!form.isOne) for (const key of form.keys) keys.add(key);
    else for (const { local } of members) for (const key of nameForm(local).keys) keys.add(key);
  }
  const rows = await overlay.rowsByKeys([...keys]);
  for (const row of rows.sort((a, b) => a.number - b.number))
    for (const base of basesOf(row)) {
      const group = groups.get(base);
      if (group === undefined || found.has(base)) continue;
      // What is not one by its name waits with what does as well.
      if (group.form.isOne ? row.open !== true : row.id === openId(base)) found.set(base, row);
    }
  return found;
}

/** The bases of an entity's names. */
const basesOf = rememberFor(
  ROWS_KEPT,
  (row: EntityRow): ReadonlySet<string> =>
    new Set(
      kindsOf(row).flatMap((kind) => memberNames(row).map((name) => nameForm({ kind, name }).base)),
    ),
);

function remember(source: LinkSource, base: string, number: number): void {
  const held = remembered.get(source) ?? new Map<string, number>();
  if (held.size >= MOST_BASES) held.clear();
  held.set(base, number);
  remembered.set(source, held);
}

/** What was changed by names that were counted to an entity. */
interface CountedTo {
  /** Whether linking it with others can give something else now. */
  isTouched: boolean;
  /** Whether it is found by other keys than before. */
  hasNewKeys: boolean;
}

/** Counts names to an entity. */
function count(
  { form, members, articles }: Added,
  { base, number, row }: { base: string; number: number; row: EntityRow | null },
  overlay: LinkOverlay,
): CountedTo {
  // One entity may have been given names of another base already.
  const changed = overlay.changed(number) ?? row;
  const tally = new EntityTally();
  if (changed !== null) tally.addRow(changed);
  let isNew = row === null;
  for (const [at, member] of members.entries()) {
    if (tally.add(member)) isNew = true;
    const article = articles[at];
    if (article !== undefined) overlay.link(article, member.at, number);
  }
  if (!form.isOne) {
    overlay.put(openRow(number, openId(base), tally));
    return { isTouched: true, hasNewKeys: true };
  }
  const tallied = tally.tallied();
  const sure = tally.members > 1 ? SAME_NAME : 1;
  if (changed === null) {
    const id = plainId(tallied.kind, tallied.name);
    overlay.put({ number, id, ...tallied, evidence: [], confidence: sure });
    return { isTouched: true, hasNewKeys: true };
  }
  const isOne = isOneByNames(changed) && tallied.kinds === undefined;
  const isSame = tallied.name === changed.name && tallied.kind === changed.kind;
  const id = isOne && !isSame ? plainId(tallied.kind, tallied.name) : changed.id;
  const hasNewKeys =
    id !== changed.id || !isSame || !isOne || !hasSameForms(tallied, changed) || row !== changed;
  const next = { ...changed, ...tallied, id, confidence: Math.min(sure, changed.confidence) };
  overlay.put(next, !hasNewKeys);
  return { isTouched: isNew || !isOne || id.includes('~'), hasNewKeys };
}

/** Whether all members of a stored entity are one by their names. */
function isOneByNames(row: EntityRow): boolean {
  if (row.open === true || row.kinds !== undefined) return false;
  return row.aliases.every(
    (name, at) => (row.named[at] ?? 0) === 0 || nameForm({ kind: row.kind, name }).isOne,
  );
}

/** Whether an entity has no form or name that it had not before; it never loses one by being counted to. */
function hasSameForms(now: Pick<EntityRow, 'aliases' | 'named'>, before: EntityRow): boolean {
  const names = ({ named }: Pick<EntityRow, 'named'>): number =>
    named.filter((count) => count > 0).length;
  return now.aliases.length === before.aliases.length && names(now) === names(before);
}
