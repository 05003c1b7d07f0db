import { siteWords } from '../articleWords';
import { choiceText } from './libraryText';

/** The match pattern by which {@link SiteAccess} asks to take access to all sites back. */
export const ALL_SITES = '<all_urls>';

/** Which sites the reader has allowed: all, or those of the match patterns in `origins`. */
export interface Access {
  all: boolean;
  origins: string[];
}

interface SiteAccessProps {
  access: Access;
  onAllowAll: () => void;
  /** Called with one of `origins`, or with {@link ALL_SITES}. */
  onRemoveOrigin: (origin: string) => void;
}

/** The sites Backstory may read, each with a button to take that back. */
export function SiteAccess({ access, onAllowAll, onRemoveOrigin }: SiteAccessProps) {
  const sites = access.all
    ? [{ origin: ALL_SITES, name: choiceText.accessAll }]
    : access.origins.map((origin) => ({ origin, name: siteWords(origin) }));
  return (
    <section class="access" aria-labelledby="access">
      <h2 class="library-heading" id="access">
        {choiceText.access}
      </h2>
      <p class="library-note">{choiceText.accessWhy}</p>
      {sites.length === 0 && <p class="library-note">{choiceText.accessNone}</p>}
      {sites.length > 0 && (
        <ul class="site-list">
          {sites.map(({ origin, name }) => (
            <li key={origin} class="site">
              <span class="site-name">{name}</span>
              <button
                type="button"
                class="button button-quiet"
                aria-label={choiceText.removeNamed(name)}
                onClick={() => onRemoveOrigin(origin)}
              >
                {choiceText.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      {!access.all && (
        <button type="button" class="button" onClick={onAllowAll}>
          {choiceText.allowAll}
        </button>
      )}
    </section>
  );
}
