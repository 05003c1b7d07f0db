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

/** Bits kept of a hash, and how many of them after the first: a row has 24 of the lowest hashes, each in some 8 bits. */
const BITS = 27;
const FRACTION_BITS = 6;

/** Hashes of members are below this. */
export const MEMBER_HASHES = (BITS - FRACTION_BITS + 1) << FRACTION_BITS;

/** The state of the hash after an article's id, to be given to {@link memberHash}. */
export function articleHash(article: string): number {
  return hashOn(0x811c9dc5, article);
}

/**
 * By what the sample of an entity is chosen: below {@link MEMBER_HASHES}, of the article's id and the
 * local one. It has the order of a hash of 27 bits, of which it keeps the place of the first and the six
 * after it: names that are alike in it stay or go together.
 */
export function memberHash(article: number, local: Pick<LocalEntity, 'id'>): number {
  const hash = mixed(hashOn(article, local.id)) >>> (32 - BITS);
  const cut = Math.max(0, 31 - Math.clz32(hash) - FRACTION_BITS);
  return (cut << FRACTION_BITS) + (hash >>> cut);
}

/** Hashes in a rank. */
const SAME_DAY = 1000;

/** By what the latest articles are ordered: the day of publication (0 if unknown), then a hash. */
export function dayRank(published: string | null, article: number): number {
  const digits = published?.slice(0, 10).replaceAll('-', '') ?? '';
  const day = /^\d{4,8}$/.test(digits) ? Number(digits.padEnd(8, '0')) : 0;
  return day * SAME_DAY + (mixed(article) % SAME_DAY);
}
