import { MalformedError, parseFeed as parseAny, type AnyFeed } from 'feedsmith';
import { atomFeed } from './atomFeed';
import { cleanXml, closeCutFeed } from './cleanXml';
import { dropLongPersons } from './dropLongPersons';
import type { Feed } from './feedShapes';
import { afterProlog } from './prolog';
import { jsonFeed } from './jsonFeed';
import { rdfFeed, rssFeed } from './rssFeed';

/** A text that is no feed; `what` says what it is instead, in plain words. */
export class NotAFeed extends Error {
  override name = 'NotAFeed';
  readonly kind: 'page' | 'list of feeds' | 'damaged' | 'other';

  constructor(kind: NotAFeed['kind']) {
    super(WORDS[kind]);
    this.kind = kind;
  }
}

const WORDS: Record<NotAFeed['kind'], string> = {
  page: 'It is a web page, not a feed.',
  'list of feeds': 'It is a list of feeds (OPML), not a feed.',
  damaged: 'It is a feed, but so damaged that no entry can be read.',
  other: 'It is no feed that can be read: neither RSS, Atom nor JSON Feed.',
};

/** Entries taken of one feed: one that never ends gives its first, which are its newest. */
const MOST_ENTRIES = 5_000;

/** JSON deeper than this is an attack: the parser recurses. */
const DEEPEST_JSON = 200;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom or JSON Feed. Lenient with what real feeds have: a mark or blanks
 * in front, control characters, names of namespaces that are not declared, entities of HTML, an end
 * that is cut off. `address` is the feed's, which relative links stand in. Throws {@link NotAFeed}.
 */
export function parseFeed(text: string, address: string | null): Feed {
  const clean = dropLongPersons(cleanXml(text));
  const head = afterProlog(clean);
  if (/^<(?:!doctype html|html)\b/i.test(head)) throw new NotAFeed('page');
  if (/^<opml\b/i.test(head)) throw new NotAFeed('list of feeds');
  if (clean.startsWith('{') && nesting(clean) > DEEPEST_JSON) throw new NotAFeed('other');
  const parsed = parse(clean);
  const feed = shape(parsed, address);
  return { ...feed, entries: feed.entries.slice(0, MOST_ENTRIES) };
}

function parse(text: string): AnyFeed {
  const options = { maxItems: MOST_ENTRIES };
  try {
    return parseAny(text, options);
  } catch (error) {
    for (const closed of error instanceof MalformedError ? closeCutFeed(text) : []) {
      try {
        return parseAny(closed, options);
      } catch {
        // The damage lies further up.
      }
    }
    throw new NotAFeed(looksLikeFeed(text) ? 'damaged' : 'other');
  }
}

function looksLikeFeed(text: string): boolean {
  return /<(?:rss|rdf:rdf|(?:\w+:)?feed)[\s>]/i.test(text.slice(0, 4_096));
}

function shape(parsed: AnyFeed, address: string | null): Feed {
  if (parsed.format === 'rss') return rssFeed(parsed.feed, address);
  if (parsed.format === 'rdf') return rdfFeed(parsed.feed, address);
  if (parsed.format === 'atom') return atomFeed(parsed.feed, address);
  return jsonFeed(parsed.feed, address);
}

/** How deep brackets stand inside each other, those in strings counted too: never less than the truth matters here. */
function nesting(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (let index = 0; index < json.length; index++) {
    const code = json.charCodeAt(index);
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth--;
  }
  return deepest;
}
