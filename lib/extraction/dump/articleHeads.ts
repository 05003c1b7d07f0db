import type { MetaLine } from './metaLines';

/** Byline, date of publication and date of change stand within so many lines. */
const SPREAD = 3;
const SAYS_PUBLISHED =
  /\b(?:published|posted|updated|first published|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd|publicerad|publisert)\b/i;

/**
 * How much each line looks like the head of an article, of which the body follows: 0 for most, up to
 * 3 where who wrote it, on which day, and a word such as "published" stand together. `metas` are what
 * lines say of an article, null for those that are no byline.
 */
export function articleHeads(
  metas: readonly (MetaLine | null)[],
  texts: readonly string[],
): number[] {
  return metas.map((meta, at) => {
    if (meta === null) return 0;
    let dated = false;
    let signed = false;
    let said = false;
    for (let near = Math.max(0, at - SPREAD); near <= at; near++) {
      const other = metas[near];
      if (other === null || other === undefined) continue;
      dated ||= other.published !== null;
      signed ||= other.bylines.length > 0;
      said ||= other.published !== null && SAYS_PUBLISHED.test(texts[near] ?? '');
    }
    return (dated ? 1 : 0) + (signed ? 1 : 0) + (said ? 1 : 0);
  });
}
