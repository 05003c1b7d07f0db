import type { NameMention } from '../../model/mention';
import type { Span } from '../../model/span';
import { tokenize } from '../tokens';
import type { KnownNames } from './knownNames';

/** A full name met word for word is nearly always that name; a lone word may be a word of the language. */
const FULL_NAME = 0.85;
const LONE_WORD = 0.6;

/** Lone words of fewer letters are words of too many languages. */
const SHORTEST = 4;

/**
 * The known names of a text in a language that is not read: those that stand there word for word,
 * as the archive spells them. A person's surname counts only where the text has the full name too, and
 * no lone word beside a capitalised one, which in German is nearly any noun: better nothing than doubt.
 * Sorted, apart; offsets are UTF-16 code units of `text`. Linear time; never throws.
 */
export function findKnown(
  text: string,
  sentences: readonly Span[],
  known: KnownNames,
): NameMention[] {
  if (known.size === 0) return [];
  const found: (NameMention & { words: string[] })[] = [];
  for (const sentence of sentences) {
    const tokens = tokenize(text, sentence);
    for (const { first, last, kind } of known.find(tokens.map((token) => token.text))) {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? start;
      const name = text.slice(start, end);
      const confidence = first < last ? FULL_NAME : LONE_WORD;
      const words = tokens.slice(first, last + 1).map((token) => token.text);
      found.push({ start, end, text: name, kind, role: null, confidence, words });
    }
  }
  const surnames = new Set(
    found.flatMap(({ kind, words }) =>
      kind === 'person' && words.length > 1 ? words.slice(-1) : [],
    ),
  );
  return found
    .filter(({ kind, words, text: name }) => {
      if (words.length > 1) return true;
      if (kind === 'person') return surnames.has(name);
      return name.length >= SHORTEST || /^\p{Lu}{3,}$/u.test(name);
    })
    .map(({ words: _, ...mention }) => mention);
}
