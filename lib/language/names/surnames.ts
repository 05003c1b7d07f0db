import type { Token } from '../tokens';
import type { DraftName } from './draft';

/** A sentence of an article with the names found so far. */
export interface NamedSentence {
  tokens: readonly Token[];
  names: DraftName[];
}

/** A full name surer than this lends its last word to the rest of the article. */
const SURE_NAME = 0.7;

/** What a surname by itself is believed, before calibration, which makes about 0.6 of it. */
const SURNAME_CONFIDENCE = 0.93;

/**
 * What follows a person that begins a sentence. A common word that is a surname ("Little", "May")
 * is taken for one there only before these: "Little refused", not "Little is known".
 */
const ACTS =
  /^(?:\p{Ll}{2,}ed|said|says|told|tells|spoke|made|took|gave|went|met|also|who|himself|herself|['’]s)$/u;

/**
 * Finds the surnames by themselves of people whom the article names in full, where reading alone
 * left them out. Changes `names` of the sentences, which stay sorted and apart.
 */
export function addSurnames(sentences: readonly NamedSentence[]): void {
  const surnames = new Set<string>();
  for (const { tokens, names } of sentences) {
    for (const { first, last, kind, confidence } of names) {
      const word = tokens[last]?.text ?? '';
      const full = kind === 'person' && last > first && confidence > SURE_NAME;
      if (full && /^\p{Lu}\p{Ll}{2,}$/u.test(word)) surnames.add(word);
    }
  }
  if (surnames.size === 0) return;
  for (const { tokens, names } of sentences) {
    const covered = new Uint8Array(tokens.length);
    for (const { first, last } of names) covered.fill(1, first, last + 1);
    const capital = (index: number): boolean => /^\p{Lu}/u.test(tokens[index]?.text ?? '');
    const added: DraftName[] = [];
    tokens.forEach((token, i) => {
      if (covered[i] === 1 || !surnames.has(token.text)) return;
      // Among other capitalised words it is part of something else ("Little Rock").
      if (capital(i + 1) || (i > 1 && capital(i - 1))) return;
      const begins = !/^[\p{L}\p{N},]/u.test(tokens[i - 1]?.text ?? '');
      if (begins && !ACTS.test(tokens[i + 1]?.text ?? '')) return;
      added.push({ first: i, last: i, kind: 'person', confidence: SURNAME_CONFIDENCE });
    });
    if (added.length === 0) continue;
    names.push(...added);
    names.sort((a, b) => a.first - b.first);
  }
}
