// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportItem } from '../../../lib/model/library';
import { drawLibrary, importing } from './drawLibrary';

afterEach(cleanup);

const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

const item = (
  outcome: ImportItem['outcome'],
  why: string,
  more: Partial<ImportItem> = {},
): ImportItem => ({
  file: `${outcome}.txt`,
  line: null,
  outcome,
  why,
  remedy: '',
  ...more,
});

describe('ImportReport', () => {
  it('shows how far it is, in figures, and no time left before it is known', () => {
    const { words, container } = drawLibrary({ progress: importing() });
    expect(words).toContain('Added31 articles');
    expect(words).toContain('Read37 MB of 120 MB');
    expect(words).toContain('Files37 of 120');
    expect(words).toContain('Speednot known yet');
    expect(words).toContain('Time leftnot known yet');
    expect(words).toContain('Reading walk-out.html');
    const bar = container.querySelector('progress');
    expect(bar?.value).toBeCloseTo(37 / 120);
    expect(words).not.toContain('Already there');
  });

  it('shows rate and time left once they are known, and what is there already', () => {
    const { words } = drawLibrary({
      progress: importing({ rate: 312.7, secondsLeft: 265, articlesKnown: 1_040 }),
    });
    expect(words).toContain('Speed310 articles a second');
    expect(words).toContain('Time leftabout 4 minutes');
    expect(words).toContain('Already there1,040');
  });

  it('goes by files where sizes are unknown', () => {
    const { container } = drawLibrary({
      progress: importing({ bytesRead: 0, bytesTotal: 0, filesDone: 30 }),
    });
    expect(container.querySelector('progress')?.value).toBe(0.25);
  });

  it('pauses, goes on and stops', () => {
    const running = drawLibrary({ progress: importing() });
    press('Pause');
    press('Stop');
    expect(running.onPause).toHaveBeenCalledTimes(1);
    expect(running.onCancel).toHaveBeenCalledTimes(1);
    cleanup();
    const paused = drawLibrary({ progress: importing({ state: 'paused', rate: 5 }) });
    expect(paused.words).toContain('Import paused');
    expect(paused.words).not.toContain('Speed');
    press('Go on');
    press('Stop');
    expect(paused.onResume).toHaveBeenCalledTimes(1);
    expect(paused.onCancel).toHaveBeenCalledTimes(1);
  });

  it('says why it waits, without a bar that stands still', () => {
    const { words, container } = drawLibrary({ progress: importing({ state: 'waiting' }) });
    expect(words).toContain('Another Backstory tab is adding articles. This import begins');
    expect(container.querySelector('progress')?.hasAttribute('value')).toBe(false);
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });

  it('says that all is in while the archive is put in order, and can leave that for later', () => {
    const progress = importing({ step: 'tidying', tidied: 0.4, current: null });
    const { words, container, onCancel } = drawLibrary({ progress });
    expect(words).toContain('Putting the archive in order');
    expect(words).toContain('All articles are in and can be used.');
    expect(words).not.toContain('Speed');
    expect(container.querySelector('progress')?.value).toBe(0.4);
    press('Finish later');
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('says why the store gave up, and tries again', () => {
    const message = 'The disk is full. Delete something.';
    const { words, onRetry } = drawLibrary({ progress: importing({ state: 'failed', message }) });
    expect(screen.getByRole('alert').textContent).toBe(message);
    expect(words).toContain('31 articles added. Everything up to here is stored');
    press('Try again');
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it('speaks at every tenth, not at every article', () => {
    const spoken = [37, 38, 40, 48].map((part) => {
      drawLibrary({ progress: importing({ bytesRead: part * 1_200_000 }) });
      const [status] = screen.getAllByRole('status');
      const words = status?.textContent;
      cleanup();
      return words;
    });
    const [thirty, forty] = ['Adding articles, 30 % read', 'Adding articles, 40 % read'];
    expect(spoken).toEqual([thirty, thirty, forty, forty]);
  });

  it('reports what did not go in, with what to do', () => {
    const items = [
      item('failed', 'The file is empty.', { remedy: 'Save it again.' }),
      item('not an article', 'No text was found.'),
    ];
    const { words } = drawLibrary({
      progress: importing({
        state: 'done',
        articlesAdded: 1,
        articlesKnown: 2,
        failed: 1,
        notArticles: 1,
        items,
      }),
    });
    expect(words).toContain(
      '1 article added, 2 articles already there, 1 file without an article, 1 could not be read.',
    );
    expect(words).toContain('failed.txtCould not be readThe file is empty. Save it again.');
    expect(words).toContain('not an article.txtNot an articleNo text was found.');
    expect(words).not.toContain('are listed');
  });

  it('says so where it lists only the first of what did not go in', () => {
    const items = Array.from({ length: 30 }, () => item('failed', 'Bad.'));
    const { words } = drawLibrary({ progress: importing({ failed: 31, items }) });
    expect(words).toContain('The first 30 are listed.');
  });

  it('puts those that failed for one reason together, and lists which', () => {
    const items = [
      item('failed', 'Bad.', { file: 'a.jsonl', line: 2 }),
      item('not an article', 'Short.', { file: 'b.txt', line: 7 }),
      ...Array.from({ length: 30 }, (_, at) =>
        item('failed', 'It is a scan.', { file: `${at}.pdf` }),
      ),
    ];
    const { words, container } = drawLibrary({
      progress: importing({ state: 'done', failed: 31, notArticles: 1, items }),
    });
    expect(container.querySelectorAll('.problem')).toHaveLength(3);
    expect(words).toContain('30 of themCould not be readIt is a scan.');
    expect(words).toContain('a.jsonlCould not be readLine 2: Bad.');
    expect(container.querySelectorAll('.problem-places li')).toHaveLength(20);
  });

  it('can be saved once it ended, and not before', () => {
    const items = [item('failed', 'Bad.')];
    drawLibrary({ progress: importing({ failed: 1, items }) });
    expect(screen.queryByRole('button', { name: 'Save the report' })).toBeNull();
    cleanup();
    const ended = drawLibrary({ progress: importing({ state: 'done', failed: 1, items }) });
    press('Save the report');
    expect(ended.onSaveReport).toHaveBeenCalledTimes(1);
    cleanup();
    drawLibrary({ progress: importing({ state: 'done' }) });
    expect(screen.queryByRole('button', { name: 'Save the report' })).toBeNull();
  });

  it('says what a stopped import leaves, and when nothing was there', () => {
    const stopped = drawLibrary({ progress: importing({ state: 'cancelled' }) });
    expect(stopped.words).toContain('Import stopped');
    expect(stopped.words).toContain('What was added before stays');
    cleanup();
    const nothing = drawLibrary({ progress: importing({ state: 'done', articlesAdded: 0 }) });
    expect(nothing.words).toContain('Nothing was added.');
  });
});
