/** The longest address that is kept, in UTF-16 code units: longer ones are data, not places. */
const LONGEST = 4_096;

/**
 * An address of the web, absolute, without its fragment; null for anything else. `base` is what a
 * relative one stands in. Line breaks and blanks around it, which many feeds have, do not count.
 */
export function webAddress(
  raw: string | null | undefined,
  base: string | null = null,
): string | null {
  const written = raw?.trim() ?? '';
  if (written === '' || written.length > LONGEST) return null;
  try {
    const url = new URL(written, base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    if (url.username !== '' || url.password !== '') return null;
    url.hash = '';
    return url.href;
  } catch {
    return null;
  }
}

/** The address that a reader typed: `feed:` is one of the web, and without a scheme it is `https`. Null where it is none. */
export function typedAddress(typed: string): string | null {
  const bare = typed.trim().replace(/^feed:(?:\/\/)?(?=https?:)/i, '');
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(bare)
    ? bare.replace(/^feed:/i, 'https:')
    : `https://${bare}`;
  const address = webAddress(whole);
  if (address === null) return null;
  const { hostname } = new URL(address);
  return hostname.includes('.') || hostname === 'localhost' ? address : null;
}
