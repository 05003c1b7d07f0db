import { ownString } from './ownString';

/** Results kept at most; names repeat within an article and an import, and are forgotten after. */
const MOST_KEPT = 50_000;

/** The function with its latest results kept: for pure functions of one short string. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const own = ownString(text);
    const value = compute(own);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(own, value);
    return value;
  };
}
