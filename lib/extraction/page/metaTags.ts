/** Meta values by lower-case name or property, in the page's order. */
export type MetaTags = ReadonlyMap<string, string[]>;

/** All meta tags of a page. */
export function readMeta(document: Document): MetaTags {
  const meta = new Map<string, string[]>();
  for (const tag of document.querySelectorAll('meta[content]')) {
    const value = (tag.getAttribute('content') ?? '').trim();
    const names =
      tag.getAttribute('property') ??
      tag.getAttribute('name') ??
      tag.getAttribute('itemprop') ??
      '';
    if (value === '' || names === '') continue;
    for (const name of names.toLowerCase().split(/\s+/)) {
      const values = meta.get(name);
      if (values) values.push(value);
      else meta.set(name, [value]);
    }
  }
  return meta;
}

/** The first value of the first of `names` that is there, or null. */
export function first(meta: MetaTags, names: string[]): string | null {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return null;
}
