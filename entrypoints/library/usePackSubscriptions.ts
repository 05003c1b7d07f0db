import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Following } from '../../components/library/packs/FollowPack';
import type { FollowedPack } from '../../lib/model/pack';
import { askPack, LARGEST_PACK } from '../../lib/packs/askPack';
import { openArchive } from '../../lib/store/openArchive';
import { readHoldings } from '../../lib/store/library/readHoldings';
import type { ArchiveDatabase } from '../../lib/store/database';
import {
  followedPack,
  packName,
  type SubscriptionRow,
} from '../../lib/store/subscriptions/subscriptionRow';
import {
  addSubscription,
  changeSubscription,
  leaveSubscription,
  readSubscriptions,
} from '../../lib/store/subscriptions/subscriptionsTable';
import { setPackAlarm } from '../shared/packAlarm';
import { allowSites } from '../shared/siteAccess';

/** One asking at a time, here and in the background. */
const LOCK = 'backstory-packs';

/**
 * The packs that the reader follows. `take` gets a file that is new, to import it: what the archive
 * has of it is passed over.
 */
export function usePackSubscriptions(db: ArchiveDatabase, take: (file: File) => void) {
  const [packs, setPacks] = useState<FollowedPack[]>([]);
  const [now, setNow] = useState(Date.now);
  const [following, setFollowing] = useState<Following>('idle');
  const [checking, setChecking] = useState<ReadonlySet<string>>(new Set());
  const refresh = useCallback(() => {
    setNow(Date.now());
    readSubscriptions(db).then(
      (rows) => setPacks(rows.map(followedPack)),
      // What cannot be read the library says above.
      () => undefined,
    );
  }, [db]);
  useEffect(refresh, [refresh]);

  const onCheck = useCallback(
    (address: string) => {
      setChecking((before) => new Set([...before, address]));
      navigator.locks
        .request(LOCK, () => check(db, address, take))
        .catch(() => undefined)
        .finally(() => {
          setChecking((before) => new Set([...before].filter((each) => each !== address)));
          refresh();
        });
    },
    [db, take, refresh],
  );
  const onFollow = useCallback(
    (typed: string) => {
      const address = webAddress(typed);
      if (address === null) return setFollowing('no address');
      const follow = async (): Promise<Following> => {
        if (!(await allowSites([patternOf(address)]))) return 'refused';
        if (!(await addSubscription(db, address))) return 'known';
        await setPackAlarm(true);
        onCheck(address);
        return 'idle';
      };
      follow().then(setFollowing, () => setFollowing('refused'));
      return undefined;
    },
    [db, onCheck],
  );
  const onLeave = useCallback(
    (address: string) => {
      const leave = async (): Promise<void> => {
        await leaveSubscription(db, address);
        await setPackAlarm((await readSubscriptions(db)).length > 0);
      };
      leave()
        .catch(() => undefined)
        .finally(refresh);
    },
    [db, refresh],
  );
  return { packs, now, following, checking, onCheck, onFollow, onLeave };
}

async function check(
  db: ArchiveDatabase,
  address: string,
  take: (file: File) => void,
): Promise<void> {
  const row = (await readSubscriptions(db)).find(({ id }) => id === address);
  if (row === undefined) return;
  const now = Date.now();
  const change = (changes: Partial<SubscriptionRow>): Promise<void> =>
    changeSubscription(db, address, { checkedAt: now, failure: null, ...changes });
  if (!(await browser.permissions.contains({ origins: [patternOf(address)] })))
    return change({ failure: 'Backstory may not read this site any more. Follow the pack again.' });
  const world = {
    fetch: (from: string, how: RequestInit) => fetch(from, how),
    largest: LARGEST_PACK,
  };
  const { checkpoint } = await readHoldings(await openArchive(db));
  // What an import that was cut off did not take of this version would never come.
  const wasCut = checkpoint?.current?.name === packName(address);
  const answer = await askPack(address, wasCut ? { etag: null, lastModified: null } : row, world);
  if (answer.state === 'unchanged') return change({});
  if (answer.state === 'failed') return change({ failure: answer.why });
  const { title, licence, source } = answer.header;
  take(new File([answer.file], packName(address), { lastModified: now }));
  return change({ title, licence, source, changedAt: now, ...answer.validators });
}

/** The address of a file on the web that was typed, with or without its scheme; null for anything else. */
function webAddress(typed: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  url.hash = '';
  return /^https?:$/.test(url.protocol) && url.hostname !== '' ? url.href : null;
}

function patternOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
