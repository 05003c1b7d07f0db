import type { ComponentChildren } from 'preact';
import type { NameCard, PageStory } from '../lib/model/view';
import { publishedWords } from './articleWords';
import { EmptyState } from './EmptyState';
import { EventList } from './EventList';
import { NameList } from './NameList';
import { RelatedGroups } from './RelatedGroups';
import { sidebarText } from './text';
import type { AskCard } from './useCard';

type Ready = Extract<PageStory, { state: 'ready' }>;

interface ReadyStoryProps {
  story: Ready;
  focusId: string | null;
  askCard: AskCard;
  onOpenLibrary: () => void;
  onOpenArticle: (url: string) => void;
  onMute?: ((card: NameCard) => void) | undefined;
  save?: ComponentChildren;
}

/** A page that was read: earlier coverage in its groups, then the names and events it shares with the archive. */
export function ReadyStory(props: ReadyStoryProps) {
  const { story, focusId, askCard, onOpenLibrary, onOpenArticle, onMute } = props;
  const known = story.names.length + story.ambiguous.length + story.events.length;
  const nothing = known + story.related.length === 0;
  return (
    <>
      <header class="story">
        <h1 class="story-title" dir="auto">
          {story.title.trim() || sidebarText.untitledPage}
        </h1>
        <p class="story-date">
          {story.published
            ? sidebarText.published(publishedWords(story.published, null))
            : sidebarText.publishedUnknown}
        </p>
        {props.save}
        {story.unread !== null && <p class="sidebar-note">{sidebarText.unread(story.unread)}</p>}
        {story.damaged && <p class="sidebar-note">{sidebarText.damaged}</p>}
        {!nothing && <Contents story={story} />}
      </header>
      {nothing ? (
        <NothingKnown archiveSize={story.archiveSize} onOpenLibrary={onOpenLibrary} />
      ) : (
        <>
          <div id="coverage" class="sidebar-part">
            {story.related.length > 0 ? (
              <RelatedGroups related={story.related} onOpen={onOpenArticle} />
            ) : (
              <p class="sidebar-note">{sidebarText.noRelated}</p>
            )}
          </div>
          <NameList
            names={story.names}
            ambiguous={story.ambiguous}
            focusId={focusId}
            askCard={askCard}
            onMute={onMute}
          />
          <EventList events={story.events} focusId={focusId} askCard={askCard} />
        </>
      )}
      {story.archiveSize > 0 && (
        <footer class="sidebar-foot">
          <span>{sidebarText.archive(story.archiveSize)}</span>
          <button type="button" class="button button-quiet" onClick={onOpenLibrary}>
            {sidebarText.openLibrary}
          </button>
        </footer>
      )}
    </>
  );
}

/** What was found, each count a link to its place further down. */
function Contents({ story }: { story: Ready }) {
  const names = story.names.length + story.ambiguous.length;
  return (
    <nav class="contents" aria-label={sidebarText.contents}>
      {story.related.length > 0 && (
        <a class="contents-link" href="#coverage">
          {sidebarText.countRelated(story.related.length)}
        </a>
      )}
      {names > 0 && (
        <a class="contents-link" href="#names">
          {sidebarText.countNames(names)}
        </a>
      )}
      {story.events.length > 0 && (
        <a class="contents-link" href="#events">
          {sidebarText.countEvents(story.events.length)}
        </a>
      )}
    </nav>
  );
}

interface NothingKnownProps {
  archiveSize: number;
  onOpenLibrary: () => void;
}

function NothingKnown({ archiveSize, onOpenLibrary }: NothingKnownProps) {
  if (archiveSize > 0) {
    return (
      <EmptyState
        level={2}
        title={sidebarText.nothingTitle}
        lines={[sidebarText.nothingWhy(archiveSize)]}
      />
    );
  }
  return (
    <EmptyState
      level={2}
      title={sidebarText.emptyArchiveTitle}
      lines={[sidebarText.emptyArchiveWhy]}
    >
      <button type="button" class="button button-main" onClick={onOpenLibrary}>
        {sidebarText.openLibrary}
      </button>
    </EmptyState>
  );
}
