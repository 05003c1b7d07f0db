import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import {
  LibraryPage,
  type LibraryActions,
  type LibraryState,
} from '../../../components/library/LibraryPage';
import type { ImportProgress } from '../../../lib/model/library';
import type { MarkChoice } from '../../../lib/model/markChoice';
import type { ArticleCard } from '../../../lib/model/view';

/** What a drawn library is to show beside nothing. */
export interface Shown extends Partial<Omit<LibraryState, 'listed'>> {
  articles?: ArticleCard[];
  listed?: Partial<LibraryState['listed']>;
  access?: { all: boolean; origins: string[] };
  choice?: MarkChoice | null;
  onChoose?: (choice: MarkChoice) => void;
}

/** An import in its middle; what is not given is plain. */
export function importing(some: Partial<ImportProgress> = {}): ImportProgress {
  return {
    state: 'running',
    step: 'reading',
    filesDone: 37,
    filesTotal: 120,
    bytesRead: 37_000_000,
    bytesTotal: 120_000_000,
    articlesAdded: 31,
    articlesKnown: 0,
    addressesListed: 0,
    notArticles: 0,
    failed: 0,
    rate: null,
    secondsLeft: null,
    tidied: null,
    current: 'walk-out.html',
    message: null,
    items: [],
    ...some,
  };
}

/** Draws the library; gives what was called back, and its words. */
export function drawLibrary(shown: Shown = {}) {
  const { articles = [], listed, access = { all: false, origins: [] }, choice = null } = shown;
  const actions = {
    onFiles: vi.fn<(files: File[]) => void>(),
    onAddStarter: vi.fn<() => void>(),
    onPause: vi.fn<() => void>(),
    onResume: vi.fn<() => void>(),
    onCancel: vi.fn<() => void>(),
    onRetry: vi.fn<() => void>(),
    onSaveReport: vi.fn<() => void>(),
    onForget: vi.fn<() => void>(),
    onFind: vi.fn<(words: string) => void>(),
    onMore: vi.fn<() => void>(),
    onDelete: vi.fn<(id: string) => void>(),
    onDeleteSource: vi.fn<(id: string) => void>(),
    onEmpty: vi.fn<() => void>(),
  } satisfies LibraryActions;
  const sites = {
    onUnmute: vi.fn<() => void>(),
    onAllowAll: vi.fn<() => void>(),
    onRemoveOrigin: vi.fn<(origin: string) => void>(),
  };
  const { container } = render(
    <LibraryPage
      sections={{}}
      library={{
        summary: shown.summary ?? { articles: articles.length, names: 1, events: 2_000 },
        storage: shown.storage ?? null,
        sources: shown.sources ?? [],
        listed: { articles, more: false, find: '', looked: null, ...listed },
        error: shown.error ?? null,
        progress: shown.progress ?? null,
        upkeep: shown.upkeep ?? null,
        interrupted: shown.interrupted ?? null,
        elsewhere: shown.elsewhere ?? false,
        deleting: shown.deleting ?? new Set(),
      }}
      actions={actions}
      muted={[]}
      choice={choice}
      onChoose={shown.onChoose ?? (() => undefined)}
      access={access}
      {...sites}
    />,
  );
  return { ...actions, ...sites, container, words: container.textContent ?? '' };
}
