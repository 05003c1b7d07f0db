import { useEffect, useState } from 'preact/hooks';
import { readSiteAccess, watchSiteAccess, type SiteAccess } from './siteAccess';

/** The allowed sites, kept up to date while a view is open. */
export function useSiteAccess(): SiteAccess {
  const [access, setAccess] = useState<SiteAccess>({ all: false, origins: [] });
  useEffect(() => {
    const ended = new AbortController();
    const refresh = () => void readSiteAccess().then(setAccess);
    watchSiteAccess(ended.signal, refresh);
    refresh();
    return () => ended.abort();
  }, []);
  return access;
}
