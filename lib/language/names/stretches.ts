/**
 * Calls `visit` with each stretch of open words (1 in `open`) and the closed word on either side of
 * it: token indexes, `end` exclusive. Stretches do not share an open word.
 */
export function eachStretch(open: Uint8Array, visit: (start: number, end: number) => void): void {
  for (let i = 0; i < open.length; i++) {
    if (open[i] === 0) continue;
    let end = i + 1;
    while (end < open.length && open[end] === 1) end++;
    visit(Math.max(0, i - 1), Math.min(open.length, end + 1));
    i = end;
  }
}
