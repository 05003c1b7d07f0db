import { hidingHashes } from '../duplicates/familyRow';
import { docsByHash } from '../articles/docLookUp';

/** Which of these content hashes the archive has, be it as a copy or an earlier version of what it shows: look-ups in an index side by side, no article is read. */
export async function knownHashes(
  idb: IDBDatabase,
  hashes: readonly string[],
): Promise<Set<string>> {
  const found = await docsByHash(idb, hashes);
  const missing = hashes.filter((_, at) => found[at] === null);
  const hidden = await hidingHashes(idb, missing);
  const unknown = new Set(missing.filter((_, at) => hidden[at] === undefined));
  return new Set(hashes.filter((hash) => !unknown.has(hash)));
}
