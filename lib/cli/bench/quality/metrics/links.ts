/** How well what is shown fits what is true, each 0…1; null where there is nothing to divide by. */
export interface LinkScores {
  /** Share of shown links that are right. */
  precision: number;
  /** Share of true links that are shown. */
  recall: number;
  f1: number;
  /** Share of articles without prior coverage for which nothing is shown. */
  silence: number | null;
  /** Share of articles with prior coverage for which a right link is shown. */
  hitRate: number | null;
}

/** Harmonic mean of precision and recall; 0 where both are. */
export function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

/** Scores over all articles of `ids` (links counted together, not by article), by the definitions of the development data's scorer. */
export function linkScores(
  ids: readonly string[],
  relevantTo: (id: string) => ReadonlySet<string>,
  shownFor: (id: string) => readonly string[],
): LinkScores {
  let right = 0;
  let shown = 0;
  let relevant = 0;
  let withSome = 0;
  let hit = 0;
  let without = 0;
  let silent = 0;
  for (const id of ids) {
    const truth = relevantTo(id);
    const links = shownFor(id);
    const good = links.filter((link) => truth.has(link)).length;
    right += good;
    shown += links.length;
    relevant += truth.size;
    if (truth.size === 0) {
      without += 1;
      if (links.length === 0) silent += 1;
    } else {
      withSome += 1;
      if (good > 0) hit += 1;
    }
  }
  const precision = shown === 0 ? 0 : right / shown;
  const recall = relevant === 0 ? 0 : right / relevant;
  return {
    precision,
    recall,
    f1: f1(precision, recall),
    silence: without === 0 ? null : silent / without,
    hitRate: withSome === 0 ? null : hit / withSome,
  };
}
