const MOST_CODE = 255;
/** Beyond small numbers each code stands for at most 5.5 % more than the one before, so that the nearest is within 3 %. */
const STEP = 1.055;

/** The number that each code stands for: 0, 1, …, 36, 38, …; the last is 3.4 millions. */
const FREQUENCIES = new Float64Array(MOST_CODE + 1);
for (let code = 1; code <= MOST_CODE; code++) {
  const before = FREQUENCIES[code - 1] ?? 0;
  FREQUENCIES[code] = Math.max(before + 1, Math.floor(before * STEP));
}

/** Codes of small frequencies, which are most; made for whoever writes, since a woken background only reads. */
let small: Uint8Array | null = null;

/** A whole number from 0 as a byte, to 3 %, exactly up to 36; what is above the last code gets the last. */
export function frequencyCode(frequency: number): number {
  small ??= Uint8Array.from({ length: 4096 }, (_, each) => codeOf(each));
  return small[frequency] ?? codeOf(frequency);
}

/** The number that a code stands for. */
export function frequencyOf(code: number): number {
  return FREQUENCIES[code] ?? 0;
}

/** The nearest code, of two the lower. */
function codeOf(frequency: number): number {
  let low = 0;
  let high = MOST_CODE;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (frequencyOf(middle) < frequency) low = middle + 1;
    else high = middle;
  }
  return low > 0 && frequency - frequencyOf(low - 1) <= frequencyOf(low) - frequency
    ? low - 1
    : low;
}
