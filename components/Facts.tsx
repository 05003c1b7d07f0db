import type { ComponentChildren } from 'preact';

/** A list of facts, label beside value. Rows with a null value are left out by whoever makes them. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="facts">{children}</dl>;
}

/** One fact: what it is, and the value with whatever proves it. */
export function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="facts-row">
      <dt class="facts-label">{label}</dt>
      <dd class="facts-value">{children}</dd>
    </div>
  );
}

/** A label of two parts: what kind of thing it is, and in how many articles. */
export function Eyebrow({ kind, detail }: { kind: string; detail?: string }) {
  return (
    <p class="eyebrow">
      <span class="eyebrow-kind">{kind}</span>
      {detail && <span class="eyebrow-detail">{detail}</span>}
    </p>
  );
}
