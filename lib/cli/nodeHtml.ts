import { parseHTML } from 'linkedom';

/** HTML as a `Document`, in Node; nothing in it runs or is fetched. */
export function parseHtml(html: string): Document {
  return parseHTML(html).document;
}
