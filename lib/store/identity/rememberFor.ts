/**
 * The function with its results kept by object: all of the latest `most`, none of more than twice as
 * many, and none longer than the object lives.
 */
export function rememberFor<K extends object, V>(
  most: number,
  compute: (object: K) => V,
): (object: K) => V {
  let young = new WeakMap<K, V>();
  let old = new WeakMap<K, V>();
  let count = 0;
  return (object) => {
    const known = young.get(object);
    if (known !== undefined) return known;
    const value = old.get(object) ?? compute(object);
    if (++count > most) {
      old = young;
      young = new WeakMap();
      count = 1;
    }
    young.set(object, value);
    return value;
  };
}
