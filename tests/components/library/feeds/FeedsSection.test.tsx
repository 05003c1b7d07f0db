// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Adding } from '../../../../components/library/feeds/AddFeed';
import {
  FeedsSection,
  type FeedList,
  type FeedsActions,
} from '../../../../components/library/feeds/FeedsSection';
import { failureText } from '../../../../components/library/feeds/feedsText';
import { agoWords } from '../../../../components/library/feeds/feedTimes';
import type { FeedFailureKind, FollowedFeed } from '../../../../lib/model/feed';

afterEach(cleanup);

const NOW = Date.parse('2024-02-06T12:00:00Z');
const MINUTE = 60_000;

/** A feed; what is not given is plain. */
const feed = (some: Partial<FollowedFeed> = {}): FollowedFeed => ({
  address: 'https://www.gazette.example/feed',
  title: 'Selmar Gazette',
  site: 'https://www.gazette.example/',
  group: '',
  on: true,
  lastAsked: NOW - 12 * MINUTE,
  lastNew: null,
  nextAt: NOW + MINUTE,
  articles: 0,
  addresses: 0,
  failure: null,
  ...some,
});

interface Shown {
  feeds?: FollowedFeed[];
  articles?: [string, number][];
  adding?: Adding;
  checking?: string[];
  list?: FeedList | null;
}

function draw({ feeds = [], articles = [], adding, checking = [], list = null }: Shown = {}) {
  const actions = {
    onAdd: vi.fn<FeedsActions['onAdd']>(),
    onCheckAll: vi.fn<FeedsActions['onCheckAll']>(),
    onImport: vi.fn<FeedsActions['onImport']>(),
    onFollowList: vi.fn<FeedsActions['onFollowList']>(),
    onLeaveList: vi.fn<FeedsActions['onLeaveList']>(),
    onExport: vi.fn<FeedsActions['onExport']>(),
    onCheck: vi.fn<FeedsActions['onCheck']>(),
    onPause: vi.fn<FeedsActions['onPause']>(),
    onAllow: vi.fn<FeedsActions['onAllow']>(),
    onRemove: vi.fn<FeedsActions['onRemove']>(),
  };
  render(
    <FeedsSection
      feeds={feeds}
      articles={new Map(articles)}
      adding={adding ?? { state: 'idle' }}
      checking={new Set(checking)}
      list={list}
      now={NOW}
      actions={actions}
    />,
  );
  const section = within(screen.getByRole('region', { name: 'Feeds' }));
  const press = (name: string) => fireEvent.click(section.getByRole('button', { name }));
  return { ...actions, section, press };
}

