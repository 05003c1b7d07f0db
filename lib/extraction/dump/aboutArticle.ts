import type { PublicationDate } from '../../model/article';
import { authorNames } from '../authorNames';
import type { LineKind } from './cutFurniture';
import type { DumpLine } from './dumpLines';
import type { MetaLine } from './metaLines';
import { readMetaLine } from './metaLines';

/** A line that ends where the author's name should begin: the name stands on the next. */
const OPEN_BYLINE =
  /^(?:(?:written |reported |story )?by|von|par|por|di|av|door|authors?|autor(?:in|es|a)?|auteur)\s*:?$/iu;

/** What each line says about the article, "By" and the name below it taken together. */
export function readMetas(lines: DumpLine[]): (MetaLine | null)[] {
  return lines.map(({ text }, at) => {
    const above = lines[at - 1]?.text ?? '';
    const isName = text.length <= 80 && OPEN_BYLINE.test(above) && /^\p{Lu}[^.!?]*$/u.test(text);
    return readMetaLine(isName ? `By ${text}` : text);
  });
}

/** A date this many lines above the headline belongs to it; further up it is today's. */
const REACH_ABOVE_TITLE = 4;
/** Name, date, captions and share buttons stand within so many lines below it. */
const REACH_BELOW_TITLE = 12;

/** How near to the headline a line stands, 0 nearest: below it, above it, further below, further above. */
function rank(at: number, titleAt: number): number {
  if (at >= titleAt) return at <= titleAt + REACH_BELOW_TITLE ? 0 : 2;
  return at >= titleAt - REACH_ABOVE_TITLE ? 1 : 3;
}

/**
 * What the lines outside of body and comments say. Those near the headline go before
 * others, and dates called "published" before others.
 */
export function aboutArticle(
  metas: (MetaLine | null)[],
  kinds: LineKind[],
  titleAt: number,
): {
  published: PublicationDate | null;
  updated: PublicationDate | null;
  bylines: string[];
  publisher: string | null;
} {
  const own = metas
    .flatMap((meta, at) =>
      meta !== null && kinds[at] === 'byline' ? [{ meta, rank: rank(at, titleAt) }] : [],
    )
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ meta }) => meta);
  const dated = own.filter((meta) => meta.published !== null);
  const days = dated.filter(({ published: date }) => date?.precision !== 'month');
  const exact = (days.length > 0 ? days : dated).filter(({ isUpdate }) => !isUpdate);
  const published =
    exact.find(({ published: date }) => /\b(?:published|posted)\b/i.test(date?.source ?? '')) ??
    exact[0] ??
    days[0] ??
    dated[0];
  return {
    published: published?.published ?? null,
    updated: own.find((meta) => meta.updated !== null)?.updated ?? null,
    bylines:
      own.find((meta) => authorNames(meta.bylines, meta.publisher).length > 0)?.bylines ?? [],
    publisher: own.find((meta) => meta.publisher !== null)?.publisher ?? null,
  };
}
