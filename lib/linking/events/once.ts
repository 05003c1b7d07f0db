/** What gives `make`'s result, which is called at most once, and only when it is asked for. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
