import type { Token } from '../tokens';
import type { CrfSpace } from './crf';
import { draftOf, type DraftName } from './draft';
import { viewSentence, wordAt, type SentenceView } from './features';
import type { NameModel } from './nameModel';
import { nameQuotations } from './quotations';
import { decodeSentence, scoreSentence } from './tagger';

/**
 * The names in quotations in which `found` has none ("the “Haqqani network”"): the sentence is read
 * once more as if the marks were not there. Works alone are left to the first reading, which goes by
 * the marks. Overwrites `space`.
 */
export function readQuotations(
  model: NameModel,
  view: SentenceView,
  tokens: readonly Token[],
  found: readonly DraftName[],
  topicScores: Int32Array,
  space: CrfSpace,
): DraftName[] {
  const quotations = nameQuotations(tokens).filter(({ open, close }) =>
    found.every(({ first, last }) => last < open || first > close),
  );
  if (quotations.length === 0) return [];
  const marks = new Set(quotations.flatMap(({ open, close }) => [open, close]));
  const kept = tokens.flatMap((_, i) => (marks.has(i) ? [] : [i]));
  const words = kept.map((i) => wordAt(view, i));
  const hints = Uint8Array.from(kept, (i) => view.hints[i] ?? 0);
  const plain = viewSentence(words, view.style, hints);
  plain.elsewhere = kept.map((i) => view.elsewhere[i] ?? null);
  scoreSentence(model, plain, topicScores, space);
  return decodeSentence(model, plain, space)
    .map(draftOf)
    .map((name) => ({ ...name, first: kept[name.first] ?? 0, last: kept[name.last] ?? 0 }))
    .filter(({ first, last, kind }) => {
      const inside = quotations.some(({ open, close }) => first > open && last < close);
      return inside && kind !== 'other';
    });
}
