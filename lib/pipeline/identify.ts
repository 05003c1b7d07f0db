import type { ArticleSource } from './articleSource';

/**
 * SHA-256 (hex) over what an article says: title, outlet, publication date and text. The same
 * article read twice has the same hash, from whatever file or address it came.
 */
export async function hashContent(source: ArticleSource): Promise<string> {
  const { title, publisher, published, text } = source.extracted;
  const said = JSON.stringify([title, publisher, published?.value ?? null, text]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(said));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Id of an article: the one its input gives, else the name of its file without folder and
 * extension, so that a reader can tell it on the command line, else the start of its hash.
 * Two articles may come out alike; {@link distinctId} tells them apart where they meet.
 */
export function identify(source: ArticleSource, contentHash: string): string {
  if (source.id !== null) return source.id;
  const stem = source.file
    ?.replace(/^.*[/\\]/, '')
    .replace(/\.gz$/i, '')
    .replace(/\.[a-z0-9]{1,8}$/i, '');
  return stem !== undefined && stem !== '' && stem !== '-' ? stem : contentHash.slice(0, 16);
}

/** An id for a second article that claims one already taken: the same id each time it comes in. */
export function distinctId(id: string, contentHash: string): string {
  return `${id}~${contentHash.slice(0, 8)}`;
}
