import type { Sourced } from '../../pipeline/articleSource';

/** Tags kept of one entry. */
const MOST_TAGS = 50;

/** Whether an address is one of the web, not of the browser, a script or a file. */
export function isWebAddress(address: string): boolean {
  return /^\s*https?:\/\/[^\s/]+/i.test(address) && URL.canParse(address.trim());
}

/** An entry of a list that has only an address. */
export function listedEntry(
  file: string,
  {
    url,
    title,
    listed,
    tags,
  }: { url: string; title: string | null; listed: string | null; tags: readonly string[] },
): Sourced {
  const words = title?.replace(/\s+/g, ' ').trim() ?? '';
  const kept = [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  return {
    kind: 'address',
    address: {
      url: url.trim(),
      // Tools put the address there where a page gave no title.
      title: words === url.trim() ? '' : words,
      listed,
      tags: kept.slice(0, MOST_TAGS),
      file,
    },
  };
}

/** Seconds, milliseconds or microseconds since 1970 as ISO 8601; null for what is none of these. */
export function epochDate(raw: string | null | undefined): string | null {
  const digits = raw?.trim() ?? '';
  if (!/^\d{9,17}$/.test(digits)) return null;
  const scale = digits.length <= 11 ? 1000 : digits.length <= 14 ? 1 : 0.001;
  const date = new Date(Number(digits) * scale);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 2100 ? null : date.toISOString();
}
