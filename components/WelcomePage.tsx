import { useState } from 'preact/hooks';
import type { ArchiveSummary } from '../lib/model/library';
import { BrandMark } from './BrandMark';
import type { Access } from './library/SiteAccess';
import { welcomeText } from './text';
import { WelcomePicture } from './WelcomePicture';

interface WelcomePageProps {
  access: Access;
  archive: ArchiveSummary;
  /** The starter articles are on their way in. */
  adding: boolean;
  onAllowAll: () => void;
  onOpenLibrary: () => void;
  onOpenSidebar: () => void;
}

/** The page after installing: what Backstory does, the one permission it asks for, where to begin. */
export function WelcomePage(props: WelcomePageProps) {
  const { access, archive, adding, onAllowAll, onOpenLibrary, onOpenSidebar } = props;
  return (
    <div class="welcome">
      <header class="welcome-head">
        <div class="welcome-words">
          <p class="welcome-brand">
            <BrandMark />
            Backstory
          </p>
          <h1 class="welcome-title">{welcomeText.title}</h1>
          <ul class="welcome-lines">
            {welcomeText.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <WelcomePicture />
      </header>
      <main class="welcome-main">
        <Permission access={access} onAllowAll={onAllowAll} />
        <section class="welcome-section" aria-labelledby="start">
          <h2 class="welcome-heading" id="start">
            {welcomeText.start}
          </h2>
          <ol class="welcome-steps">
            <li>{welcomeText.startSidebar}</li>
            <li>{welcomeText.startTry}</li>
          </ol>
          <p class="welcome-note">
            {adding ? welcomeText.startAdding : welcomeText.startArchive(archive.articles)}
          </p>
          <div class="welcome-actions">
            <button type="button" class="button" onClick={onOpenSidebar}>
              {welcomeText.openSidebar}
            </button>
            <button type="button" class="button" onClick={onOpenLibrary}>
              {welcomeText.openLibrary}
            </button>
          </div>
        </section>
      </main>
    </div>
  );
}

function Permission({ access, onAllowAll }: { access: Access; onAllowAll: () => void }) {
  const [bySite, setBySite] = useState(false);
  return (
    <section class="welcome-section" aria-labelledby="access">
      <h2 class="welcome-heading" id="access">
        {welcomeText.access}
      </h2>
      <p>{welcomeText.accessWhy}</p>
      <p class="welcome-privacy">{welcomeText.privacy}</p>
      <output class={access.all ? 'welcome-state welcome-granted' : 'welcome-state'}>
        {stateWords(access, bySite)}
      </output>
      {!access.all && (
        <>
          <div class="welcome-actions">
            <button type="button" class="button button-main" onClick={onAllowAll}>
              {welcomeText.allowAll}
            </button>
            <button
              type="button"
              class="button"
              aria-pressed={bySite}
              onClick={() => setBySite(true)}
            >
              {welcomeText.siteBySite}
            </button>
          </div>
          <p class="welcome-note">{welcomeText.allNote}</p>
        </>
      )}
    </section>
  );
}

function stateWords(access: Access, bySite: boolean): string {
  if (access.all) return welcomeText.granted;
  if (access.origins.length > 0) return welcomeText.grantedSome(access.origins.length);
  return bySite ? welcomeText.siteBySiteNote : welcomeText.notGranted;
}
