// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../components/WelcomePage';

afterEach(cleanup);

function draw(access: { all: boolean; origins: string[] }, articles = 5, adding = false) {
  const calls = {
    onAllowAll: vi.fn<() => void>(),
    onOpenLibrary: vi.fn<() => void>(),
    onOpenSidebar: vi.fn<() => void>(),
  };
  const archive = { articles, names: 9, events: 9 };
  render(<WelcomePage access={access} archive={archive} adding={adding} {...calls} />);
  return calls;
}

const none = { all: false, origins: [] };

describe('WelcomePage', () => {
  it.each([
    [none, 'Not allowed on any site yet.'],
    [{ all: false, origins: ['https://x.example/*'] }, 'Allowed on 1 site so far.'],
    [{ all: true, origins: [] }, 'Allowed on all sites.'],
  ])('says what is allowed: %o', (access, words) => {
    draw(access);
    expect(screen.getByRole('status').textContent).toContain(words);
  });

  it.each([
    ['Allow on all news sites…', 'onAllowAll'],
    ['Open your library', 'onOpenLibrary'],
    ['Open the sidebar', 'onOpenSidebar'],
  ] as const)('%s', (name, call) => {
    const calls = draw(none);
    fireEvent.click(screen.getByRole('button', { name }));
    expect(calls[call]).toHaveBeenCalledTimes(1);
  });

  it('asks for nothing that is allowed already', () => {
    draw({ all: true, origins: [] });
    expect(screen.queryByRole('button', { name: /Allow|site by site/u })).toBeNull();
  });

  it('says how site by site works, and asks for nothing', () => {
    const { onAllowAll } = draw(none);
    fireEvent.click(screen.getByRole('button', { name: 'Ask me site by site' }));
    expect(screen.getByRole('status').textContent).toContain('press Allow there');
    expect(onAllowAll).not.toHaveBeenCalled();
  });

  it.each([
    [5, 'Your archive holds 5 articles'],
    [0, 'Your archive is still empty'],
  ])('with %i articles: %s', (articles, words) => {
    draw(none, articles);
    expect(document.body.textContent).toContain(words);
  });

  it('says that the starter articles are coming', () => {
    draw(none, 0, true);
    expect(document.body.textContent).toContain('The starter articles are being added');
    expect(document.body.textContent).not.toContain('still empty');
  });
});
