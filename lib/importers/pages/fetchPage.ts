import { decodeText, UnreadableInput } from '../../extraction/decodeText';
import type { ExtractedArticle } from '../../extraction/extraction';
import { extractPage } from '../../extraction/page/extractPage';
import { wholePage } from '../documents/wholePage';
import { BodyTooLarge, boundedBody } from '../feeds/boundedBody';
import type { ParseHtml } from '../reader';

/** Bytes of the largest page that is read, unzipped. */
const LARGEST = 10_000_000;

/** Milliseconds until a page that has not come whole is given up. */
const LONGEST = 30_000;

/** What asking needs of the world. */
export interface PagePort {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  parseHtml: ParseHtml;
  /** Aborted when the reader stops it. */
  signal: AbortSignal;
  /** Tests wait less than {@link LONGEST}. */
  patience?: number;
}

/** An article; or why there is none, for the reader. `busy`: the site asks to be left alone for now. */
export type FetchedPage =
  { article: ExtractedArticle } | { article: null; why: string; busy: boolean };

/**
 * Asks for a page once, as somebody whom the site does not know: without cookies or referrer, at most
 * 10 MB in 30 seconds. Nothing of the page runs, and nothing in it is asked for. Throws only where
 * `signal` is aborted.
 */
export async function fetchPage(address: string, port: PagePort): Promise<FetchedPage> {
  const late = AbortSignal.timeout(port.patience ?? LONGEST);
  try {
    const response = await port.fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: AbortSignal.any([late, port.signal]),
    });
    const refused = refusalOf(response);
    if (refused !== null || response.body === null) {
      response.body?.cancel().catch(() => undefined);
      return refused ?? no('The site gave an empty page');
    }
    const bytes = await boundedBody(response.body, LARGEST);
    const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(typeOf(response));
    const { text } = decodeText(bytes, charset?.[1] ?? null);
    const extraction = extractPage(
      port.parseHtml(wholePage(text, address)),
      response.url || address,
    );
    if (!extraction.article) return no(extraction.why);
    const { found } = extraction;
    return { article: { ...found, url: found.url ?? address } };
  } catch (error) {
    port.signal.throwIfAborted();
    if (late.aborted) return no('The site did not answer in half a minute');
    if (error instanceof BodyTooLarge) return no('It is larger than 10 MB, which no article is');
    if (error instanceof UnreadableInput) return no(error.what);
    return no(
      'The site could not be reached, or sends on to one that you have not allowed; open the page to take it in',
    );
  }
}

function typeOf({ headers }: Response): string {
  return headers.get('content-type') ?? '';
}

/** Why an answer is no page to read; null where it is one. */
function refusalOf(response: Response): FetchedPage | null {
  const { status } = response;
  if (status === 429 || status === 503) return no('The site asks to be asked later', true);
  if (status === 404 || status === 410) return no('The page is not there any more');
  if (status === 401 || status === 403 || status === 451)
    return no('The site does not give this page to everybody; open it to take it in');
  if (!response.ok) return no(`The site could not give the page (${status})`);
  if (Number(response.headers.get('content-length')) > LARGEST)
    return no('It is larger than 10 MB, which no article is');
  const type = typeOf(response);
  if (type !== '' && !/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)/i.test(type))
    return no('It is not a web page; save it as a file and add that');
  return null;
}

function no(why: string, busy = false): FetchedPage {
  return { article: null, why, busy };
}
