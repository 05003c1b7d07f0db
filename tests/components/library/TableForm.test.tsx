// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TableForm } from '../../../components/library/tables/TableForm';
import type { TableColumns, TablePreview } from '../../../lib/model/tableColumns';

afterEach(cleanup);

const TABLE: TablePreview = {
  name: 'news.csv',
  names: ['Headline', 'Words', 'Day'],
  rows: [
    ['Quay opens', 'It was opened.', '3/4/2021'],
    ['Pier closes', 'It was closed.', '5/6/2021'],
  ],
  guess: { columns: ['title', 'ignore', 'date'], header: true, order: 'month' },
  ambiguous: true,
};

function draw(table: TablePreview = TABLE, others = 0) {
  const onImport = vi.fn<(columns: TableColumns) => void>();
  const onCancel = vi.fn<() => void>();
  const { container } = render(
    <TableForm table={table} others={others} onImport={onImport} onCancel={onCancel} />,
  );
  return { onImport, onCancel, words: () => container.textContent ?? '' };
}

const choose = (column: string, kind: string): void => {
  fireEvent.change(screen.getByLabelText(`What is in ${column}`), { target: { value: kind } });
};
const press = (name: string): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};

describe('TableForm', () => {
  it('shows names, rows and the guess, and hands it on as it is', () => {
    const { onImport, words } = draw();
    for (const word of [
      'news.csv',
      'Headline',
      'Quay opens',
      '5/6/2021',
      'Each row becomes an article.',
    ])
      expect(words()).toContain(word);
    expect(screen.getByLabelText<HTMLSelectElement>('What is in Headline').value).toBe('title');
    press('Import');
    expect(onImport).toHaveBeenCalledExactlyOnceWith(TABLE.guess);
  });

  it('takes what the reader puts right: kinds, order of dates, the row of names', () => {
    const { onImport, words } = draw();
    choose('Words', 'text');
    fireEvent.click(screen.getByLabelText('3 April 2021'));
    fireEvent.click(screen.getByLabelText('The first row has the names of the columns'));
    expect(words()).toContain('Column 1');
    press('Import');
    expect(onImport).toHaveBeenCalledExactlyOnceWith({
      columns: ['title', 'text', 'date'],
      header: false,
      order: 'day',
    });
  });

  it('gives a kind to one column only', () => {
    const { onImport } = draw();
    choose('Words', 'title');
    press('Import');
    expect(onImport.mock.calls[0]?.[0].columns).toEqual(['ignore', 'title', 'date']);
  });

  it('says what rows become, and imports nothing that would be nothing', () => {
    const { onImport, words } = draw();
    choose('Headline', 'address');
    expect(words()).toContain('reading list. Nothing is fetched.');
    choose('Words', 'text');
    expect(words()).toContain('Rows with text become articles');
    choose('Words', 'ignore');
    choose('Headline', 'ignore');
    expect(words()).toContain('Choose a column');
    press('Import');
    expect(onImport).not.toHaveBeenCalled();
  });

  it('asks for no order where the dates show it, and counts other tables', () => {
    const { words, onCancel } = draw({ ...TABLE, ambiguous: false }, 2);
    expect(words()).not.toContain('Dates such as');
    expect(words()).toContain('2 other tables have the same columns');
    press('Cancel');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
