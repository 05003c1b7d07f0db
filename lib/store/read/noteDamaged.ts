import type { CorruptBlock } from '../format/corruptBlock';
import { transactionError } from '../rawRequests';
import { parseDamage, REPAIR } from '../write/damage';

/** Notes in `meta` what a reader found to be damaged, beside what is noted there, for the writer to make anew. */
export async function noteDamaged(
  idb: IDBDatabase,
  corrupt: readonly CorruptBlock[],
): Promise<void> {
  const places = corrupt.flatMap(({ place }) => place ?? []);
  if (places.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const transaction = idb.transaction('meta', 'readwrite', { durability: 'relaxed' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transactionError(transaction)));
    const meta = transaction.objectStore('meta');
    const held = meta.get(REPAIR);
    held.addEventListener('success', () => {
      const damage = parseDamage(held.result);
      for (const { table, segment, block } of places) {
        if (table === 'postings') addPair(damage.postings, [segment, block]);
        else if (table === 'names') addPair(damage.names, [segment, block]);
        else if (table === 'groups') addNumber(damage.groups, block);
        else if (table === 'stories') addNumber(damage.stories, block);
        else if (table === 'entityBlocks') addNumber(damage.entities, block);
      }
      meta.put(damage);
    });
  });
}

function addNumber(numbers: number[], number: number): void {
  if (!numbers.includes(number)) numbers.push(number);
}

function addPair(pairs: [number, number][], pair: [number, number]): void {
  if (!pairs.some(([a, b]) => a === pair[0] && b === pair[1])) pairs.push(pair);
}
