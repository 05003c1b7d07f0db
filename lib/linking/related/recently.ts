/** Results kept of each of two generations; twice as many at most are held. */
const GENERATION = 600;

/**
 * `make`, with its results for the latest keys kept, for as long as the context stays the same: a
 * bounded memory of what is asked for again and again. Keys and contexts are told apart by identity.
 */
export function recently<Key extends object, Context extends object, Value>(
  make: (key: Key, context: Context) => Value,
): (key: Key, context: Context) => Value {
  let held: WeakRef<Context> | null = null;
  let young = new Map<Key, Value>();
  let old = new Map<Key, Value>();
  return (key, context) => {
    if (held?.deref() !== context) {
      held = new WeakRef(context);
      young = new Map();
      old = new Map();
    }
    const known = young.get(key);
    if (known !== undefined) return known;
    const value = old.get(key) ?? make(key, context);
    if (young.size >= GENERATION) [young, old] = [new Map(), young];
    young.set(key, value);
    return value;
  };
}
