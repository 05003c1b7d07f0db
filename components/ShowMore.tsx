import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

interface ShowMoreProps<T> {
  items: readonly T[];
  /** How many to show at first and with each press. */
  step: number;
  /** Show at least so many, whatever was pressed: where a wanted item stands further down. */
  atLeast?: number;
  children: (item: T, index: number) => ComponentChildren;
  /** The button's words for so many more. */
  label: (more: number) => string;
  class: string;
}

/** A list that shows its first items and a button for the next ones, so that long ones stay quick. */
export function ShowMore<T>({
  items,
  step,
  atLeast = 0,
  children,
  label,
  class: name,
}: ShowMoreProps<T>) {
  const [wanted, setWanted] = useState(step);
  const shown = Math.max(wanted, atLeast);
  const more = Math.min(step, items.length - shown);
  return (
    <>
      <ul class={name}>{items.slice(0, shown).map((item, index) => children(item, index))}</ul>
      {more > 0 && (
        <button
          type="button"
          class="button button-quiet more"
          onClick={() => setWanted(shown + step)}
        >
          {label(more)}
        </button>
      )}
    </>
  );
}
