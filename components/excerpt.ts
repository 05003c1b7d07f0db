/** A quote cut to length: `text.slice(markStart, markEnd)` is the emphasised part, offsets in UTF-16 code units. */
interface Excerpt {
  text: string;
  markStart: number;
  markEnd: number;
}

const ELLIPSIS = '…';

/**
 * Cuts `text` to about `limit` UTF-16 code units around its marked part, at spaces where there are
 * any near, with "…" at each cut. The mark itself is kept, up to `limit`. What fits stays whole.
 * Line breaks become spaces. A mark outside the text, or with its ends crossed, marks nothing.
 */
export function excerpt(text: string, markStart: number, markEnd: number, limit: number): Excerpt {
  const valid = markStart >= 0 && markStart < markEnd && markEnd <= text.length;
  const mark = valid ? { start: markStart, end: Math.min(markEnd, markStart + limit) } : null;
  const { start, end } = cut(text, mark ?? { start: 0, end: 0 }, limit);
  const lead = start > 0 ? ELLIPSIS : '';
  const tail = end < text.length ? ELLIPSIS : '';
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end).replace(/\s/gu, ' ') + tail,
    markStart: mark ? mark.start + shift : 0,
    markEnd: mark ? Math.min(mark.end, end) + shift : 0,
  };
}

function cut(
  text: string,
  mark: { start: number; end: number },
  limit: number,
): { start: number; end: number } {
  if (text.length <= limit) return { start: 0, end: text.length };
  const spare = limit - (mark.end - mark.start);
  // A third before the mark, the rest after it: a sentence's news usually follows its subject.
  let start = Math.max(0, mark.start - Math.floor(spare / 3));
  const end = Math.min(text.length, start + limit);
  start = Math.max(0, end - limit);
  return { start: wordStart(text, start, mark.start), end: wordEnd(text, end, mark.end) };
}

/** How far a cut looks for a space before it cuts a word. */
const REACH = 24;

function wordStart(text: string, at: number, latest: number): number {
  if (at === 0) return 0;
  for (let i = at; i <= Math.min(at + REACH, latest); i += 1) {
    if (text[i - 1] === ' ') return i;
  }
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function wordEnd(text: string, at: number, earliest: number): number {
  if (at === text.length) return at;
  for (let i = at; i >= Math.max(at - REACH, earliest); i -= 1) {
    if (text[i] === ' ') return i;
  }
  return isLowSurrogate(text, at) ? at - 1 : at;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
