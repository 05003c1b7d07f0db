import { parseHTML } from 'linkedom/worker';
import type { Extraction } from '../../lib/extraction/extraction';
import { extractSaved } from '../../lib/extraction/savedPage';

/** The article in a page's HTML; see `extractSaved`. */
export function extractHtml(html: string, page: Parameters<typeof extractSaved>[1]): Extraction {
  return extractSaved(parseHTML(html).document, page);
}
