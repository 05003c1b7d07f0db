// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryPage } from '../../components/LibraryPage';
import { ALL_SITES } from '../../components/SiteAccess';
import type { ArticleCard, ImportItem, ImportProgress } from '../../lib/model/view';
import { article } from './fixtures';

afterEach(cleanup);

interface Shown {
  articles?: ArticleCard[];
  progress?: ImportProgress | null;
  access?: { all: boolean; origins: string[] };
}

function draw({
  articles = [],
  progress = null,
  access = { all: false, origins: [] },
}: Shown = {}) {
  const calls = {
    onFiles: vi.fn<(files: File[]) => void>(),
    onCancel: vi.fn<() => void>(),
    onDelete: vi.fn<(id: string) => void>(),
    onEmpty: vi.fn<() => void>(),
    onAddStarter: vi.fn<() => void>(),
    onAllowAll: vi.fn<() => void>(),
    onRemoveOrigin: vi.fn<(origin: string) => void>(),
  };
  const summary = { articles: articles.length, names: 1, events: 2_000 };
  const { container } = render(
    <LibraryPage
      summary={summary}
      articles={articles}
      progress={progress}
      access={access}
      {...calls}
    />,
  );
  return { ...calls, container, words: container.textContent ?? '' };
}

function importing(some: Partial<ImportProgress> = {}): ImportProgress {
  return {
    state: 'running',
    filesDone: 37,
    filesTotal: 120,
    articlesAdded: 31,
    current: 'walk-out.html',
    items: [],
    ...some,
  };
}

const item = (outcome: ImportItem['outcome'], message: string | null = null): ImportItem => ({
  file: `${outcome}.txt`,
  outcome,
  message,
  articles: 0,
});

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('LibraryPage, what it holds', () => {
  it('counts, in the number of each noun', () => {
    expect(draw().words).toContain('0 articles1 name2,000 events');
  });

  it('lists each article with outlet and date', () => {
    const { words } = draw({ articles: [article(), article({ id: 'a2', published: null })] });
    expect(words).toContain('Dockers walk outThe Harbour Post 4 March 2019');
    expect(words).toContain('The Harbour Post date unknown');
  });

  it('finds by title or outlet once there are many', () => {
    const articles = Array.from({ length: 10 }, (_, i) =>
      article({ id: `a${i}`, title: `Quay ${i}`, publisher: i === 7 ? 'Coastline' : 'Post' }),
    );
    draw({ articles });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'coast QUAY' } });
    expect(screen.getByText('Quay 7')).toBeTruthy();
    expect(screen.queryByText('Quay 6')).toBeNull();
  });
});

describe('LibraryPage, deleting', () => {
  it('deletes an article only after it asked', () => {
    const { onDelete } = draw({ articles: [article()] });
    press('Delete Dockers walk out');
    expect(onDelete).not.toHaveBeenCalled();
    press('Delete');
    expect(onDelete).toHaveBeenCalledWith('a1');
  });

  it('keeps what the reader keeps, and gives the focus back', () => {
    const { onEmpty } = draw({ articles: [article()] });
    press('Empty the library…');
    expect(document.activeElement?.textContent).toBe('Keep');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Keep' }), { key: 'Escape' });
    expect(document.activeElement?.textContent).toBe('Empty the library…');
    expect(onEmpty).not.toHaveBeenCalled();
    press('Empty the library…');
    press('Delete everything');
    expect(onEmpty).toHaveBeenCalledTimes(1);
  });
});

describe('LibraryPage, importing', () => {
  it('hands chosen files on, by files or by folder', () => {
    const { container, onFiles } = draw();
    const inputs = [...container.querySelectorAll<HTMLInputElement>('input[type=file]')];
    expect(inputs.map((input) => input.webkitdirectory)).toEqual([false, true]);
    const [input] = inputs;
    const file = new File(['x'], 'a.txt');
    if (input) {
      Object.defineProperty(input, 'files', { value: [file] });
      fireEvent.change(input);
    }
    expect(onFiles).toHaveBeenCalledWith([file]);
  });

  it('hands dropped files on', async () => {
    const { container, onFiles } = draw();
    const file = new File(['x'], 'a.txt');
    const zone = container.querySelector('.drop');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { items: [], files: [file] } });
    if (zone) fireEvent(zone, drop);
    await vi.waitFor(() => expect(onFiles).toHaveBeenCalledWith([file]));
    expect(drop.defaultPrevented).toBe(true);
  });

  it('shows how far it is and can stop, and takes no more meanwhile', () => {
    const { words, onCancel, container } = draw({ progress: importing() });
    expect(words).toContain('37 of 120 files, 31 articles added');
    expect(words).toContain('Reading walk-out.html');
    const bar = container.querySelector('progress');
    expect([bar?.value, bar?.max]).toEqual([37, 120]);
    press('Stop');
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(container.querySelectorAll('input[type=file]:disabled')).toHaveLength(2);
  });

  it('speaks at every tenth, not at every file', () => {
    const spoken = [37, 38, 40, 48].map((filesDone) => {
      draw({ progress: importing({ filesDone }) });
      const words = screen.getByRole('status').textContent;
      cleanup();
      return words;
    });
    const [thirty, forty] = ['Adding articles, 30 % read', 'Adding articles, 40 % read'];
    expect(spoken).toEqual([thirty, thirty, thirty, forty]);
  });

  it('reports each file that did not go in, with what to do', () => {
    const items = [
      item('failed', 'The file is empty. Save it again.'),
      item('not an article', 'No text was found.'),
      item('already there'),
      item('added'),
    ];
    const { words } = draw({ progress: importing({ state: 'done', articlesAdded: 1, items }) });
    expect(words).toContain(
      '1 article added, 1 file already there, 1 file without an article, 1 file could not be read.',
    );
    expect(words).toContain('failed.txtCould not be readThe file is empty. Save it again.');
    expect(words).toContain('not an article.txtNot an articleNo text was found.');
    expect(words).not.toContain('added.txt');
    expect(words).not.toContain('already there.txt');
  });

  it('says what a stopped import leaves', () => {
    const { words } = draw({ progress: importing({ state: 'cancelled' }) });
    expect(words).toContain('Import stopped');
    expect(words).toContain('What was added before stays');
  });
});

describe('LibraryPage, access', () => {
  it('names each allowed site and takes it back', () => {
    const origin = 'https://www.x.example/*';
    const { onRemoveOrigin } = draw({ access: { all: false, origins: [origin] } });
    press('Remove x.example');
    expect(onRemoveOrigin).toHaveBeenCalledWith(origin);
    expect(screen.getByRole('button', { name: 'Allow all sites' })).toBeTruthy();
  });

  it('takes all sites back as one', () => {
    const { onRemoveOrigin } = draw({ access: { all: true, origins: ['https://*/*'] } });
    press('Remove All sites');
    expect(onRemoveOrigin).toHaveBeenCalledWith(ALL_SITES);
    expect(screen.queryByRole('button', { name: 'Allow all sites' })).toBeNull();
  });
});
