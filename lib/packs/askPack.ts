import { PackError, type PackHeader } from './packFormat';
import { readHeader } from './readHeader';

/** What a server said of the version that was read last, to be given back to it. */
export interface PackValidators {
  etag: string | null;
  lastModified: string | null;
}

/** What came of asking for a pack. */
export type PackAnswer =
  | { state: 'unchanged' }
  | { state: 'new'; file: Blob; header: PackHeader; validators: PackValidators }
  /** `why`: what is wrong and what to do. */
  | { state: 'failed'; why: string };

/** What asking needs of the world. */
export interface PackWorld {
  fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** Bytes of the largest pack that is taken. */
  largest: number;
}

/** Bytes of the largest pack that is fetched: some half a million articles. */
export const LARGEST_PACK = 1_000_000_000;
/** Milliseconds in which a server has to send something. */
const PATIENCE = 60_000;

/**
 * Asks for the pack of an address, without cookies and without saying from where; not at all for its
 * bytes where it is the version that these validators tell. Never throws.
 */
export async function askPack(
  address: string,
  { etag, lastModified }: PackValidators,
  { fetch, largest }: PackWorld,
): Promise<PackAnswer> {
  const headers = new Headers({ Accept: 'application/gzip, application/octet-stream, */*;q=0.1' });
  if (etag !== null) headers.set('If-None-Match', etag);
  if (lastModified !== null) headers.set('If-Modified-Since', lastModified);
  const quiet = new Quiet();
  try {
    const answer = await fetch(address, {
      headers,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: quiet.signal,
    });
    if (answer.status === 304) return { state: 'unchanged' };
    if (!answer.ok) {
      await answer.body?.cancel();
      return failed(answer.status);
    }
    const file = await bounded(answer, largest, quiet);
    if (file === null) return { state: 'failed', why: tooLarge(largest) };
    return {
      state: 'new',
      file,
      header: await readHeader(file.stream()),
      validators: {
        etag: answer.headers.get('ETag'),
        lastModified: answer.headers.get('Last-Modified'),
      },
    };
  } catch (error) {
    return { state: 'failed', why: unreadable(error, quiet.signal.aborted) };
  } finally {
    quiet.end();
  }
}

/** What a server sends, as the browser keeps it; null where it is too much. */
async function bounded(answer: Response, largest: number, quiet: Quiet): Promise<Blob | null> {
  const reader = answer.body?.getReader();
  const parts: Blob[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || value === undefined) return new Blob(parts);
    quiet.heard();
    size += value.byteLength;
    if (size > largest) {
      await reader?.cancel();
      return null;
    }
    parts.push(new Blob([value]));
  }
}

/** Aborts what has been quiet for too long. */
class Quiet {
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  heard(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#abort.abort(), PATIENCE);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

function failed(status: number): PackAnswer {
  if (status === 404 || status === 410)
    return {
      state: 'failed',
      why: 'There is nothing at this address. Look whether the pack has moved.',
    };
  if (status === 401 || status === 403)
    return { state: 'failed', why: 'The site gives this pack to nobody without signing in.' };
  return { state: 'failed', why: `The site answered with an error (${status}). Try again later.` };
}

function unreadable(error: unknown, tooSlow: boolean): string {
  if (error instanceof PackError) return error.message;
  if (tooSlow) return 'The site sent nothing for a minute. Try again later.';
  if (error instanceof TypeError && /fetch|network|load/i.test(error.message))
    return 'The site could not be reached. Look at the address and your connection.';
  return 'It is no Backstory pack, or a damaged one. Look at the address.';
}

function tooLarge(largest: number): string {
  return `It is larger than ${Math.round(largest / 1_000_000)} MB. Save it as a file and add that.`;
}
