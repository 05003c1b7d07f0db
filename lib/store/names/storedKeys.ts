import { exactKeys, nameKeys } from '../../linking/identity/nameKeys';
import type { NameKind } from '../../model/mention';

/**
 * What a linked name is found by in the store: the keys that linking uses, and for people also each
 * full name as it is spelt, so that a page that has it need not read everybody whose surname sounds
 * like it. Each key once, sorted.
 */
export function storedKeys(entity: { kind: NameKind; name: string; aliases: string[] }): string[] {
  return [...new Set([...nameKeys(entity), ...exactKeys(entity)])].sort();
}
