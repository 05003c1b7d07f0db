import { readBlocks, type Block, type Claim } from '../../extraction/page/blocks';
import type { Zone } from '../../model/article';
import type { ParseHtml } from '../reader';
import type { FeedText } from './feedShapes';

/** An entry's markup is read up to this many UTF-16 code units; longer than any article, and data otherwise. */
const LONGEST = 500_000;

/** The body of an entry, as an article has it. */
export interface EntryText {
  text: string;
  zones: Zone[];
  /** Words of its paragraphs alone: no headings, captions, lists of links. */
  words: number;
  paragraphs: number;
}

/** What publishing systems put under an entry, in the feed alone. */
const ADDED =
  /^(?:the post\b.{1,400}\b(?:appeared first|first appeared) on\b.{1,300}|(?:this (?:article|story|post) )?(?:was )?originally (?:published|appeared) (?:on|at|in)\b.{1,300}|(?:source|via|tags?|filed under|categories):.{1,300})$/i;

/** The body that an entry's markup or plain text holds: paragraphs separated by an empty line, headings and captions as zones. */
export function entryText(given: FeedText, title: string, parseHtml: ParseHtml): EntryText {
  const blocks =
    given.kind === 'html' ? htmlBlocks(given.value, parseHtml) : plainBlocks(given.value);
  while (blocks[0] !== undefined && same(blocks[0].text, title)) blocks.shift();
  for (let last = blocks.at(-1); last !== undefined && ADDED.test(last.text); last = blocks.at(-1))
    blocks.pop();
  const parts: string[] = [];
  const zones: Zone[] = [];
  let length = 0;
  let words = 0;
  let paragraphs = 0;
  for (const { kind, text, linked } of blocks) {
    if (kind === 'caption') {
      zones.push({ kind, start: length, end: length, text });
      continue;
    }
    const start = parts.length === 0 ? 0 : length + 2;
    parts.push(text);
    length = start + text.length;
    if (kind === 'heading') zones.push({ kind, start, end: length });
    else if (linked * 2 < text.length) {
      words += text.split(' ').length;
      paragraphs += 1;
    }
  }
  return { text: parts.join('\n\n'), zones, words, paragraphs };
}

/** A title or a name as plain words. */
export function plainWords(given: FeedText, parseHtml: ParseHtml): string {
  const { value } = given;
  const marked = given.kind === 'html' && /[<&]/.test(value);
  const text = marked
    ? htmlBlocks(value, parseHtml)
        .map((block) => block.text)
        .join(' ')
    : value;
  return text.replace(/\s+/g, ' ').trim();
}

interface Part {
  kind: 'paragraph' | 'heading' | 'caption';
  text: string;
  /** UTF-16 code units of it that are links. */
  linked: number;
}

function htmlBlocks(html: string, parseHtml: ParseHtml): Part[] {
  const page = `<!doctype html><html><body>${html.slice(0, LONGEST)}</body></html>`;
  const { body } = parseHtml(page);
  if (body === null) return [];
  return readBlocks(body).flatMap((block): Part[] => {
    const claims = claimsOn(block);
    if (claims.has('furniture') || claims.has('comment')) return [];
    const heading = /^h[1-6]$/.test(block.tag);
    const kind = claims.has('caption') ? 'caption' : heading ? 'heading' : 'paragraph';
    return [{ kind, text: block.text, linked: block.linked }];
  });
}

function plainBlocks(text: string): Part[] {
  const parts = text.slice(0, LONGEST).split(/\r?\n[ \t]*\r?\n/);
  return parts.flatMap((part): Part[] => {
    const words = part.replace(/\s+/g, ' ').trim();
    return words === '' ? [] : [{ kind: 'paragraph', text: words, linked: 0 }];
  });
}

function claimsOn({ place }: Block): Set<Claim> {
  const claims = new Set<Claim>();
  for (let each = place; each !== null; each = each.outer) claims.add(each.claim);
  return claims;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
