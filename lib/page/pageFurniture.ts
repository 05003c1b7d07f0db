/** Where comment sections are: by the names that the common systems give them. Not `comment` alone, which opinion pages carry on the article itself. */
const COMMENTS = [
  '#comments',
  '#disqus_thread',
  '[id^="comment-"]',
  '[class~="comments"]',
  '[class*="comments-"]',
  '[class*="-comments"]',
  '[class*="comment-list"]',
  '[class*="commentlist"]',
  '[class*="comment-thread"]',
  'article.comment',
  'li.comment',
  '[itemprop~="comment"]',
];

/** Parts of a page that hold no article text: menus, margins, forms, comments. */
export const FURNITURE = [
  'nav',
  'aside',
  'footer',
  'form',
  'dialog',
  'menu',
  '[role="navigation"]',
  '[role="complementary"]',
  '[role="contentinfo"]',
  '[role="search"]',
  '[role="dialog"]',
  '[role="alertdialog"]',
  '[role="menu"]',
  '[role="menubar"]',
  '[role="toolbar"]',
  '[role="tablist"]',
  ...COMMENTS,
].join(',');

/** Elements whose text is code, data, an editor's or a reading aid: never searched, and no break in the text around them. */
const SILENT = new Set(
  (
    'script style template noscript noembed noframes rt rp rtc svg math canvas object embed iframe ' +
    'audio video picture map area datalist meter progress head title link meta base param source track'
  ).split(' '),
);

/** Elements with text that is not prose: never searched, and a gap in the text around them. */
const NOT_PROSE = new Set(
  'pre code kbd samp var tt xmp listing plaintext input textarea select option optgroup button img output'.split(
    ' ',
  ),
);

/** Elements that stand inside a line unless style says otherwise; all others are blocks. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q ruby rb s slot small ' +
    'span strike strong sub sup time tt u wbr'
  ).split(' '),
);

/** How an element takes part in the text: its text belongs to the line around it, makes lines of its own, is left out silently, or leaves a gap. */
export type Role = 'inline' | 'block' | 'silent' | 'gap' | 'break';

/**
 * The role of an element and whether its own text can be seen.
 *
 * Left out: what is not displayed, `aria-hidden="true"` (decoration, or words that are said twice),
 * editors (`contenteditable`, `role="textbox"`), code, forms, menus, margins and comments.
 * Text with `visibility: hidden` is left out, its visible children are not. The contents of a
 * closed `details` are read: they can be opened at any time. A drop cap (one or two letters that
 * float) belongs to its line.
 */
export function roleOf(element: Element, style: CSSStyleDeclaration): Role {
  const name = element.localName;
  if (SILENT.has(name)) return 'silent';
  if (name === 'br' || name === 'hr') return 'break';
  const { display } = style;
  if (display === 'none' || element.getAttribute('aria-hidden') === 'true') return 'silent';
  if (NOT_PROSE.has(name) || isControl(element))
    return display === '' || display.startsWith('inline') ? 'gap' : 'break';
  if (element.matches(FURNITURE)) return 'break';
  return isInline(element, name, display, style) ? 'inline' : 'block';
}

function isInline(
  element: Element,
  name: string,
  display: string,
  style: CSSStyleDeclaration,
): boolean {
  if (display === 'contents') return INLINE.has(name) || name.includes('-');
  if (display === 'inline' || display.startsWith('ruby'))
    return INLINE.has(name) || !isBlockName(name);
  if (!INLINE.has(name)) return false;
  if (display.startsWith('inline')) return true;
  const floats = style.cssFloat !== 'none' && style.cssFloat !== '';
  return display === '' || (floats && (element.textContent ?? '').trim().length <= 2);
}

/** Elements that are words' own lines even where a style puts them side by side, as menus do with `li`. */
function isBlockName(name: string): boolean {
  return /^(?:p|div|li|td|th|tr|h[1-6]|section|article|dt|dd|figcaption|blockquote)$/.test(name);
}

function isControl(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox' || role === 'button';
}
