// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ALL_SITES } from '../../../components/library/SiteAccess';
import { article } from '../fixtures';
import { drawLibrary, importing } from './drawLibrary';

afterEach(cleanup);

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const files = (some = ['a.txt']): File[] => some.map((name) => new File(['x'], name));

/** Chooses files in one of the page's native inputs. */
function choose(input: Element | null | undefined, chosen: File[]): void {
  if (!input) throw new Error('There is no input.');
  Object.defineProperty(input, 'files', { value: chosen, configurable: true });
  fireEvent.change(input);
}

describe('LibraryPage, what it holds', () => {
  it('counts, in the number of each noun', () => {
    expect(drawLibrary().words).toContain('0 articles1 name2,000 events told more than once');
  });

  it('lists each article with outlet and date', () => {
    const { words } = drawLibrary({
      articles: [article(), article({ id: 'a2', published: null })],
    });
    expect(words).toContain('Dockers walk outThe Harbour Post 4 March 2019');
    expect(words).toContain('The Harbour Post date unknown');
  });

  it('says what it takes on the disk, and whether it is kept', () => {
    const storage = { used: 12_400_000, quota: 3_400_000_000, kept: false };
    const { words } = drawLibrary({ storage });
    expect(words).toContain('12 MB on this computer, of 3.4 GB the browser allows.');
    expect(words).toContain('may clear it when the disk is full');
    cleanup();
    expect(drawLibrary({ storage: { ...storage, kept: true } }).words).toContain('never clears it');
  });

  it('says why the archive cannot be read', () => {
    drawLibrary({ error: 'The archive is newer.' });
    expect(screen.getByRole('alert').textContent).toBe('The archive is newer.');
  });
});

describe('LibraryPage, its list', () => {
  const many = Array.from({ length: 10 }, (_, index) => article({ id: `a${index}` }));

  it('asks for more of it', () => {
    const { onMore } = drawLibrary({ articles: many, listed: { more: true } });
    press('Show more');
    expect(onMore).toHaveBeenCalledTimes(1);
    cleanup();
    drawLibrary({ articles: many });
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('is searched once it is long', () => {
    drawLibrary({ articles: many.slice(0, 3) });
    expect(screen.queryByRole('searchbox')).toBeNull();
    cleanup();
    const { onFind } = drawLibrary({ articles: many });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'quay' } });
    expect(onFind).toHaveBeenCalledWith('quay');
  });

  it('says how far a search is, and that it found nothing', () => {
    const summary = { articles: 90_000, names: 1, events: 1 };
    const looking = drawLibrary({ summary, listed: { find: 'quay', looked: 15_000 } }).words;
    expect(looking).toContain('Looked through 15,000 articles so far');
    expect(looking).not.toContain('No article has these words');
    cleanup();
    const ended = drawLibrary({ summary, listed: { find: 'quay' } }).words;
    expect(ended).toContain('No article has these words');
  });
});

describe('LibraryPage, deleting', () => {
  it('deletes an article only after it asked', () => {
    const { onDelete } = drawLibrary({ articles: [article()] });
    press('Delete Dockers walk out');
    expect(onDelete).not.toHaveBeenCalled();
    press('Delete');
    expect(onDelete).toHaveBeenCalledWith('a1');
  });

  it('says of an article that it goes', () => {
    const { words } = drawLibrary({ articles: [article()], deleting: new Set(['a1']) });
    expect(words).toContain('Deleting…');
    expect(screen.queryByRole('button', { name: /^Delete/ })).toBeNull();
  });

  it('keeps what the reader keeps, and gives the focus back', () => {
    const { onEmpty } = drawLibrary({ articles: [article()] });
    press('Empty the library…');
    expect(document.activeElement?.textContent).toBe('Keep');
    fireEvent.keyDown(screen.getByRole('button', { name: 'Keep' }), { key: 'Escape' });
    expect(document.activeElement?.textContent).toBe('Empty the library…');
    expect(onEmpty).not.toHaveBeenCalled();
    press('Empty the library…');
    press('Delete everything');
    expect(onEmpty).toHaveBeenCalledTimes(1);
  });

  it('deletes all of a source only after it asked', () => {
    const sources = [
      { id: 'file:quay.jsonl', kind: 'file' as const, name: 'quay.jsonl', articles: 1_234 },
      { id: 'pages:', kind: 'pages' as const, name: '', articles: 1 },
      { id: '', kind: 'unknown' as const, name: '', articles: 2 },
    ];
    const { words, onDeleteSource } = drawLibrary({ sources });
    expect(words).toContain('quay.jsonlFile, 1,234 articles');
    expect(words).toContain('Pages chosen one by one1 article');
    expect(words).toContain('Added by an earlier version2 articles');
    press('Delete all articles from quay.jsonl');
    expect(screen.getByRole('group', { name: 'Delete all 1,234 articles from quay.jsonl?' }));
    expect(onDeleteSource).not.toHaveBeenCalled();
    press('Delete them');
    expect(onDeleteSource).toHaveBeenCalledWith('file:quay.jsonl');
  });
});

