// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WhatIsMarked } from '../../../components/library/WhatIsMarked';
import { drawLibrary } from './drawLibrary';
import { USUAL_CHOICE, type MarkChoice } from '../../../lib/model/markChoice';

afterEach(cleanup);

const OTHERS = 'Also nationalities, works, laws, products and other names';

function draw(choice: MarkChoice = USUAL_CHOICE) {
  const onChoose = vi.fn<(choice: MarkChoice) => void>();
  render(<WhatIsMarked choice={choice} onChoose={onChoose} />);
  const section = within(screen.getByRole('region', { name: 'What is marked' }));
  return {
    onChoose,
    group: section.getByRole('group', { name: 'How many names' }),
    all: section.getByRole<HTMLInputElement>('radio', { name: 'All names it finds' }),
    sure: section.getByRole<HTMLInputElement>('radio', { name: 'Fewer and surer names' }),
    others: section.getByRole<HTMLInputElement>('checkbox', { name: OTHERS }),
  };
}

describe('WhatIsMarked', () => {
  it.each<[MarkChoice, [boolean, boolean, boolean]]>([
    [USUAL_CHOICE, [true, false, false]],
    [{ names: 'sure', others: false }, [false, true, false]],
    [{ names: 'all', others: true }, [true, false, true]],
    [{ names: 'sure', others: true }, [false, true, true]],
  ])('shows what is chosen: %j', (choice, wanted) => {
    const { all, sure, others } = draw(choice);
    expect([all.checked, sure.checked, others.checked]).toEqual(wanted);
  });

  it('hands each choice on with the rest as it was', () => {
    const { sure, others, onChoose } = draw({ names: 'all', others: true });
    fireEvent.click(sure);
    fireEvent.click(others);
    expect(onChoose.mock.calls).toEqual([
      [{ names: 'sure', others: true }],
      [{ names: 'all', others: false }],
    ]);
  });

  it('is one group of native controls, each with a name and the focus', () => {
    const { group, all, sure, others } = draw();
    expect(group.tagName).toBe('FIELDSET');
    expect(group.contains(all) && group.contains(sure)).toBe(true);
    expect([all.type, sure.type, others.type]).toEqual(['radio', 'radio', 'checkbox']);
    expect(all.name).not.toBe('');
    expect(sure.name).toBe(all.name);
    for (const control of [all, sure, others]) {
      expect(control.tabIndex).toBe(0);
      control.focus();
      expect(document.activeElement).toBe(control);
    }
  });

  it('says how often surer names are right where it is read out too', () => {
    const { sure } = draw();
    const hint = document.getElementById(sure.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('About nine in ten of them are read exactly right');
  });
});

describe('LibraryPage, what is marked', () => {
  it('asks once it knows what was chosen', () => {
    drawLibrary({ choice: null });
    expect(screen.queryByText('What is marked')).toBeNull();
    cleanup();
    drawLibrary({ choice: { names: 'sure', others: false } });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Fewer/ }).checked).toBe(true);
  });
});
