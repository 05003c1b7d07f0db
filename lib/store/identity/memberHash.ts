import type { LocalEntity } from '../../model/mention';

/** FNV-1a, going on from `hash`. */
function hashOn(hash: number, text: string): number {
  let on = hash;
  for (let i = 0; i < text.length; i++) on = Math.imul(on ^ text.charCodeAt(i), 0x01000193);
  return on;
}

/** Mixes the bits, so that ids that differ in their last letter lie far apart (the finaliser of MurmurHash3). */
function mixed(hash: number): number {
  let on = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  on = Math.imul(on ^ (on >>> 13), 0xc2b2ae35);
  return (on ^ (on >>> 16)) >>> 0;
}

/** Digits kept of a hash: two of a few dozen are equal once in a million times. */
const RANGE = 2 ** 27;

/** The state of the hash after an article's id, to be given to {@link memberHash}. */
export function articleHash(article: string): number {
  return hashOn(0x811c9dc5, article);
}

/** By what the sample of an entity is chosen: below 2^27, of the article's id and the local one. */
export function memberHash(article: number, local: Pick<LocalEntity, 'id'>): number {
  return mixed(hashOn(article, local.id)) % RANGE;
}

/** Hashes in a rank. */
const SAME_DAY = 1000;

/** By what the latest articles are ordered: the day of publication (0 if unknown), then a hash. */
export function dayRank(published: string | null, article: number): number {
  const digits = published?.slice(0, 10).replaceAll('-', '') ?? '';
  const day = /^\d{4,8}$/.test(digits) ? Number(digits.padEnd(8, '0')) : 0;
  return day * SAME_DAY + (mixed(article) % SAME_DAY);
}
