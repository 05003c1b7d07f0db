import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  title: string;
  /** `h1` where the view has no other heading, `h2` below one. */
  level: 1 | 2;
  /** Plain sentences: why there is nothing here, and what can be done. */
  lines: string[];
  /** Buttons, the most useful first. */
  children?: ComponentChildren;
}

/** A view with nothing to list: what is so, why, and what to do about it. */
export function EmptyState({ title, level, lines, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {level === 1 ? <h1 class="empty-title">{title}</h1> : <h2 class="empty-title">{title}</h2>}
      {lines.map((line) => (
        <p key={line} class="empty-line" dir="auto">
          {line}
        </p>
      ))}
      {children && <div class="empty-actions">{children}</div>}
    </div>
  );
}
