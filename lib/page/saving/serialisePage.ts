import type { Steps } from '../idleWork';

/** UTF-16 units of HTML after which no more is taken: the longest news pages have two million. */
export const LARGEST_PAGE = 20_000_000;

/** Units of text written in one step: escaping them takes a quarter of a millisecond. */
const TEXT_STEP = 20_000;

/** Units of an attribute's value from which on it is data of scripts, or a picture. */
const LONGEST_VALUE = 4_000;

/**
 * Left out with all that is in them: code, pictures, and what the reader writes, which is no part of
 * the page as it was published.
 */
const LEFT_OUT = new Set(
  (
    'style script noscript noembed noframes template svg canvas object embed audio video source track ' +
    'input textarea select option optgroup datalist'
  ).split(' '),
);

/** Elements without contents and without an end tag. */
const VOID = new Set('area base br col hr img link meta param wbr'.split(' '));

/** Attributes of which extraction makes nothing: styles are looked at for what they hide. */
const NO_MEANING = /^(?:on|srcset$|sizes$|integrity$|nonce$|value$|srcdoc$|ping$)/;

/** A frame of the page's own origin is read where it holds a paragraph this long (UTF-16 units): others are advertisements. */
const PARAGRAPH = 80;

/** An element that is being written: its end tag, and what is still to come in it, last first. */
interface Open {
  endTag: string;
  rest: Node[];
}

/**
 * Writes a page as HTML as the reader has it before them: open shadow roots and frames of the same
 * origin stand where they are shown, slots hold what is assigned to them; what the reader typed, scripts
 * and pictures' data are left out, and JSON-LD is kept. Changes nothing. The page's scripts may run
 * between two steps: each element is written as it was when its turn came. False where the page is
 * larger than `most` and only its beginning was written.
 */
export function* serialisePage(
  document: Document,
  write: (html: string) => void,
  most = LARGEST_PAGE,
): Steps<boolean> {
  let written = 0;
  const say = (html: string): void => {
    written += html.length;
    write(html);
  };
  say('<!doctype html>');
  const stack: Open[] = [{ endTag: '', rest: [document.documentElement] }];
  for (let open = stack.at(-1); open; open = stack.at(-1)) {
    yield;
    const node = open.rest.pop();
    if (node === undefined) {
      say(open.endTag);
      stack.pop();
    } else if (written > most) {
      // Only end tags are left to come, so that what was written is whole.
      for (const each of stack) each.rest = [];
    } else if (isText(node)) yield* writeText(node.data, say);
    else if (isElement(node)) {
      const name = node.localName;
      if (isJsonLd(node)) say(jsonLd(node));
      else if (!LEFT_OUT.has(name) && !isEditor(node)) {
        const frame = name === 'iframe' || name === 'frame' ? storyIn(node) : null;
        if (frame === null && (name === 'iframe' || name === 'frame')) continue;
        const tag = frame === null ? name : 'div';
        say(startTag(tag, node));
        if (!VOID.has(name)) stack.push({ endTag: `</${tag}>`, rest: shownIn(frame ?? node) });
      }
    }
  }
  return written <= most;
}

function* writeText(text: string, say: (html: string) => void): Steps<void> {
  for (let from = 0; from < text.length; from += TEXT_STEP) {
    if (from > 0) yield;
    say(escaped(text.slice(from, from + TEXT_STEP)));
  }
}

function startTag(tag: string, element: Element): string {
  let written = `<${tag}`;
  for (const { name, value } of element.attributes) {
    if (NO_MEANING.test(name) || value.length > LONGEST_VALUE || !/^[a-z_][\w:.-]*$/i.test(name))
      continue;
    if (name === 'style' && !/display|visibility/.test(value)) continue;
    if (value.startsWith('data:')) continue;
    written += ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
  }
  return `${written}>`;
}

/** Children as they are shown, last first. */
function shownIn(element: Element): Node[] {
  // Not `instanceof`: an element of a frame has its own window's classes.
  const assigned =
    element.localName === 'slot' && 'assignedNodes' in element
      ? (element as HTMLSlotElement).assignedNodes()
      : [];
  const nodes = assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
  return [...nodes].reverse();
}

/** The body of a frame that the page's own address may look into, and that holds prose; else null. */
function storyIn(frame: Element): Element | null {
  const body = frame instanceof HTMLIFrameElement ? (frame.contentDocument?.body ?? null) : null;
  const paragraphs = [...(body?.getElementsByTagName('p') ?? [])];
  return paragraphs.some(({ textContent }) => textContent.length >= PARAGRAPH) ? body : null;
}

function isJsonLd(element: Element): boolean {
  return (
    element.localName === 'script' &&
    /^application\/ld\+json\b/i.test(element.getAttribute('type') ?? '')
  );
}

function jsonLd(element: Element): string {
  // Inside a JSON string the two are the same.
  const json = element.textContent.replace(/<\/script/gi, '<\\/script');
  return `<script type="application/ld+json">${json}</script>`;
}

/** What the reader may be writing in. */
function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return (
    (editable !== null && editable.toLowerCase() !== 'false') ||
    element.getAttribute('role') === 'textbox'
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isText(node: Node): node is Text {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