describe('LibraryPage, adding', () => {
  it('hands chosen files on, by files or by folder', () => {
    const { container, onFiles } = drawLibrary();
    const inputs = [...container.querySelectorAll<HTMLInputElement>('input[type=file]')];
    expect(inputs.map((input) => input.webkitdirectory)).toEqual([false, true]);
    const chosen = files();
    choose(inputs[0], chosen);
    expect(onFiles).toHaveBeenCalledWith(chosen);
  });

  it('hands dropped files on', async () => {
    const { container, onFiles } = drawLibrary();
    const [file] = files();
    const zone = container.querySelector('.drop');
    const drop = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(drop, { dataTransfer: { items: [], files: [file] } });
    if (zone) fireEvent(zone, drop);
    await vi.waitFor(() => expect(onFiles).toHaveBeenCalledWith([file]));
    expect(drop.defaultPrevented).toBe(true);
  });

  it.each([
    ['while it reads', importing(), true],
    ['in a pause', importing({ state: 'paused' }), true],
    ['while it waits', importing({ state: 'waiting' }), true],
    ['while the archive is put in order', importing({ step: 'tidying' }), false],
    ['when it has ended', importing({ state: 'done' }), false],
  ])('takes no more %s, or does: %#', (_, progress, busy) => {
    const { container } = drawLibrary({ progress });
    expect(container.querySelectorAll('input[type=file]:disabled')).toHaveLength(busy ? 2 : 0);
  });

  it('tells of an import that was cut off, and goes on with its files', () => {
    const interrupted = {
      names: ['quay.jsonl'],
      filesTotal: 3,
      articlesAdded: 12_300,
      share: 0.459,
      startedAt: 0,
    };
    const { words, container, onFiles, onForget } = drawLibrary({ interrupted });
    expect(words).toContain('An import was interrupted');
    expect(words).toContain('quay.jsonl and 2 more: 12,300 articles were added, 45 % was read.');
    const chosen = files(['quay.jsonl']);
    choose(container.querySelector('.notice input[type=file]'), chosen);
    expect(onFiles).toHaveBeenCalledWith(chosen);
    press('Leave it at that');
    expect(onForget).toHaveBeenCalledTimes(1);
    cleanup();
    expect(drawLibrary({ interrupted, progress: importing() }).words).not.toContain('interrupted');
  });

  it('tells of another tab’s import', () => {
    const words = 'Another Backstory tab is adding articles. They appear here';
    expect(drawLibrary({ elsewhere: true }).words).toContain(words);
    cleanup();
    expect(drawLibrary({ elsewhere: true, progress: importing() }).words).not.toContain(words);
  });

  it.each([
    [{ task: 'updating' as const, share: 0.5, waiting: false }, 'a new form', 0.5],
    [{ task: 'tidying' as const, share: null, waiting: false }, 'put in order', null],
    [{ task: 'deleting' as const, share: null, waiting: true }, 'Another Backstory tab', null],
  ])('says what is done to the archive: %j', (upkeep, words, value) => {
    const { container } = drawLibrary({ upkeep });
    const section = container.querySelector('[aria-labelledby=upkeep]');
    expect(section?.textContent).toContain(words);
    const bar = section?.querySelector('progress');
    expect(bar?.getAttribute('value')).toBe(value === null ? null : String(value));
  });
});

describe('LibraryPage, access', () => {
  it('names each allowed site and takes it back', () => {
    const origin = 'https://www.x.example/*';
    const { onRemoveOrigin } = drawLibrary({ access: { all: false, origins: [origin] } });
    press('Remove x.example');
    expect(onRemoveOrigin).toHaveBeenCalledWith(origin);
    expect(screen.getByRole('button', { name: 'Allow all sites' })).toBeTruthy();
  });

  it('takes all sites back as one', () => {
    const { onRemoveOrigin } = drawLibrary({ access: { all: true, origins: ['https://*/*'] } });
    press('Remove All sites');
    expect(onRemoveOrigin).toHaveBeenCalledWith(ALL_SITES);
    expect(screen.queryByRole('button', { name: 'Allow all sites' })).toBeNull();
  });
});
