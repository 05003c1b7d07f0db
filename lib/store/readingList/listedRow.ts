import * as v from 'valibot';

const row = v.object({
  /** The address as `addressKey` writes it: the same page is listed once. */
  id: v.pipe(v.string(), v.minLength(1)),
  /** The address as it was given. */
  url: v.string(),
  title: v.string(),
  /** When the reader put it on that list, where it said so, else when it came in; milliseconds since 1970. */
  at: v.number(),
  tags: v.array(v.string()),
  /** What it came with: the id of an import's source, or of a feed. */
  came: v.string(),
  /** Why it could not be taken in when it was last asked for; null where it was not asked for. */
  why: v.nullable(v.string()),
});

/** An address on the reading list, as it is stored; `id` is its key. */
export type ListedRow = v.InferOutput<typeof row>;

/** The row in a stored value; null for one that this code does not know. */
export function parseListedRow(value: unknown): ListedRow | null {
  const parsed = v.safeParse(row, value);
  return parsed.success ? parsed.output : null;
}
