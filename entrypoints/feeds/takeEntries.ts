import type { Feed, FeedEntry } from '../../lib/importers/feeds/feedShapes';
import { readEntry } from '../../lib/importers/feeds/readEntry';
import type { ParseHtml } from '../../lib/importers/reader';
import type { ArticleSource, ListedAddress } from '../../lib/pipeline/articleSource';
import { SeenEntries } from '../../lib/store/feeds/seenEntries';

/** What a feed has that was not taken before. */
interface Taken {
  sources: ArticleSource[];
  addresses: ListedAddress[];
  /** The pairs to keep. */
  seen: number[];
}

/**
 * The entries of a feed that were not taken before, oldest first, and articles that were reworded since
 * and say so by their date of update. `seen` are the pairs that were kept; `address` is the feed's.
 */
export function takeEntries(
  feed: Feed,
  address: string,
  seen: readonly number[],
  parseHtml: ParseHtml,
): Taken {
  const known = new SeenEntries(seen);
  const sources: ArticleSource[] = [];
  const addresses: ListedAddress[] = [];
  for (const entry of [...feed.entries].reverse()) {
    const mark = { id: entry.id, wording: wordingOf(entry) };
    const look = known.look(mark);
    known.add(mark);
    if (look === 'same' || (look === 'reworded' && entry.updated === null)) continue;
    const read = readEntry(feed, entry, address, parseHtml);
    if (read.kind === 'source') sources.push(read.source);
    else if (read.kind === 'address' && look === 'new') addresses.push(read.address);
  }
  return { sources, addresses, seen: known.pairs(feed.entries.length) };
}

/** Many feeds count every visit as an update: the text has to differ, too. */
function wordingOf({ title, content, summary }: FeedEntry): string {
  return [title, content, summary].map((part) => part?.value ?? '').join('\n');
}
