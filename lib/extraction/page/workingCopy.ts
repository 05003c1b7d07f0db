import { isDocument } from './nodeKinds';

/**
 * The page's body, or null. Where markup stands between `head` and `body`, linkedom's own
 * `document.body` is a new, empty element.
 */
export function pageBody(document: Document): Element | null {
  const bodies = [...document.querySelectorAll('body')];
  if (bodies.length < 2) return bodies[0] ?? null;
  return bodies.reduce((a, b) =>
    (b.textContent ?? '').length > (a.textContent ?? '').length ? b : a,
  );
}

/** A copy of `document` to take apart, with its body where `document.body` finds it. */
export function workingCopy(document: Document): { document: Document; body: Element } | null {
  const copy: Node = document.cloneNode(true);
  if (!isDocument(copy)) return null;
  const body = pageBody(copy);
  if (body === null) return null;
  // The list of children changes while they are removed: taken down first.
  const strays = [...copy.documentElement.children].filter(
    (child) => child !== body && child.localName !== 'head',
  );
  for (const stray of strays) stray.remove();
  return { document: copy, body };
}
