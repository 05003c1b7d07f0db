/**
 * The blocks of a segment that can have a key, given the first key of each block: the last one that
 * begins before or at it, or all that begin with it, because such a list begins at a block's start.
 */
export function blocksWith(firstKeys: Uint32Array, key: number): number[] {
  let low = 0;
  let high = firstKeys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((firstKeys[middle] ?? 0) <= key) low = middle + 1;
    else high = middle;
  }
  const blocks: number[] = [];
  for (let block = low - 1; block >= 0 && firstKeys[block] === key; block--) blocks.unshift(block);
  return blocks.length > 0 || low === 0 ? blocks : [low - 1];
}
