/** The window of a document that is shown. Throws where there is none, as for a parsed string: nothing can be measured or drawn there. */
export function windowOf(document: Document): Window & typeof globalThis {
  if (!document.defaultView) throw new Error('This document is not shown in any window.');
  return document.defaultView;
}
