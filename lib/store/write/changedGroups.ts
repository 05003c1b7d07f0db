import { RecordGroup } from '../articles/packGroup';
import { packLinks, type ArticleLinks } from '../articles/packLinks';
import type { ReadGroup } from '../articles/readArticles';
import { groupOf, GROUP_SIZE } from '../shapes/storedGroup';
import type { Draft } from './draft';

/** A row of `groups` as it will be, or null where no article is left in it. */
export interface ChangedGroup {
  group: ReadGroup | null;
  links: Uint8Array | null;
}

/**
 * The rows of `groups` that a draft changes, packed. Text is packed anew only where articles come or
 * go; where they are linked otherwise it stays as it is.
 */
export async function changedGroups(draft: Draft): Promise<Map<number, ChangedGroup>> {
  const rewritten = new Set([...draft.added.keys(), ...draft.removed.keys()].map(groupOf));
  const relinked = new Set([...draft.linkChanges.keys()].map(groupOf));
  const numbers = [...new Set([...rewritten, ...relinked])];
  const old = groupOf(draft.state.manifest.nextArticle);
  const stored = await draft.state.groups.groups(
    numbers.filter((number) => number <= old && !draft.lostGroups.has(number)),
  );
  const slots = new Map<number, { links: (ArticleLinks | null)[]; group: ReadGroup | null }>();
  for (const number of numbers) {
    const group = stored.get(number) ?? null;
    slots.set(number, {
      group,
      links: group === null ? Array.from({ length: GROUP_SIZE }, () => null) : [...group.links],
    });
  }
  const setLinks = (number: number, links: ArticleLinks | null): void => {
    const group = slots.get(groupOf(number));
    if (group !== undefined) group.links[number % GROUP_SIZE] = links;
  };
  for (const number of draft.removed.keys()) setLinks(number, null);
  for (const [number, links] of draft.linkChanges)
    if (!draft.removed.has(number)) setLinks(number, links);
  for (const [number, { entities, stories }] of draft.added)
    setLinks(number, { entities, stories });
  const changed = new Map<number, ChangedGroup>();
  await Promise.all(
    [...slots].map(async ([number, { links, group }]) => {
      if (links.every((slot) => slot === null)) {
        changed.set(number, { group: null, links: null });
        return;
      }
      const kept =
        group !== null && !rewritten.has(number)
          ? group
          : await rewrittenGroup(draft, number, group?.records ?? null);
      changed.set(number, { group: { ...kept, links }, links: packLinks(links) });
    }),
  );
  return changed;
}

async function rewrittenGroup(
  draft: Draft,
  number: number,
  stored: RecordGroup | null,
): Promise<Omit<ReadGroup, 'links'>> {
  // The remembered one must stay as it is until the commit went well.
  const records = stored === null ? RecordGroup.empty() : stored.copy();
  for (let slot = 0; slot < GROUP_SIZE; slot++) {
    const article = number * GROUP_SIZE + slot;
    const added = draft.added.get(article);
    if (draft.removed.has(article)) records.set(slot, null);
    else if (added !== undefined) records.set(slot, added.record);
  }
  return { records, content: await records.pack() };
}
