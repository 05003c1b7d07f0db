import { decodeText, UnreadableInput } from '../../extraction/decodeText';
import type { FeedFailureKind } from '../../model/feed';
import { BodyTooLarge, boundedBody } from './boundedBody';
import type { Feed } from './feedShapes';
import { NotAFeed, parseFeed } from './parseFeed';

/** Bytes of the largest feed that is read, unpacked. */
const LARGEST = 10_000_000;
/** Milliseconds until a feed that has not come whole is given up. */
const LONGEST = 30_000;
/** The longest validators that are kept, in UTF-16 code units. */
const LONGEST_VALIDATOR = 1_000;

/** What the last answer said of its version, to be given back. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** What asking a feed gave. */
export type FeedAnswer =
  | { state: 'read'; feed: Feed; address: string; validators: Validators }
  | { state: 'unchanged' }
  /** `text`: the page that stands in place of the feed; `retryAfter`: seconds that the server asks to wait. */
  | {
      state: 'failed';
      kind: FeedFailureKind;
      retryAfter: number | null;
      page: { text: string; address: string } | null;
    };

/** What asking needs of the world. */
export interface AskPort {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Tests wait less than {@link LONGEST}. */
  patience?: number;
}

/**
 * Asks for a feed once, and only for what has changed since `validators`: without cookies or referrer,
 * at most 10 MB in 30 seconds, gzip and its bombs included. Never throws for what comes back.
 */
export async function askFeed(
  address: string,
  validators: Validators,
  port: AskPort,
): Promise<FeedAnswer> {
  const signal = AbortSignal.timeout(port.patience ?? LONGEST);
  try {
    const response = await port.fetch(address, {
      ...QUIETLY,
      headers: {
        accept:
          'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1',
        ...(validators.etag === null ? {} : { 'if-none-match': validators.etag }),
        ...(validators.lastModified === null
          ? {}
          : { 'if-modified-since': validators.lastModified }),
      },
      signal,
    });
    if (response.status === 304) return { state: 'unchanged' };
    if (!response.ok || response.body === null) {
      response.body?.cancel().catch(() => undefined);
      return failed(kindOf(response.status), retryAfter(response, port.now()));
    }
    if (Number(response.headers.get('content-length')) > LARGEST) {
      response.body.cancel().catch(() => undefined);
      return failed('too large');
    }
    const bytes = await boundedBody(response.body, LARGEST);
    return read(bytes, response, address);
  } catch (error) {
    if (signal.aborted) return failed('too slow');
    if (error instanceof BodyTooLarge) return failed('too large');
    return failed((await isSentOn(address, port)) ? 'sent on' : 'unreachable');
  }
}

/** Without cookies, referrer or the browser's own cache: what is asked for tells as little as can be. */
const QUIETLY: RequestInit = {
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
  redirect: 'follow',
};

function read(bytes: Uint8Array, response: Response, asked: string): FeedAnswer {
  const address = response.url || asked;
  const charset = /charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(
    response.headers.get('content-type') ?? '',
  );
  let text: string;
  try {
    ({ text } = decodeText(bytes, charset?.[1] ?? null));
  } catch (error) {
    if (error instanceof UnreadableInput) return failed('no feed');
    throw error;
  }
  try {
    const feed = parseFeed(text, address);
    return { state: 'read', feed, address, validators: validatorsOf(response) };
  } catch (error) {
    if (!(error instanceof NotAFeed)) throw error;
    if (error.kind === 'page') return { ...failed('page'), page: { text, address } };
    return failed(error.kind === 'damaged' ? 'damaged' : 'no feed');
  }
}

function failed(kind: FeedFailureKind, retryAfter: number | null = null) {
  return { state: 'failed', kind, retryAfter, page: null } as const;
}

function validatorsOf({ headers }: Response): Validators {
  const kept = (name: string): string | null => {
    const value = headers.get(name);
    return value === null || value === '' || value.length > LONGEST_VALIDATOR ? null : value;
  };
  return { etag: kept('etag'), lastModified: kept('last-modified') };
}

function kindOf(status: number): FeedFailureKind {
  if (status === 410) return 'gone';
  if (status === 404) return 'not found';
  if (status === 429 || status === 503) return 'busy';
  if (status >= 500) return 'server error';
  return status === 401 || status === 403 || status === 407 || status === 451
    ? 'closed'
    : 'not found';
}

/** Seconds that the server asks to wait (RFC 9110, 10.2.3: seconds, or a date), null where it does not. */
function retryAfter({ headers }: Response, now: number): number | null {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const until = value === '' ? Number.NaN : Date.parse(value);
  return Number.isNaN(until) ? null : Math.max(0, Math.round((until - now) / 1000));
}

/**
 * Whether an address that cannot be reached sends on elsewhere: in a circle, or to a site that is not
 * allowed. The browser does not tell these from a broken line, so that it is asked once more.
 */
async function isSentOn(address: string, port: AskPort): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(port.patience ?? LONGEST);
    const response = await port.fetch(address, { ...QUIETLY, redirect: 'manual', signal });
    response.body?.cancel().catch(() => undefined);
    return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
  } catch {
    return false;
  }
}
