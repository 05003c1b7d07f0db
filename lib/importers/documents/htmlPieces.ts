import { readBlocks } from '../../extraction/page/blocks';
import { pageBody } from '../../extraction/page/workingCopy';
import type { ParseHtml } from '../reader';
import type { Piece } from './pieces';

/** Elements of HTML that have no end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/**
 * XHTML as HTML parsers read it: `<title/>` and `<p/>` with their end tags, which would else hold
 * everything after them, and without the XML declaration. Linear.
 */
export function xhtmlAsHtml(markup: string): string {
  return markup
    .replace(/^\uFEFF?\s*<\?xml[^>]{0,200}\?>/, '')
    .replace(
      /<([a-zA-Z][\w:.-]{0,40})((?:\s[^<>]*)?)\/>/g,
      (whole, tag: string, attributes: string) =>
        VOID.test(tag) ? whole : `<${tag}${attributes}></${tag}>`,
    );
}

/** Base64 data of pictures and fonts, which is most of a page saved whole and says nothing, left out. Linear. */
export function withoutData(markup: string): string {
  return markup.includes('base64,')
    ? markup.replace(
        /data:[\w.+/-]{0,80}(?:;[\w=.+-]{1,80})*;base64,[A-Za-z0-9+/=\s%]*/gi,
        'data:,',
      )
    : markup;
}

/** The paragraphs, headings and captions of a fragment or page of HTML whose every part is the text: a book's chapter, a converted document, a feed's entry. */
export function htmlPieces(html: string, parseHtml: ParseHtml): Piece[] {
  const markup = withoutData(html);
  const whole = /<body[\s>]/i.test(markup)
    ? markup
    : `<!doctype html><html><body>${markup}</body></html>`;
  const body = pageBody(parseHtml(whole));
  return body === null ? [] : blockPieces(body);
}

/** The pieces under an element. */
export function blockPieces(body: Element): Piece[] {
  return readBlocks(body).map(({ text, tag, place }) => {
    const level = /^h([1-6])$/.exec(tag)?.[1];
    if (level !== undefined) return { kind: 'heading', text, level: Number(level) };
    for (let at = place; at !== null; at = at.outer)
      if (at.claim === 'caption') return { kind: 'caption', text };
    return { kind: 'body', text };
  });
}
