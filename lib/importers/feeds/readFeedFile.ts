import { decodeText, UnreadableInput } from '../../extraction/decodeText';
import { LARGEST_ARTICLE, readWhole } from '../inputFile';
import type { Reader } from '../reader';
import { refuse } from '../refuse';
import { NotAFeed, parseFeed } from './parseFeed';
import { readEntry } from './readEntry';

/** The entries of a feed that lies in a file: articles where it holds their whole text, addresses for the reading list else. */
export const readFeedFile: Reader = async function* (file, { parseHtml, skip }) {
  let text: string;
  try {
    ({ text } = decodeText(await readWhole(file)));
  } catch (error) {
    if (error instanceof UnreadableInput) {
      yield refuse(file, null, `${error.what}.`, error.remedy);
      return;
    }
    if (!(error instanceof RangeError) || error.message !== 'too large') throw error;
    yield refuse(
      file,
      null,
      `It is larger than ${LARGEST_ARTICLE / 1_000_000} MB, which no feed is.`,
      'Save the feed again.',
    );
    return;
  }
  try {
    const feed = parseFeed(text, null);
    for (const entry of feed.entries.slice(skip))
      yield readEntry(feed, entry, file.name, parseHtml);
    if (feed.entries.length === 0 && skip === 0)
      yield refuse(file, null, 'The feed has no entries.', 'Save it again later.');
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
    const remedy =
      error.kind === 'list of feeds'
        ? 'Import it under “Feeds” in the library, to follow the feeds in it.'
        : 'Save the feed again.';
    yield refuse(file, null, error.message, remedy);
  }
};
