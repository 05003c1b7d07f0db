import { isTracking } from './trackingParameters';

/** Parts of a host before its own name that stand for the same pages in another look. */
const LOOKS = new Set(['www', 'm', 'mobile', 'amp', 'wap']);

/** Hosts that show others' pages as AMP: where the page's own address stands in the path. */
const CACHES: readonly [host: RegExp, path: RegExp][] = [
  [/(?:^|\.)google\.[a-z.]{2,6}$/, /^\/amp\/(?:s\/)?(.+)$/],
  [/\.cdn\.ampproject\.org$/, /^\/(?:[a-z]\/)(?:s\/)?(.+)$/],
  [/\.(?:bing-amp|ampproject)\.(?:com|net)$/, /^\/(?:[a-z]\/)(?:s\/)?(.+)$/],
];

/** A place in a live blog is news of its own, and an address behind `#!` is made by a script. */
const TELLING_FRAGMENT =
  /^#(?:!.|(?:block|entry|update|post|lb|live-?blog(?:-[a-z]+)*)[-_:/]?(?=[\w-]*\d)[\w-]{3,80}$)/i;

/** Addresses whose keys are remembered: an article's is asked for some times while it is stored. */
const MOST_KEPT = 512;
const KEPT = new Map<string, string | null>();

/** The longest address that is looked at closely, in UTF-16 code units; longer ones are data. */
const LONGEST = 4000;

/**
 * What all addresses of one page have in common, so that a page is known again: host without `www`,
 * `m` or `amp`, path without `/amp` and the last slash, and the parameters that are not for counting
 * clicks, in the order of their names. Scheme, port 80 and 443, and fragments go, but for those of live blogs
 * and of `#!`. The page's canonical link comes before any of this: it is what an article's `url` is.
 * Null for what is no address of the web. Linear; the same for its own result with `https://` before it.
 */
export function addressKey(address: string): string | null {
  const kept = KEPT.get(address);
  if (kept !== undefined) return kept;
  const key = keyOf(address);
  if (KEPT.size >= MOST_KEPT) KEPT.clear();
  if (address.length <= LONGEST) KEPT.set(address, key);
  return key;
}

function keyOf(address: string): string | null {
  const url = webAddress(address);
  if (url === null) return null;
  const page = unwrapped(url);
  const fragment = TELLING_FRAGMENT.test(page.hash) ? page.hash : '';
  return `${hostOf(page)}${pathOf(page)}${queryOf(page)}${fragment}`;
}

/**
 * The key of an article's address, or null where it has none that tells it from others: no address of
 * the web, or that of a front page, on which everything stands in turn.
 */
export function articleAddressKey(url: string | null): string | null {
  const key = url === null ? null : addressKey(url);
  return key === null || /^[^/]*\/$/.test(key) ? null : key;
}

function webAddress(address: string): URL | null {
  const trimmed = address.trim();
  if (trimmed.length > LONGEST || !/^https?:\/\//i.test(trimmed)) return null;
  try {
    return new URL(trimmed);
  } catch {
    return null;
  }
}

/** The page that an AMP cache shows, for its own address. */
function unwrapped(url: URL): URL {
  for (const [host, path] of CACHES) {
    if (!host.test(url.hostname)) continue;
    const inner = path.exec(url.pathname)?.[1];
    if (inner === undefined || !/^[^/]+\.[^/]+/.test(inner)) continue;
    const page = webAddress(`https://${inner}${url.search}${url.hash}`);
    if (page !== null) return page;
  }
  return url;
}

/** The host without looks and default port; a site that is named like a look keeps its name. */
function hostOf({ hostname, port }: URL): string {
  const labels = hostname.replace(/\.$/, '').split('.');
  while (labels.length > 2 && LOOKS.has(labels[0] ?? '')) labels.shift();
  // As in en.m.wikipedia.org.
  if (labels.length > 3 && LOOKS.has(labels[1] ?? '')) labels.splice(1, 1);
  return labels.join('.') + (port === '' || port === '80' || port === '443' ? '' : `:${port}`);
}

function pathOf({ pathname }: URL): string {
  const parts = pathname
    .replace(/%[0-9a-f]{2}/gi, plainCode)
    .split('/')
    .filter(Boolean);
  if (parts.length > 1 && parts.at(-1)?.toLowerCase() === 'amp') parts.pop();
  if (parts.length > 1 && parts[0]?.toLowerCase() === 'amp') parts.shift();
  const last = parts.pop();
  if (last === undefined) return '/';
  return `/${[...parts, last.replace(/(.)\.amp(?=$|\.html?$)/i, '$1')].join('/')}`;
}

/** A code of a letter, number or mark that needs none as that itself, any other in capitals (RFC 3986, 6.2.2). */
function plainCode(code: string): string {
  const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return /[A-Za-z0-9._~-]/.test(letter) ? letter : code.toUpperCase();
}

function queryOf({ searchParams }: URL): string {
  const own = [...searchParams].filter(([name, value]) => name !== '' && !isTracking(name, value));
  if (own.length === 0) return '';
  const written = own.map(([name, value]) =>
    value === '' ? encode(name) : `${encode(name)}=${encode(value)}`,
  );
  return `?${written.sort().join('&')}`;
}

/** As `encodeURIComponent`, also for halves of characters. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
