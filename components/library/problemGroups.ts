import type { ImportItem } from '../../lib/model/library';

/** Items of an import that failed for one reason. */
export interface ProblemGroup {
  outcome: ImportItem['outcome'];
  why: string;
  remedy: string;
  items: ImportItem[];
}

/** Items by reason, the reason of most of them first; equal ones in the order in which they came. */
export function problemGroups(items: readonly ImportItem[]): ProblemGroup[] {
  const groups = new Map<string, ProblemGroup>();
  for (const item of items) {
    const { outcome, why, remedy } = item;
    const key = JSON.stringify([outcome, why, remedy]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { outcome, why, remedy, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()].sort((a, b) => b.items.length - a.items.length);
}
