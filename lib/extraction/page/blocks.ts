import { isElement } from './nodeKinds';

/** A paragraph-like stretch of a page's text: a heading, a paragraph, a list item, a caption. */
export interface Block {
  /** The innermost block-level element that holds it. */
  element: Element;
  /** Its words with single spaces. */
  text: string;
  /** Characters of `text` that stand inside links. */
  linked: number;
  /** What its ancestors say it is. */
  place: Place | null;
  /** Of the block-level element, lower case. */
  tag: string;
}

/** What an element's name or tag says of all the text in it. */
export type Claim = 'comment' | 'furniture' | 'caption' | 'body' | 'quote' | 'list' | 'table';

/** The claims that hold where a block stands, innermost first: each made by an ancestor. */
export interface Place {
  claim: Claim;
  element: Element;
  outer: Place | null;
}

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp ruby rt s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const SKIPPED = new Set(
  'script style noscript template svg math iframe object embed canvas audio video picture img input select option textarea button head dialog map meter progress'.split(
    ' ',
  ),
);

const COMMENT =
  /(?:^|[\s_-])(?:comments?|commentlist|comment-?list|comment-?body|comment-?content|disqus\w*|dsq|respond|livefyre|kommentare?|commentaires|reader-?comments|replies|user-?comments|coral|viafoura|spotim|fb-comments|discussion-?list)(?:$|[\s_-])/i;
const NO_COMMENT =
  /comments?-?(?:link|count|number|button|off|closed|icon|open|enabled|disabled)|no-comments|has-comments|with-comments/i;
const FURNITURE =
  /(?:^|[\s_-])(?:related\w*|recommend\w*|newsletter\w*|promo\w*|share|sharing|sharedaddy|social\w*|sidebar|subscri\w*|paywall|breadcrumbs?|most-?(?:read|popular|viewed)|trending|popular|read-?(?:more|next|also)|see-?also|more-?(?:news|stories|from|on|articles)|also-?read|teasers?|outbrain|taboola|advert\w*|ads?|ad-(?:slot|unit|box|container|wrapper|banner|label|text)|advertorial|sponsor\w*|cookie\w*|consent|gdpr|toolbar|pagination|pager|author-?(?:bio|box|info|card|profile)|about-?(?:the-)?author|bio|byline|tags?|tag-?list|topics|keywords|footer|nav|navbar|menu|menus|banner|signup|sign-up|login|modal|popup|overlay|widget|callout|copyright|disclaimer|print-?only|skip-?link|visually-?hidden|screen-?reader(?:-text)?|sr-?only|jp-relatedposts|rating|poll|quiz|survey|donat\w*|metadata|meta|timestamp|dateline-?time|next-?article|up-?next|inline-?(?:link|promo|related)|story-?links|toc|table-of-contents|credits?|feedback|report-?(?:error|typo)|follow\w*)(?:$|[\s_-])/i;
const CAPTION =
  /(?:^|[\s_-])(?:caption\w*|\w*caption|wp-caption-text|photo-?credit|image-?credit|media-?(?:credit|info)|cutline|legend)(?:$|[\s_-])/i;
const BODY =
  /(?:^|[\s_-])(?:article-?(?:body|content|text|copy)\w*|story-?(?:body|content|text)\w*|post-?(?:body|content|text|entry)|entry-?(?:content|body|text)|body-?(?:text|copy|content)|articletext|text-?body|content-?(?:body|text)|news-?(?:text|body|content)|main-?text)(?:$|[\s_-])/i;
const ROLES = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'complementary',
  'search',
  'menu',
  'dialog',
  'alert',
  'toolbar',
]);

/** Adds to `outer` what `element` itself claims. */
function placeInside(element: Element, tag: string, outer: Place | null): Place | null {
  const name = `${element.getAttribute('class') ?? ''} ${element.id ?? ''} ${element.getAttribute('data-component') ?? ''}`;
  const role = element.getAttribute('role') ?? '';
  const itemprop = element.getAttribute('itemprop') ?? '';
  // A page's own frame carries every word in its class list ("single with-sidebar"): names count from here down.
  const named = tag !== 'body' && tag !== 'html' && tag !== 'main' && name.length < 400;
  let place = outer;
  const add = (claim: Claim): void => {
    place = { claim, element, outer: place };
  };
  if (named && COMMENT.test(name) && !NO_COMMENT.test(name)) add('comment');
  if (itemprop.includes('articleBody') || (named && BODY.test(name))) add('body');
  else if (
    tag === 'nav' ||
    tag === 'footer' ||
    tag === 'aside' ||
    tag === 'form' ||
    ROLES.has(role)
  )
    add('furniture');
  else if (named && tag !== 'article' && FURNITURE.test(name)) add('furniture');
  if (tag === 'figcaption' || tag === 'figure' || (named && CAPTION.test(name))) add('caption');
  if (tag === 'blockquote') add('quote');
  if (tag === 'ul' || tag === 'ol' || tag === 'dl') add('list');
  if (tag === 'table') add('table');
  return place;
}

