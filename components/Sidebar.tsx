import type { ComponentChildren } from 'preact';
import type { Head, NameCard, PageStory } from '../lib/model/view';
import { siteWords } from './articleWords';
import { EmptyState } from './EmptyState';
import { LookUp } from './LookUp';
import { ReadyStory } from './ReadyStory';
import { sidebarText } from './text';
import type { AskCard } from './useCard';

interface SidebarProps {
  story: PageStory;
  /** Id of the name or event that was selected on the page. */
  focusId: string | null;
  /** Asks for what a list does not say. */
  askCard: AskCard;
  onAllowSite: () => void;
  onAllowAll: () => void;
  onOpenLibrary: () => void;
  onOpenArticle: (url: string) => void;
  /** Never mark this name. */
  onMute?: (card: NameCard) => void;
  /** The last text the reader looked up, with what the archive knows under it. */
  lookUp?: LookedUp | null;
  /** What saves the page, where there is one that can be saved. */
  save?: ComponentChildren;
  /** What stands at the end of every story. */
  foot?: ComponentChildren;
}

interface LookedUp {
  text: string;
  heads: Head[];
}

/** The sidebar of one tab: what the archive knows about the page in it, or why it knows nothing. */
export function Sidebar(props: SidebarProps) {
  const { lookUp } = props;
  return (
    <main class="sidebar">
      <output class="visually-hidden">
        {lookUp ? lookUpWords(lookUp) : statusWords(props.story)}
      </output>
      {lookUp ? <LookUp {...lookUp} askCard={props.askCard} /> : null}
      {/* What was looked up is open above: the same name further down must not scroll it away. */}
      <Story {...props} focusId={lookUp ? null : props.focusId} />
      {props.foot}
    </main>
  );
}

function Story(props: SidebarProps) {
  const { story, focusId, askCard } = props;
  const { onAllowSite, onAllowAll, onOpenLibrary, onOpenArticle, onMute } = props;
  if (story.state === 'ready') {
    return (
      <ReadyStory
        story={story}
        focusId={focusId}
        askCard={askCard}
        onOpenLibrary={onOpenLibrary}
        onOpenArticle={onOpenArticle}
        onMute={onMute}
        save={props.save}
      />
    );
  }
  if (story.state === 'reading') return <Reading title={story.title} />;
  const { title, lines } = emptyWords(story);
  return (
    <EmptyState level={1} title={title} lines={lines}>
      {story.state === 'no access' && (
        <>
          {story.origin !== '' && (
            <button type="button" class="button button-main" onClick={onAllowSite}>
              {sidebarText.allowSite(siteName(story.origin))}
            </button>
          )}
          <button type="button" class="button" onClick={onAllowAll}>
            {sidebarText.allowAll}
          </button>
        </>
      )}
      {story.state === 'no article' && props.save}
      {story.state === 'failed' && (
        <button type="button" class="button" onClick={onOpenLibrary}>
          {sidebarText.openLibrary}
        </button>
      )}
    </EmptyState>
  );
}

/** The states in which there is nothing to list. */
type EmptyStory = Exclude<PageStory, { state: 'ready' | 'reading' }>;

function emptyWords(story: EmptyStory): { title: string; lines: string[] } {
  if (story.state === 'no access') {
    const title = sidebarText.noAccessTitle(siteName(story.origin));
    // Without a permission the browser does not even say which site it is, so it cannot be asked for.
    const hints = story.origin === '' ? [sidebarText.noOriginHint] : [];
    return { title, lines: [sidebarText.noAccessWhy, ...hints] };
  }
  if (story.state === 'not a page') {
    return { title: sidebarText.notPageTitle, lines: [sidebarText.notPageWhy] };
  }
  const [title, hint] =
    story.state === 'failed'
      ? [sidebarText.failedTitle, sidebarText.failedHint]
      : [sidebarText.noArticleTitle, sidebarText.noArticleHint];
  return { title, lines: [story.why, hint].filter((line) => line !== '') };
}

function siteName(origin: string): string {
  return siteWords(origin) || sidebarText.thisSite;
}

function Reading({ title }: { title: string }) {
  return (
    <div class="reading">
      <h1 class="story-title" dir="auto">
        {title.trim() || sidebarText.untitledPage}
      </h1>
      <p class="reading-words">{sidebarText.readingTitle}</p>
      <div class="reading-bars" aria-hidden="true">
        <span class="reading-bar" />
        <span class="reading-bar" />
        <span class="reading-bar" />
      </div>
    </div>
  );
}

/** What a screen reader hears when the state changes. */
function statusWords(story: PageStory): string {
  if (story.state === 'reading') return sidebarText.readingTitle;
  if (story.state !== 'ready') return emptyWords(story).title;
  if (story.archiveSize === 0) return sidebarText.emptyArchiveTitle;
  const names = story.names.length + story.ambiguous.length;
  return sidebarText.ready(story.related.length, names, story.events.length);
}

function lookUpWords({ text, heads }: LookedUp): string {
  if (text === '') return sidebarText.lookUpNothingSelected;
  return heads.length === 0 ? sidebarText.lookUpNothing : sidebarText.lookUp(text);
}
