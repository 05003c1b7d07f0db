import { docsByHash } from '../articles/docLookUp';

/** Which of these content hashes the archive has: look-ups in an index side by side, no article is read. */
export async function knownHashes(
  idb: IDBDatabase,
  hashes: readonly string[],
): Promise<Set<string>> {
  const found = await docsByHash(idb, hashes);
  return new Set(hashes.filter((_, index) => found[index] !== null));
}
