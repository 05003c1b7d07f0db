import { ownString } from './ownString';

/** Results kept at least, of the latest; twice as many at most. Names repeat within an article and an import, and are forgotten after. */
const MOST_KEPT = 16_000;

/** The function with its latest results kept: for pure functions of one short string. */
export function remember<T>(compute: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = new Map<string, T>();
  const keep = (text: string, value: T): T => {
    if (young.size >= MOST_KEPT) {
      old = young;
      young = new Map();
    }
    young.set(text, value);
    return value;
  };
  return (text) => {
    const found = young.get(text);
    if (found !== undefined) return found;
    const older = old.get(text);
    const own = ownString(text);
    return keep(own, older === undefined ? compute(own) : older);
  };
}
