// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ReadingListSection,
  type ReadingListActions,
} from '../../../components/library/readingList/ReadingListSection';
import type { FetchPlan, FetchProgress, ListedPage } from '../../../lib/model/readingList';

afterEach(cleanup);

const page = (number: number, some: Partial<ListedPage> = {}): ListedPage => ({
  id: `a.example/${number}`,
  url: `https://www.a.example/${number}`,
  title: `Page ${number}`,
  listedAt: Date.UTC(2023, 9, 29, 12),
  tags: ['sea'],
  why: null,
  ...some,
});

const PLAN: FetchPlan = {
  pages: 5,
  tried: 2,
  hosts: [
    { host: 'a.example', pages: 4 },
    { host: 'b.example', pages: 1 },
  ],
  hostCount: 2,
};

const progress = (some: Partial<FetchProgress>): FetchProgress => ({
  state: 'running',
  total: 10,
  taken: 3,
  failed: 1,
  secondsLeft: 40,
  message: null,
  ...some,
});

function draw({
  pages = [page(1)] as ListedPage[],
  plan = null as FetchPlan | null,
  fetching = null as FetchProgress | null,
} = {}) {
  const total = pages.length;
  const actions = {
    onFind: vi.fn<ReadingListActions['onFind']>(),
    onMore: vi.fn<ReadingListActions['onMore']>(),
    onRemove: vi.fn<ReadingListActions['onRemove']>(),
    onRemoveAll: vi.fn<ReadingListActions['onRemoveAll']>(),
    onPlan: vi.fn<ReadingListActions['onPlan']>(),
    onFetch: vi.fn<ReadingListActions['onFetch']>(),
    onLeave: vi.fn<ReadingListActions['onLeave']>(),
    onPause: vi.fn<ReadingListActions['onPause']>(),
    onResume: vi.fn<ReadingListActions['onResume']>(),
    onStop: vi.fn<ReadingListActions['onStop']>(),
  };
  const { container } = render(
    <ReadingListSection
      list={{ total, pages, more: false, find: '' }}
      plan={plan}
      fetching={fetching}
      actions={actions}
    />,
  );
  return { actions, container, words: container.textContent ?? '' };
}

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('ReadingListSection', () => {
  it('is not there where nothing is listed', () => {
    expect(draw({ pages: [] }).container.childElementCount).toBe(0);
  });

  it('lists pages with host, date, tags and why they did not come; opens and removes them', () => {
    const { words, actions } = draw({
      pages: [page(1), page(2, { title: '', why: 'The page is not there any more' })],
    });
    for (const word of ['Page 1', 'a.example · listed 29 Oct 2023 · sea', 'not there any more'])
      expect(words).toContain(word);
    const link = screen.getByText('Page 1');
    expect(link.getAttribute('href')).toBe('https://www.a.example/1');
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
    press('Remove https://www.a.example/2 from the list');
    expect(actions.onRemove).toHaveBeenCalledExactlyOnceWith('a.example/2');
  });

  it('asks before it removes everything', () => {
    const { actions } = draw();
    press('Remove all…');
    expect(actions.onRemoveAll).not.toHaveBeenCalled();
    press('Remove all');
    expect(actions.onRemoveAll).toHaveBeenCalledOnce();
  });

  it('fetches nothing before it has said what that means', () => {
    const { actions } = draw();
    press('Fetch all now…');
    expect(actions.onPlan).toHaveBeenCalledOnce();
    expect(actions.onFetch).not.toHaveBeenCalled();
    cleanup();
    const asked = draw({ plan: PLAN });
    for (const word of [
      'Fetch 3 pages?',
      'The sites see your internet address',
      'a.example: 4 pages',
    ])
      expect(asked.words).toContain(word);
    press('Allow and fetch');
    expect(asked.actions.onFetch).toHaveBeenCalledExactlyOnceWith('named', false);
    fireEvent.click(screen.getByLabelText(/Also try the 2 pages/));
    press('Allow and fetch');
    expect(asked.actions.onFetch).toHaveBeenLastCalledWith('named', true);
  });

  it('asks for all sites, or the largest, where they are many', () => {
    const { actions } = draw({ plan: { ...PLAN, hostCount: 500 } });
    press('Allow all sites and fetch');
    press('Only the 100 sites with the most pages');
    press('Not now');
    expect(actions.onFetch.mock.calls.map(([which]) => which)).toEqual(['all', 'most']);
    expect(actions.onLeave).toHaveBeenCalledOnce();
  });

  it('shows how fetching goes, and holds it', () => {
    const running = draw({ fetching: progress({}) });
    for (const word of ['4 of 10 pages asked for', '3 stories taken in, 1 page stays on the list'])
      expect(running.words).toContain(word);
    expect(screen.queryByRole('button', { name: 'Fetch all now…' })).toBeNull();
    press('Pause');
    press('Stop');
    expect(running.actions.onPause).toHaveBeenCalledOnce();
    expect(running.actions.onStop).toHaveBeenCalledOnce();
    cleanup();
    const paused = draw({ fetching: progress({ state: 'paused' }) });
    press('Go on');
    expect(paused.actions.onResume).toHaveBeenCalledOnce();
    cleanup();
    expect(draw({ pages: [], fetching: progress({ state: 'done' }) }).words).toContain(
      'The reading list was fetched',
    );
    cleanup();
    expect(draw({ fetching: progress({ state: 'denied' }) }).words).toContain('Without access');
  });
});
