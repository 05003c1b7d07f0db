import { browser } from 'wxt/browser';
import { readPackFile } from '../../lib/importers/readPackFile';
import { askPack } from '../../lib/packs/askPack';
import type { ArticleSource } from '../../lib/pipeline/articleSource';
import { hashContent } from '../../lib/pipeline/identify';
import { sourceOfRecord } from '../../lib/pipeline/sourceOfRecord';
import type { ArchiveDatabase } from '../../lib/store/database';
import { knownHashes } from '../../lib/store/import/knownHashes';
import { putInInbox } from '../../lib/store/inbox/putInInbox';
import { openArchive } from '../../lib/store/openArchive';
import { packName, type SubscriptionRow } from '../../lib/store/subscriptions/subscriptionRow';
import {
  changeSubscription,
  readSubscriptions,
} from '../../lib/store/subscriptions/subscriptionsTable';

/** One asking at a time, here and in the library. */
const LOCK = 'backstory-packs';
/** Bytes of a pack that the background takes: it may be stopped at any time. A larger one waits for the library. */
const LARGEST = 20_000_000;
/** New articles that it takes of one pack at a time; the next look takes the next. */
const MOST_NEW = 500;
/** Articles looked up together. */
const AT_ONCE = 64;

/** Asks for all packs that the reader follows and puts what is new in the inbox. True where articles came. */
export function checkPacks(db: ArchiveDatabase): Promise<boolean> {
  return navigator.locks.request(LOCK, async () => {
    let any = false;
    for (const row of await readSubscriptions(db)) any = (await checkPack(db, row)) || any;
    return any;
  });
}

async function checkPack(db: ArchiveDatabase, row: SubscriptionRow): Promise<boolean> {
  const { protocol, hostname } = new URL(row.id);
  const origins = [`${protocol}//${hostname}/*`];
  if (!(await browser.permissions.contains({ origins }))) return false;
  const world = {
    fetch: (from: string, how: RequestInit) => fetch(from, how),
    largest: LARGEST,
  };
  const answer = await askPack(row.id, row, world);
  const change = (changes: Partial<SubscriptionRow>): Promise<void> =>
    changeSubscription(db, row.id, { checkedAt: Date.now(), failure: null, ...changes });
  if (answer.state !== 'new') {
    await change(answer.state === 'failed' ? { failure: answer.why } : {});
    return false;
  }
  const { title, licence, source } = answer.header;
  const { put, whole } = await putNew(db, row.id, answer.file);
  // What is left is asked for again: only a version that is taken whole is not.
  const validators = whole ? answer.validators : {};
  await change({ title, licence, source, changedAt: Date.now(), ...validators });
  return put > 0;
}

async function putNew(
  db: ArchiveDatabase,
  address: string,
  file: Blob,
): Promise<{ put: number; whole: boolean }> {
  const name = packName(address);
  const came = { id: `pack:${name}`, kind: 'pack' as const };
  const idb = await openArchive(db);
  let put = 0;
  let held: ArticleSource[] = [];
  const flush = async (): Promise<void> => {
    const hashes = await Promise.all(held.map(hashContent));
    const known = await knownHashes(idb, hashes);
    const fresh = held.filter((_, at) => !known.has(hashes[at] ?? ''));
    held = [];
    await putInInbox(db, fresh, { came, now: Date.now() });
    put += fresh.length;
  };
  const stream = (): ReadableStream<Uint8Array> =>
    file.stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    for await (const item of readPackFile({ name, size: 0, stream })) {
      if (item.kind === 'source') held.push(item.source);
      else if (item.kind === 'record') held.push(sourceOfRecord(item.record));
      if (held.length >= AT_ONCE) await flush();
      if (put >= MOST_NEW) return { put, whole: false };
    }
    await flush();
    return { put, whole: true };
  } catch {
    // What was read before is whole; the library says what is wrong.
    await flush();
    return { put, whole: false };
  }
}
