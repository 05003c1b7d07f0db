import * as v from 'valibot';

/**
 * A `.backstory` pack is gzipped UTF-8 lines of JSON: a {@link PackHeader}, one article record a
 * line, and a {@link PackFooter}. Data only. Version 1.
 */
export const PACK_VERSION = 1;

const header = v.object({
  backstory: v.pipe(v.number(), v.integer(), v.minValue(1)),
  pipeline: v.pipe(v.number(), v.integer(), v.minValue(1)),
  title: v.string(),
  licence: v.nullable(v.string()),
  source: v.nullable(v.string()),
});

const footer = v.object({
  end: v.literal(true),
  articles: v.pipe(v.number(), v.integer(), v.minValue(0)),
  checksum: v.string(),
});

/** First line: format version, version of the pipeline that made the findings, what the pack is and who says so. */
export type PackHeader = v.InferOutput<typeof header>;

/** Last line: number of articles, and the {@link chain} over all lines before it. */
export type PackFooter = v.InferOutput<typeof footer>;

/** A pack that cannot be read; the message says why and what to do. */
export class PackError extends Error {
  override name = 'PackError';
}

/** The header in a pack's first line. Throws {@link PackError} for what is no pack, or a newer one. */
export function parseHeader(line: string): PackHeader {
  const parsed = v.safeParse(header, parseJson(line));
  if (!parsed.success)
    throw new PackError('It is no Backstory pack. Export it again, or import the articles.');
  if (parsed.output.backstory > PACK_VERSION)
    throw new PackError(
      `It was made by a newer Backstory (format ${parsed.output.backstory}, this one reads ${PACK_VERSION}). Update Backstory, then import it again.`,
    );
  return parsed.output;
}

/** The footer, or null where the line is something else. */
export function parseFooter(value: unknown): PackFooter | null {
  const parsed = v.safeParse(footer, value);
  return parsed.success ? parsed.output : null;
}

/** The line as JSON, or undefined where it is none. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Next link of the checksum: SHA-256 (hex) over the link before and the line, so that a pack is checked as it streams. */
export async function chain(previous: string, line: string): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    new TextEncoder().encode(`${previous}\n${line}`),
  );
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
