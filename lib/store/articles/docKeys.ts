import { addressKey } from '../../extraction/addressKey';

/** Hexadecimal digits that fit a number without loss. */
const DIGITS = 13;

/** A content hash as the two numbers of its row: 104 bits, so that no two articles share them. */
export function hashKeys(contentHash: string): { hash: number; rest: number } {
  return {
    hash: Number.parseInt(contentHash.slice(0, DIGITS), 16),
    rest: Number.parseInt(contentHash.slice(DIGITS, 2 * DIGITS), 16),
  };
}

/**
 * A text as a whole number of 53 bits, by which `docs` is looked up for ids and addresses: two
 * FNV-1a hashes with the last steps of MurmurHash3. Whoever finds a row by it compares the text.
 */
export function textKey(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
  }
  return mixed(low) + (mixed(high ^ low) & 0x1fffff) * 0x100000000;
}

/** The number by which `docs` is looked up for an address: the same for all addresses of one page. */
export function addressNumber(url: string): number {
  return textKey(addressKey(url) ?? url);
}

function mixed(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
