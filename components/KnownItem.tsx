import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface KnownItemProps {
  /** Selected on the page: opened, marked and scrolled to. */
  focused: boolean;
  /** What is always visible. */
  summary: ComponentChildren;
  children: ComponentChildren;
}

/** A name or event that unfolds; the one selected on the page is open and in view. */
export function KnownItem({ focused, summary, children }: KnownItemProps) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) item.current?.scrollIntoView({ block: 'start' });
  }, [focused]);
  return (
    <li
      ref={item}
      class={focused ? 'known known-focused' : 'known'}
      aria-current={focused ? 'true' : undefined}
    >
      <details open={focused}>
        <summary class="known-summary">{summary}</summary>
        <div class="known-body">{children}</div>
      </details>
    </li>
  );
}
