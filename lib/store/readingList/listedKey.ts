/**
 * The key of an address on the reading list: without its fragment, so that two places in one page are
 * one entry. Null for what is no address of a web page.
 */
export function listedKey(address: string): string | null {
  const trimmed = address.trim();
  if (!/^https?:/i.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  url.hash = '';
  return url.href;
}
