// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import type { ComponentProps } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SavePage } from '../../components/SavePage';
import { hostIn, SavingChoices } from '../../components/library/saving/SavingChoices';
import type { SaveOutcome, SavingChoice } from '../../lib/model/saving';

afterEach(cleanup);

const SINCE = Date.UTC(2024, 1, 6, 12);

function draw(some: Partial<ComponentProps<typeof SavePage>> = {}) {
  const onSave = vi.fn<() => void>();
  render(<SavePage since={null} outcome={null} busy={false} article onSave={onSave} {...some} />);
  return onSave;
}

describe('SavePage', () => {
  it('saves at a press', () => {
    const onSave = draw();
    fireEvent.click(screen.getByRole('button', { name: 'Save to your archive' }));
    expect(onSave).toHaveBeenCalledOnce();
  });

  it('says since when the archive has it', () => {
    draw({ since: SINCE });
    expect(screen.getByRole('status').textContent).toBe('In your archive since 6 February 2024.');
  });

  it('cannot be pressed twice', () => {
    draw({ busy: true });
    expect(screen.getByRole('button').hasAttribute('disabled')).toBe(true);
    expect(screen.getByRole('status').textContent).toBe('Saving…');
  });

  it.each<[SaveOutcome, string]>([
    [{ state: 'saved', waiting: false }, 'Saved.'],
    [{ state: 'updated', waiting: false }, 'Saved. Your archive had another version of it.'],
    [{ state: 'saved', waiting: true }, 'Saved. It comes in when the import that runs has ended.'],
    [{ state: 'there', since: SINCE }, 'In your archive since 6 February 2024.'],
    [{ state: 'refused', why: 'Nothing is selected.' }, 'Nothing is selected.'],
  ])('tells what came of it: %j', (outcome, words) => {
    draw({ outcome });
    expect(screen.getByRole('status').textContent).toBe(words);
    expect(screen.queryAllByRole('button')).toHaveLength(outcome.state === 'refused' ? 1 : 0);
  });
});

const OFF: SavingChoice = { automatic: false, seconds: 20, except: [] };

function choose(choice: SavingChoice) {
  const onChoose = vi.fn<(choice: SavingChoice) => void>();
  render(<SavingChoices choice={choice} onChoose={onChoose} />);
  return onChoose;
}

describe('SavingChoices', () => {
  it('is off until it is chosen', () => {
    const onChoose = choose(OFF);
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(screen.getByRole('checkbox'));
    expect(onChoose).toHaveBeenCalledWith({ ...OFF, automatic: true });
  });

  it('takes a site out and in again', () => {
    const onChoose = choose({ ...OFF, automatic: true, except: ['b.test'] });
    const input = screen.getByRole('textbox', { name: 'Site' });
    fireEvent.input(input, { target: { value: ' https://www.a.test/some/page ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(onChoose).toHaveBeenCalledWith({
      ...OFF,
      automatic: true,
      except: ['a.test', 'b.test'],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Take b.test off the list' }));
    expect(onChoose).toHaveBeenLastCalledWith({ ...OFF, automatic: true, except: [] });
  });

  it('says what is no site', () => {
    const onChoose = choose({ ...OFF, automatic: true });
    fireEvent.input(screen.getByRole('textbox', { name: 'Site' }), {
      target: { value: 'no site' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Leave it out' }));
    expect(screen.getByRole('alert').textContent).toMatch(/no address of a site/);
    expect(onChoose).not.toHaveBeenCalled();
  });
});

describe('hostIn', () => {
  it.each([
    ['example.org', 'example.org'],
    ['HTTP://Example.ORG:8080/a?b', 'example.org'],
    ['www.example.org', 'example.org'],
    ['', null],
    ['news', null],
    ['a b.org', null],
  ])('%s: %s', (typed, host) => {
    expect(hostIn(typed)).toBe(host);
  });
});
