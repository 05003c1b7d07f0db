import { addressKey } from '../../extraction/addressKey';

/** The key of an address on the reading list: the same for all addresses of one page; null for what is no address of a web page. */
export function listedKey(address: string): string | null {
  return addressKey(address);
}
