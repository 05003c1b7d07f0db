import type { Article } from '../../model/article';

/** Headlines that say what they are: "Opinion: …", "Editorial | …", "… – letters". */
const TITLE =
  /^(?:opinion|op-?ed|editorial|comment|commentary|column|viewpoint|perspective|letters?(?: to the editor)?|guest (?:essay|post|column)|our view|leader)\s*[:|–—-]|[|–—]\s*(?:opinions?|op-?ed|editorial|commentary|comment|letters|column)\s*$/iu;

/** Parts of an address under which outlets put opinion. */
const ADDRESS =
  /\/(?:opinions?|op-?eds?|editorials?|commentary|comment|commentisfree|columns?|columnists?|letters|blogs?\/(?:opinion|editorial)s?|viewpoints?|perspectives?|guest-essays?)(?:\/|$)/iu;

/** What stands under or over a piece of opinion: "The writer is …", "The views expressed here are …". */
const NOTE =
  /\b(?:the (?:writer|author) is (?:an?|the)\b|(?:views|opinions) expressed (?:here|in this|are|by)|letters? to the editor\b)/iu;

/** Text at either end (UTF-16 code units) where such a note stands. */
const EDGE = 400;

/**
 * The words by which an article shows itself to be opinion, or null for reporting as far as one can
 * tell: its headline, its address, or a note about its writer. That somebody says "I" throughout is no sign:
 * so do witnesses whose quotation marks were lost.
 */
export function opinionSign(
  article: Pick<Article, 'title' | 'url' | 'text' | 'zones'>,
): string | null {
  const { title, url, text, zones } = article;
  const headed = TITLE.exec(title.trim())?.[0];
  if (headed !== undefined) return headed.replace(/[\s:|–—-]+/gu, ' ').trim();
  const placed = url === null ? null : ADDRESS.exec(pathOf(url))?.[0];
  if (placed) return placed;
  const edges = `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`;
  const cut = zones.filter(({ kind }) => kind === 'byline' || kind === 'furniture');
  const noted = [edges, ...cut.map((zone) => zone.text?.slice(0, EDGE) ?? '')]
    .map((words) => NOTE.exec(words)?.[0])
    .find((words) => words !== undefined);
  return noted ?? null;
}

function pathOf(url: string): string {
  return /^[a-z]+:\/\/[^/]+([^?#]*)/iu.exec(url)?.[1] ?? '';
}
