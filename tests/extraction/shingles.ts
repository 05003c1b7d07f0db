/** F1 of two texts over their runs of four words, the measure of the article-extraction-benchmark. */
export function shingleF1(want: string, have: string): number {
  const a = shingles(want);
  const b = shingles(have);
  let both = 0;
  for (const [shingle, count] of a) both += Math.min(count, b.get(shingle) ?? 0);
  const total = [...a.values(), ...b.values()].reduce((sum, count) => sum + count, 0);
  return total === 0 ? 1 : (2 * both) / total;
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= Math.max(4, words.length); at++) {
    const shingle = words.slice(at, at + 4).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}
