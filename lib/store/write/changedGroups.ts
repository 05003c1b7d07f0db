import { byGroup } from '../articles/heldNames';
import { RecordGroup } from '../articles/packGroup';
import { packLinks, type ArticleLinks } from '../articles/packLinks';
import { GROUPS } from '../articles/readArticles';
import { readWhole } from '../format/readWhole';
import type { ArticleRecord } from '../../model/findings';
import { groupOf, GROUP_SIZE } from '../shapes/storedGroup';
import type { Draft } from './draft';

/** Rows that are unpacked together: some 300 KB each until then. */
const READ_AT_ONCE = 16;

/** A row of `groups` as it will be. */
export interface ChangedGroup {
  /** Its packed content, null where no article is left in it. */
  content: Uint8Array | null;
  links: (ArticleLinks | null)[];
  packedLinks: Uint8Array;
  /** The content, where it is another now. */
  records: RecordGroup | null;
}

/**
 * The rows of `groups` that a draft changes, packed. Text is packed anew only where articles come or
 * go; where they are linked otherwise it is not even looked at, as one commit may link those of a
 * thousand rows.
 */
export async function changedGroups(draft: Draft): Promise<Map<number, ChangedGroup>> {
  const { groups, manifest } = draft.state;
  const old = groupOf(manifest.nextArticle);
  const isStored = (number: number): boolean => number <= old && !draft.lostGroups.has(number);
  const rewritten = new Set([...draft.added.keys(), ...draft.removed.keys()].map(groupOf));
  const relinked = new Set([...draft.linkChanges.keys()].map(groupOf));
  for (const number of rewritten) relinked.delete(number);
  const read = await groups.groups([...rewritten].filter(isStored));
  const packed = await groups.packed([...relinked].filter(isStored));
  const links = new Map<number, (ArticleLinks | null)[]>();
  for (const number of [...rewritten, ...relinked]) {
    const stored = read.get(number) ?? packed.get(number);
    links.set(number, [...(stored?.links ?? Array.from({ length: GROUP_SIZE }, () => null))]);
  }
  setLinks(draft, links);
  const changed = new Map<number, ChangedGroup>();
  for (const number of relinked) {
    const group = packed.get(number);
    const slots = links.get(number) ?? [];
    if (group !== undefined) changed.set(number, rowOf(slots, group.content, null));
  }
  await Promise.all(
    [...rewritten].map(async (number) => {
      const slots = links.get(number) ?? [];
      const records = rewrittenRecords(draft, number, read.get(number)?.records ?? null);
      const isEmpty = slots.every((slot) => slot === null);
      changed.set(number, rowOf(slots, isEmpty ? null : await records.pack(), records));
    }),
  );
  return changed;
}

/** Visits the records of some articles of changed rows in the order of their numbers. */
export async function eachRecord(
  groups: ReadonlyMap<number, ChangedGroup>,
  numbers: readonly number[],
  visit: (number: number, record: ArticleRecord) => void,
): Promise<void> {
  const rows = [...byGroup(numbers)];
  for (let from = 0; from < rows.length; from += READ_AT_ONCE) {
    const some = rows.slice(from, from + READ_AT_ONCE);
    const records = await Promise.all(some.map(([row]) => recordsOf(row, groups.get(row))));
    for (const [at, [, wanted]] of some.entries())
      for (const number of wanted) {
        const record = records[at]?.record(number % GROUP_SIZE) ?? null;
        if (record !== null) visit(number, record);
      }
  }
}

async function recordsOf(
  row: number,
  group: ChangedGroup | undefined,
): Promise<RecordGroup | null> {
  if (group === undefined || group.content === null) return null;
  const { content, records } = group;
  const place = { table: GROUPS, segment: 0, block: row };
  return records ?? (await readWhole(place, () => RecordGroup.read(content)));
}

/** Puts the links of a draft's articles into their slots. */
function setLinks(draft: Draft, groups: ReadonlyMap<number, (ArticleLinks | null)[]>): void {
  const set = (number: number, links: ArticleLinks | null): void => {
    const slots = groups.get(groupOf(number));
    if (slots !== undefined) slots[number % GROUP_SIZE] = links;
  };
  for (const number of draft.removed.keys()) set(number, null);
  for (const [number, links] of draft.linkChanges)
    if (!draft.removed.has(number)) set(number, links);
  for (const [number, { entities, stories }] of draft.added) set(number, { entities, stories });
}

function rowOf(
  links: (ArticleLinks | null)[],
  content: Uint8Array | null,
  records: RecordGroup | null,
): ChangedGroup {
  return { content, links, packedLinks: packLinks(links), records };
}

function rewrittenRecords(draft: Draft, number: number, stored: RecordGroup | null): RecordGroup {
  // The remembered one must stay as it is until the commit went well.
  const records = stored === null ? RecordGroup.empty() : stored.copy();
  for (let slot = 0; slot < GROUP_SIZE; slot++) {
    const article = number * GROUP_SIZE + slot;
    const added = draft.added.get(article);
    if (draft.removed.has(article)) records.set(slot, null);
    else if (added !== undefined) records.set(slot, added.record);
  }
  return records;
}