describe('the feeds of the library', () => {
  it('says in one line that there are none, and takes an address', () => {
    const { section, onAdd } = draw();
    expect(section.queryByText('You follow no feeds yet.')).not.toBeNull();
    expect(section.queryByRole('button', { name: /Check/ })).toBeNull();
    const input = section.getByLabelText('Address of a feed or a site');
    const submit = () => fireEvent.submit(input.closest('form') ?? input);
    submit();
    fireEvent.input(input, { target: { value: 'gazette.example' } });
    submit();
    expect(onAdd.mock.calls).toEqual([['gazette.example']]);
  });

  it.each<[Adding, string]>([
    [{ state: 'asking' }, 'Looking for the feed…'],
    [{ state: 'refused' }, 'Without access to its site the feed cannot be read.'],
    [{ state: 'added', address: 'x', title: 'Gazette' }, 'You follow Gazette now.'],
    [{ state: 'followed already', address: 'x', title: 'Gazette' }, 'You follow Gazette already.'],
    [{ state: 'failed', kind: 'not found' }, failureText['not found']],
  ])('says what came of adding one: %j', (adding, words) => {
    expect(
      draw({ adding })
        .section.getAllByRole('status')
        .map((each) => each.textContent),
    ).toContain(words);
  });

  it('lets the reader choose among the feeds of a site', () => {
    const feeds = [
      { address: 'https://a.example/all', title: 'All' },
      { address: 'https://a.example/sport', title: '' },
    ];
    const { press, onAdd } = draw({ adding: { state: 'choose', feeds } });
    press('Follow All');
    press('Follow https://a.example/sport');
    expect(onAdd.mock.calls).toEqual([['https://a.example/all'], ['https://a.example/sport']]);
  });

  it.each<[Partial<FollowedFeed>, string]>([
    [{ lastAsked: null }, 'gazette.example · Not checked yet'],
    [{}, 'gazette.example · Checked 12 minutes ago'],
    [{ on: false }, 'gazette.example · Paused · Checked 12 minutes ago'],
    [
      { lastNew: NOW - 60 * MINUTE, articles: 3, addresses: 1 },
      'gazette.example · Checked 12 minutes ago · 3 new articles and 1 address for the reading list 1 hour ago',
    ],
    [
      { lastNew: NOW, addresses: 20 },
      'gazette.example · Checked 12 minutes ago · 20 addresses for the reading list just now',
    ],
  ])('says of a feed %j', (some, words) => {
    const { section } = draw({ feeds: [feed(some)] });
    expect(section.queryByText(words)).not.toBeNull();
  });

  it.each(Object.entries(failureText))('says what is wrong: %s', (kind, words) => {
    const failure = { kind: kind as FeedFailureKind, since: NOW - 90 * MINUTE, count: 2 };
    const { section } = draw({ feeds: [feed({ failure })] });
    expect(section.queryByText(`${words} (since 2 hours ago)`)).not.toBeNull();
  });

  it('hands on what the reader does with a feed', () => {
    const { address } = feed();
    const failure = { kind: 'no access' as const, since: NOW, count: 1 };
    const { press, onCheck, onPause, onAllow } = draw({ feeds: [feed({ failure })] });
    press('Check now: Selmar Gazette');
    press('Pause Selmar Gazette');
    press('Allow gazette.example');
    expect([onCheck.mock.calls, onPause.mock.calls, onAllow.mock.calls]).toEqual([
      [[address]],
      [[address, false]],
      [[address]],
    ]);
  });

  it('asks what becomes of the articles before a feed is left', () => {
    const { address } = feed();
    const { press, section, onRemove } = draw({ feeds: [feed()], articles: [[address, 12]] });
    press('Stop following Selmar Gazette');
    const question = 'Stop following Selmar Gazette? 12 articles of it are in your library.';
    expect(section.queryByRole('group', { name: question })).not.toBeNull();
    expect(document.activeElement?.textContent).toBe('Go on following');
    press('Stop and delete them');
    expect(onRemove).toHaveBeenLastCalledWith(address, true);
    press('Stop and keep them');
    expect(onRemove).toHaveBeenLastCalledWith(address, false);
    fireEvent.keyDown(section.getByRole('button', { name: 'Go on following' }), { key: 'Escape' });
    expect(section.queryByRole('group', { name: question })).toBeNull();
  });

  it('asks nothing about articles where there is none', () => {
    const { press, section } = draw({ feeds: [feed()] });
    press('Stop following Selmar Gazette');
    expect(section.queryByRole('button', { name: /delete/ })).toBeNull();
  });

  it('does not check a feed twice at once', () => {
    const { section } = draw({ feeds: [feed()], checking: [feed().address] });
    const button = section.getByRole<HTMLButtonElement>('button', {
      name: 'Check now: Selmar Gazette',
    });
    expect(button.disabled).toBe(true);
    expect(section.queryByText('Checking…')).not.toBeNull();
  });

  it('groups feeds under their headings', () => {
    const { section } = draw({
      feeds: [feed(), feed({ address: 'https://b.example/', title: 'B', group: 'News / Europe' })],
    });
    expect(section.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
      'News / Europe',
    ]);
    expect(section.getAllByRole('list')).toHaveLength(2);
  });

  it('links to no address but one of the web', () => {
    const { section } = draw({ feeds: [feed({ site: 'javascript:alert(1)' })] });
    expect(section.queryByRole('link')).toBeNull();
  });

  it('asks before it follows the feeds of a list', () => {
    const { press, section, onFollowList, onLeaveList } = draw({
      list: { state: 'read', feeds: 12, sites: 9 },
    });
    expect(section.queryByText(/The list has 12 feeds on 9 sites\./)).not.toBeNull();
    press('Follow them');
    press('Leave it');
    expect([onFollowList.mock.calls.length, onLeaveList.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('how long ago', () => {
  it.each([
    [0, 'just now'],
    [-5 * MINUTE, 'just now'],
    [2 * MINUTE, '2 minutes ago'],
    [90 * MINUTE, '2 hours ago'],
    [25 * 60 * MINUTE, 'yesterday'],
    [10 * 24 * 60 * MINUTE, '10 days ago'],
  ])('%i milliseconds', (past, words) => {
    expect(agoWords(NOW - past, NOW)).toBe(words);
  });
});
