import type { NameKind } from '../../model/mention';
import type { Token } from '../tokens';
import { nameQuotations, type Quotation } from './quotations';
import type { TaggedName } from './tagger';
import { KINDS } from './tags';

/** A name as token indexes of its sentence, `last` included. */
export interface DraftName {
  first: number;
  last: number;
  kind: NameKind;
  confidence: number;
}

/** What the tagger read, as a draft to refine; its confidence is not calibrated yet. */
export function draftOf({ first, last, kind, probability }: TaggedName): DraftName {
  return { first, last, kind: KINDS[kind] ?? 'other', confidence: probability };
}

/** What a refiner looks at beside a name: its sentence. */
export interface Setting {
  tokens: readonly Token[];
  quotations: readonly Quotation[];
  /** The words of names that the article has where a capital means something. */
  named: ReadonlySet<string>;
  /** The token at an index as written, or nothing beyond the sentence. */
  text(index: number): string;
}

/** Brings one name to the conventions, or gives it back as it was; null where it is none. */
export type Refiner = (name: DraftName, at: Setting) => DraftName | null;

/** The sentence of these tokens as refiners look at it. */
export function settingOf(tokens: readonly Token[], named: ReadonlySet<string>): Setting {
  const text = (index: number): string => tokens[index]?.text ?? '';
  return { tokens, quotations: nameQuotations(tokens), named, text };
}

/** Whether a word begins with a capital. */
export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word);
