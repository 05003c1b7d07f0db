import { UnreadableInput } from '../../extraction/decodeText';
import type { Reader } from '../reader';
import { refuse } from '../refuse';
import { decodedText } from '../tables/decodedText';
import { tagsOf } from '../tables/tagsOf';
import { epochDate, isWebAddress, listedEntry } from './listedEntry';
import { markupTokens } from './markupTokens';

/** Folders inside each other that become tags. */
const DEEPEST = 20;

/** Names that browsers give their own top folders. */
const OWN_FOLDERS =
  /^(?:bookmarks?(?: bar| toolbar| menu)?|other bookmarks|mobile bookmarks|favou?rites(?: bar)?|lesezeichen(?:leiste)?|weitere lesezeichen|unread|read archive|archive)$/i;

/**
 * Bookmarks of any browser (the Netscape format), Raindrop's, and the HTML lists of Pocket and
 * Instapaper: each address, with its folders and tags and when it was added. What is no page of the web
 * (scripts, searches, the browser's own pages) is left out, and counted in one line at the end. No
 * library: a file of a hundred thousand bookmarks with their pictures is too large for a tree.
 */
export const readBookmarks: Reader = async function* (file, { skip }) {
  let number = 0;
  let others = 0;
  let folder: string | null = null;
  const folders: (string | null)[] = [];
  let link: { attributes: Map<string, string>; words: string } | null = null;
  let heading: string | null = null;
  try {
    for await (const token of markupTokens(decodedText(file))) {
      if (token.kind === 'text') {
        if (link !== null) link.words += token.text;
        if (heading !== null) heading += token.text;
        continue;
      }
      const { name, attributes } = token;
      if (name === 'h3' || name === 'h1') heading = '';
      else if (name === '/h3' || name === '/h1') {
        folder = heading;
        heading = null;
      } else if (name === 'dl' || name === 'ul' || name === 'ol') {
        folders.push(folder);
        folder = null;
      } else if (name === '/dl' || name === '/ul' || name === '/ol') folders.pop();
      else if (name === 'a') link = { attributes, words: '' };
      else if (name === '/a' && link !== null) {
        const { attributes: said, words } = link;
        link = null;
        const url = said.get('href') ?? '';
        if (!isWebAddress(url)) {
          others += 1;
          continue;
        }
        number += 1;
        if (number <= skip) continue;
        const listed = epochDate(said.get('add_date') ?? said.get('time_added'));
        const named = folders.slice(0, DEEPEST).flatMap((each) => tagOf(each));
        const tags = [...named, ...tagsOf(said.get('tags') ?? '')];
        yield listedEntry(file.name, { url, title: words, listed, tags });
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    if (skip === 0) yield refuse(file, null, error.what, error.remedy);
    return;
  }
  if (number === 0 && others === 0 && skip === 0)
    yield refuse(file, null, 'It is a list of bookmarks without bookmarks', 'Export it again');
  if (others > 0 && number + 1 > skip)
    yield {
      kind: 'refusal',
      refusal: {
        file: file.name,
        line: null,
        outcome: 'not an article',
        title: null,
        why: `${others} of its ${number + others} entries are no pages of the web (scripts, searches, the browser's own pages)`,
        remedy: '',
      },
    };
};

function tagOf(folder: string | null): string[] {
  const name = folder?.replace(/\s+/g, ' ').trim() ?? '';
  return name === '' || OWN_FOLDERS.test(name) ? [] : [name];
}
