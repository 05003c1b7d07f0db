import { useEffect, useRef, useState } from 'preact/hooks';
import {
  COLUMN_KINDS,
  type ColumnKind,
  type TableColumns,
  type TablePreview,
} from '../../../lib/model/tableColumns';
import { tableText } from './tableText';

interface TableFormProps {
  table: TablePreview;
  /** Other chosen tables with the same columns. */
  others: number;
  onImport: (columns: TableColumns) => void;
  onCancel: () => void;
}

/** What each column of a table is, as it was guessed, to be put right before the import. Takes the focus when it comes. */
export function TableForm({ table, others, onImport, onCancel }: TableFormProps) {
  const [how, setHow] = useState(table.guess);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [table]);
  const names = how.columns.map((_, at) => {
    const name = how.header ? (firstRow(table)[at] ?? '') : '';
    return name === '' ? tableText.column(at + 1) : name;
  });
  const choose = (at: number, kind: ColumnKind): void =>
    setHow((before) => ({ ...before, columns: chosen(before.columns, at, kind) }));
  const outcome = outcomeWords(how.columns);
  return (
    <section class="table-form notice" aria-labelledby="table">
      <h2 class="notice-heading" id="table" ref={heading} tabIndex={-1}>
        {tableText.title}
      </h2>
      <p class="notice-words">
        <bdi class="table-name">{table.name}</bdi>
      </p>
      <p class="notice-words">{tableText.lead}</p>
      {others > 0 && <p class="notice-words">{tableText.others(others)}</p>}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (outcome !== null) onImport(how);
        }}
      >
        <div class="table-scroll">
          <table class="table-rows" aria-label={tableText.rows}>
            <thead>
              <tr>
                {names.map((name, at) => (
                  <th key={at} scope="col" class="table-column">
                    <span class="table-column-name" dir="auto">
                      {name}
                    </span>
                    <select
                      class="table-kind"
                      aria-label={tableText.columnIs(name)}
                      value={how.columns[at]}
                      onChange={(event) => choose(at, event.currentTarget.value as ColumnKind)}
                    >
                      {COLUMN_KINDS.map((kind) => (
                        <option key={kind} value={kind}>
                          {tableText.kinds[kind]}
                        </option>
                      ))}
                    </select>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shownRows(table, how.header).map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td
                      key={at}
                      class={how.columns[at] === 'ignore' ? 'table-cell table-left' : 'table-cell'}
                      dir="auto"
                    >
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <div class="choice-row">
          <input
            type="checkbox"
            class="choice-input"
            id="table-header"
            checked={how.header}
            onChange={(event) => setHow({ ...how, header: event.currentTarget.checked })}
          />
          <label class="choice-label" for="table-header">
            {tableText.header}
          </label>
        </div>
        {table.ambiguous && <Order how={how} onChoose={(order) => setHow({ ...how, order })} />}
        <output class="table-outcome">{outcome ?? tableText.nothing}</output>
        <div class="notice-actions">
          <button type="submit" class="button button-main" disabled={outcome === null}>
            {tableText.import}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {tableText.cancel}
          </button>
        </div>
      </form>
    </section>
  );
}

const ORDERS = ['day', 'month'] as const;

interface OrderProps {
  how: TableColumns;
  onChoose: (order: TableColumns['order']) => void;
}

function Order({ how, onChoose }: OrderProps) {
  return (
    <fieldset class="choice">
      <legend class="choice-legend">{tableText.order}</legend>
      {ORDERS.map((order) => (
        <div key={order} class="choice-row">
          <input
            type="radio"
            class="choice-input"
            id={`table-order-${order}`}
            name="table-order"
            value={order}
            checked={how.order === order}
            onChange={() => onChoose(order)}
          />
          <label class="choice-label" for={`table-order-${order}`}>
            {tableText.orders[order]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}

/** The first row of the file, whether it has names or not. */
function firstRow({ names, rows }: TablePreview): string[] {
  return names ?? rows[0] ?? [];
}

function shownRows({ names, rows }: TablePreview, header: boolean): string[][] {
  if (names !== null) return header ? rows : [names, ...rows];
  return header ? rows.slice(1) : rows;
}

/** A kind is that of one column, but for tags and text; the other one is left out. */
function chosen(columns: readonly ColumnKind[], at: number, kind: ColumnKind): ColumnKind[] {
  const single = kind !== 'ignore' && kind !== 'tags' && kind !== 'text';
  return columns.map((before, index) => {
    if (index === at) return kind;
    return single && before === kind ? 'ignore' : before;
  });
}

/** What the rows become; null where the columns say too little for anything. */
function outcomeWords(columns: readonly ColumnKind[]): string | null {
  const has = (kind: ColumnKind): boolean => columns.includes(kind);
  if (has('text')) return has('address') ? tableText.both : tableText.articles;
  if (has('address')) return tableText.addresses;
  return has('title') ? tableText.articles : null;
}
