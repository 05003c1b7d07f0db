import type { CoverageGroup, Related } from '../../model/coverage';
import type { ArchivedArticle, CoverageArchive } from './coverageArchive';
import { foldCopies } from './foldCopies';
import { opinionSign } from './opinion';
import { rankCandidates, type Candidate, type RankOptions } from './rankCandidates';
import { reasonsFor } from './reasonsFor';
import { spreadOutlets } from './spreadOutlets';
import { cachedVector } from './vectorCache';

function groupOf({ order, events, names, evidence }: Candidate): CoverageGroup {
  if (order === 'later') return 'since then';
  if (order === 'unknown') return 'undated';
  if (events.some(({ isMain, isMainThere }) => isMain && isMainThere)) return 'same event';
  if (events.length || evidence.cosine >= 0.25) return 'led to this';
  const person = names.some(({ generic, here }) => !generic && here.kind !== 'place');
  return person ? 'who is involved' : 'led to this';
}

/** For each candidate the id of the one that stands for it, null for itself. Only what is shown is folded. */
function standIns(candidates: readonly Candidate[]): Map<Candidate, string> {
  const shown = candidates.filter((candidate) => candidate.shown);
  const folded = foldCopies(shown.map(({ article }) => cachedVector(article.record)));
  const found = new Map<Candidate, string>();
  for (const [index, candidate] of shown.entries()) {
    const first = shown[folded[index] ?? -1];
    if (first) found.set(candidate, first.article.record.article.id);
  }
  return found;
}

/**
 * Earlier coverage related to an article, best first, with reasons and quotes from both. Returns an
 * empty list where nothing is worth showing. The article itself is left out, reports that are
 * copies of one another are folded into the first, and as good ones of several outlets alternate. With `when: 'prior'` only what was published
 * before it or provably earlier keeps a group of its own; what cannot be placed in time is `undated`.
 */
export async function findRelated(
  query: ArchivedArticle,
  archive: CoverageArchive,
  options: RankOptions,
): Promise<Related[]> {
  const { candidates, statistics } = await rankCandidates(query, archive, options);
  const standIn = standIns(candidates);
  const related = candidates.map((candidate, rank): Related => {
    const { record } = candidate.article;
    const { id } = record.article;
    const reasons = reasonsFor(query, candidate, statistics, rank < options.limit);
    const copyOf = standIn.get(candidate) ?? null;
    return {
      id,
      score: Math.round(candidate.score * 1e4) / 1e4,
      // Without a reason that can be stated nothing is shown.
      shown: candidate.shown && reasons.length > 0 && copyOf === null,
      group: groupOf(candidate),
      opinion: opinionSign(record.article),
      copies: [...(candidate.article.copies ?? [])],
      copyOf,
      reasons,
    };
  });
  const byId = new Map(related.map((each) => [each.id, each]));
  for (const { id, copyOf, copies } of related) {
    const first = copyOf === null ? undefined : byId.get(copyOf);
    // A copy that the archive knows of may be listed as well.
    if (first) first.copies = [...new Set([...first.copies, id, ...copies])];
  }
  const outlets = new Map(
    candidates.map(({ article: { record } }) => [record.article.id, record.article.publisher]),
  );
  const ordered = inVariedOrder(related, outlets, options.limit);
  return options.all ? ordered : ordered.filter(({ shown }) => shown);
}

/** The first `limit` of what is shown with their outlets spread, in the places that they have; the rest stays. */
function inVariedOrder(
  related: readonly Related[],
  outlets: ReadonlyMap<string, string | null>,
  limit: number,
): Related[] {
  const shown = related.filter((each) => each.shown).slice(0, limit);
  const varied = spreadOutlets(shown, ({ id, score }) => ({
    score,
    outlet: outlets.get(id)?.trim().toLowerCase() || null,
  }));
  const places = new Map(shown.map((each, at) => [each, varied[at]]));
  return related.map((each) => places.get(each) ?? each);
}
