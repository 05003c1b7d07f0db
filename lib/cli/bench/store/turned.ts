/** The same things in the same order, begun at another: so that none always comes first. */
export function turned<T>(all: readonly T[], by: number): T[] {
  const from = all.length === 0 ? 0 : by % all.length;
  return [...all.slice(from), ...all.slice(0, from)];
}