/** Names of places whose text a page hides until a script has asked whether the reader may see it. */
const LOCKED =
  /(?:^|[\s_-])(?:subscribers?-?(?:only|content)|paywall(?:ed)?(?:-?content)?|premium-?content|members?-?only|locked-?content|metered-?content)(?:$|[\s_-])/i;
const SPOKEN =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-text|-only)?|a11y-?hidden)(?:$|[\s_-])/i;
/** A paragraph of the article, rather than a notice about it. */
const LONG_PARAGRAPH = 80;

function isHidden(element: Element): boolean {
  // Hidden from screen readers alone: a paragraph of this length is on the page for all others.
  if (element.getAttribute('aria-hidden') === 'true')
    return element.localName !== 'p' || (element.textContent ?? '').length < LONG_PARAGRAPH;
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style))
    return !isLocked(element);
  if (element.getAttribute('hidden') === null) return false;
  // React streams parts of a page hidden, to be put in place by a script that a saved file does not run.
  return !element.id.startsWith('S:') && !isLocked(element);
}

/** Whether a hidden element holds paragraphs of the article that only subscribers see. */
function isLocked(element: Element): boolean {
  if (!LOCKED.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) return false;
  for (const paragraph of element.querySelectorAll('p')) {
    if ((paragraph.textContent ?? '').trim().length > LONG_PARAGRAPH) return true;
  }
  return false;
}

interface Open {
  element: Element;
  owner: Element;
  place: Place | null;
  link: boolean;
  next: Node | null;
  block: boolean;
}

/**
 * All visible text under `root` as blocks in reading order. Works without recursion, so that nesting
 * of any depth is read. Two line breaks in a row end a block, one is a space.
 */
export function readBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  let parts: string[] = [];
  let linked = 0;
  let breaks = 0;
  let owner: Open | null = null;
  const flush = (): void => {
    if (owner !== null && parts.length > 0) {
      const text = parts
        .join('')
        .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '')
        blocks.push({
          element: owner.owner,
          text,
          linked: Math.min(linked, text.length),
          place: owner.place,
          tag: owner.owner.localName,
        });
    }
    parts = [];
    linked = 0;
    breaks = 0;
    owner = null;
  };
  const stack: Open[] = [
    { element: root, owner: root, place: null, link: false, next: root.firstChild, block: true },
  ];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const node = top.next;
    if (node === null) {
      if (top.block) flush();
      stack.pop();
      continue;
    }
    top.next = node.nextSibling;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? '';
      if (text.trim() !== '') {
        owner ??= top;
        breaks = 0;
        if (top.link) linked += text.trim().length;
      }
      parts.push(text);
    } else if (isElement(node)) {
      const element = node;
      const tag = element.localName.toLowerCase();
      if (tag === 'br') {
        if (++breaks > 1) flush();
        else parts.push(' ');
      } else if (!SKIPPED.has(tag) && !isHidden(element)) {
        const block = !INLINE.has(tag);
        if (!block && SPOKEN.test(element.getAttribute('class') ?? '')) continue;
        if (block || tag === 'span' || tag === 'small') {
          const place = placeInside(element, tag, top.place);
          if (block) flush();
          stack.push({
            element,
            owner: block ? element : top.owner,
            place,
            link: top.link,
            next: element.firstChild,
            block,
          });
        } else {
          stack.push({
            element,
            owner: top.owner,
            place: top.place,
            link: top.link || tag === 'a',
            next: element.firstChild,
            block: false,
          });
        }
      }
    }
  }
  flush();
  return blocks;
}

/** Whether a block is a paragraph: longer than a label (80 characters) and not mostly links. */
export function isProse(block: Block | undefined): boolean {
  return block !== undefined && block.text.length > 80 && block.linked < block.text.length * 0.5;
}

/** Whether a block is a heading of any level. */
export function isHeading({ tag }: Block): boolean {
  return /^h[1-6]$/.test(tag);
}
