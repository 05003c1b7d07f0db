import { xhtmlAsHtml } from './htmlPieces';

/** What may stand before a page's body: blanks, comments, doctype, and what belongs to the head. */
const HEAD_PART =
  /\s+|<!--[\s\S]*?-->|<[!?][^>]*>|<\/?(?:html|head)\b[^>]*>|<(?:meta|link|base)\b[^>]*>|<(title|style|script|noscript|template)\b[^>]*>[\s\S]*?<\/\1\s*>/iy;

/**
 * A saved page with the tags that HTML lets writers leave out (`html`, `body`: SingleFile and hand
 * do) and, where it is XHTML, with end tags in place of `<p/>`: linkedom supplies neither, browsers
 * both. Linear.
 */
export function wholePage(text: string, name: string): string {
  const isXml = /^\s*<\?xml/.test(text) || /\.xht(?:ml)?$/i.test(name);
  const html = isXml ? xhtmlAsHtml(text) : text;
  if (/<(?:body|frameset)[\s>]/i.test(html)) return html;
  const at = headEnd(html);
  const head = html.slice(0, at);
  const open = /<html[\s>]/i.test(head) ? '' : '<html>';
  return `${open}${head}<body>${html.slice(at)}`;
}

/** Where what belongs to the head ends. */
function headEnd(html: string): number {
  let at = 0;
  for (;;) {
    HEAD_PART.lastIndex = at;
    const found = HEAD_PART.exec(html);
    if (found === null) return at;
    at += found[0].length;
  }
}
