import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { parseSaveOutcome, parseSince } from '../../lib/messaging/savingSchema';
import type { SaveOutcome } from '../../lib/model/saving';
import type { PageStory } from '../../lib/model/view';
import { toBackground } from '../shared/toBackground';

/** What is known of saving the page in a tab. */
interface Saving {
  since: number | null;
  outcome: SaveOutcome | null;
  busy: boolean;
}

const NOTHING: Saving = { since: null, outcome: null, busy: false };

/** Whether the page of a tab is saved, and how to save it; `story` is what the tab shows. */
export function useSaving(
  tab: number | null,
  story: PageStory | null,
): Saving & { save: () => void } {
  const [saving, setSaving] = useState(NOTHING);
  const page = story === null ? '' : pageOf(tab, story);
  const current = useRef(page);
  current.current = page;
  useEffect(() => setSaving(NOTHING), [page]);
  useEffect(() => {
    if (tab === null || story === null) return;
    const look = async (): Promise<void> => {
      const since = await toBackground('savedSince', { tab }, parseSince);
      if (current.current === page) setSaving((before) => ({ ...before, since }));
    };
    // Where nobody knows, it is not said.
    look().catch(() => undefined);
  }, [tab, story, page]);
  const save = useCallback(() => {
    if (tab === null) return;
    setSaving((before) => ({ ...before, outcome: null, busy: true }));
    const ask = async (): Promise<void> => {
      const outcome = await toBackground('savePage', { tab }, parseSaveOutcome).catch(refused);
      if (current.current === page) setSaving((before) => ({ ...before, outcome, busy: false }));
    };
    void ask();
  }, [tab, page]);
  return { ...saving, save };
}

function refused(error: unknown): SaveOutcome {
  return { state: 'refused', why: error instanceof Error ? error.message : String(error) };
}

/** Tells pages of a tab apart; one that is read anew stays the same. */
function pageOf(tab: number | null, story: PageStory): string {
  return `${tab} ${'url' in story ? story.url : 'title' in story ? story.title : story.state}`;
}
