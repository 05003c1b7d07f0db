import { useCallback, useState } from 'preact/hooks';
import type { Adding } from '../../components/library/feeds/AddFeed';
import { typedAddress } from '../../lib/importers/feeds/feedAddress';
import { parseAddedFeed } from '../../lib/messaging/feedSchema';
import { allowSites } from '../shared/siteAccess';
import { sitePattern } from '../shared/sitePattern';
import { toBackground } from '../shared/toBackground';

/** Follows the feed of an address that the reader gives: how far that is, and how to begin, within their click. */
export function useAddFeed(added: () => void): {
  adding: Adding;
  add: (address: string) => void;
} {
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });
  const add = useCallback(
    (typed: string) => {
      const address = typedAddress(typed);
      if (address === null) return setAdding({ state: 'no address' });
      setAdding({ state: 'asking' });
      void follow(address).then(setAdding).finally(added);
    },
    [added],
  );
  return { adding, add };
}

/** Must be called straight from the reader's click: the browser asks for the site only then. */
async function follow(address: string): Promise<Adding> {
  try {
    if (!(await allowSites([sitePattern(address)]))) return { state: 'refused' };
    return await toBackground('addFeed', { address, group: '' }, parseAddedFeed);
  } catch {
    return { state: 'failed', kind: 'unreachable' };
  }
}
