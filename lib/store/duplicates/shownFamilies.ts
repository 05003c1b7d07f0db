import { compareText } from '../../model/compareText';
import type { ArticleRecord } from '../../model/findings';
import { distinctId } from '../../pipeline/identify';
import type { ArticleRow } from '../shapes/articleRow';
import type { Folded } from './foldFamily';
import { memberKey } from './member';
import { foldedOf, type WorkingFamily, type WorkingSet } from './workingSet';

/** What becomes of a family of a batch. */
export interface ShownFamily {
  /** Stored articles that showed it so far, and the record of the first of them. */
  rows: ArticleRow[];
  stored: ArticleRecord | null;
  /** Sources of the members that were hidden so far, each as often as it had any. */
  hidSources: string[];
  /** What stands there afterwards; null for nothing. */
  shown: Folded | null;
}

/**
 * The families of a batch that are not as they are stored. Of several articles that claim one id the
 * earliest has it (of equals that with the smallest hash), and all others get the start of their hash
 * with it.
 */
export function shownFamilies(set: WorkingSet): ShownFamily[] {
  const folded = new Map<WorkingFamily, Folded | null>();
  const claims = new Map<string, { family: WorkingFamily; shown: Folded }[]>();
  for (const family of set.families) {
    const shown = foldedOf(family);
    folded.set(family, shown);
    if (shown === null) continue;
    const { id } = shown.record.article;
    const claiming = claims.get(id);
    if (claiming === undefined) claims.set(id, [{ family, shown }]);
    else claiming.push({ family, shown });
  }
  for (const [id, claiming] of claims) {
    claiming.sort((a, b) => compareClaims(a.shown.record, b.shown.record));
    for (const [at, { family, shown }] of claiming.entries()) {
      const { record } = shown;
      const own = at === 0 ? id : distinctId(id, record.contentHash);
      if (family.rows.length !== 1 || family.rows[0]?.id !== own) family.changed = true;
      if (own !== id)
        folded.set(family, {
          ...shown,
          record: { ...record, article: { ...record.article, id: own } },
        });
    }
  }
  return [...set.families].flatMap((family) =>
    family.changed ? [shownFamily(family, folded.get(family) ?? null)] : [],
  );
}

function shownFamily(family: WorkingFamily, shown: Folded | null): ShownFamily {
  const { rows, stored, hidSources } = family;
  return { rows, stored, hidSources, shown };
}

function compareClaims(a: ArticleRecord, b: ArticleRecord): number {
  return (
    compareText(a.article.published?.value ?? '~', b.article.published?.value ?? '~') ||
    compareText(memberKey(a), memberKey(b))
  );
}
