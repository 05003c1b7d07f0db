import type { Extraction } from './extraction';
import { extractPage } from './page/extractPage';
import { readPageMetadata } from './page/pageMetadata';
import { pageSection } from './page/pageSection';
import { readShown } from './page/shownFacts';

/** A title is taken from the text where the page has none: so much of it, in UTF-16 code units. */
const TITLE = 100;

/** How a page is to be kept. */
interface SavedPage {
  url: string;
  /** The paragraphs that are to be kept of it; null for the whole article. */
  selected: string[] | null;
  /** The reader asked for it: whatever the page is, its longest running text is what was meant. */
  asked: boolean;
}

/**
 * The article of a page that the reader had before them, or why there is none. Of a selection the text
 * is what was selected, and the rest what the page says of itself.
 */
export function extractSaved(document: Document, { url, selected, asked }: SavedPage): Extraction {
  if (selected === null) return extractPage(document, url, { asked });
  const text = selected.join('\n\n');
  const { title, ...metadata } = readPageMetadata(document, url, readShown);
  if (text === '')
    return {
      article: false,
      title,
      why: 'Nothing is selected. Select what you want to keep first',
    };
  const { publisher, authors, published, updated, language } = metadata;
  return {
    article: true,
    found: {
      title: title ?? text.slice(0, TITLE),
      url: metadata.url,
      publisher,
      authors,
      published,
      updated,
      section: pageSection(document, { title, url: metadata.url }),
      language,
      text,
      zones: [],
    },
  };
}
