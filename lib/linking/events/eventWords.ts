import type { ArticleRecord } from '../../model/findings';
import type { Span } from '../../model/span';
import { stem, termBucket } from '../related/articleTerms';
import { STOP_WORDS } from '../related/stopWords';
import { triggerStem } from './triggerStem';

/** A word of a sentence: what it is compared by as a trigger, and as one of the words around. */
export interface EventWord extends Span {
  trigger: string;
  /** Bucket of its term in the archive's statistics; -1 for what says nothing. */
  bucket: number;
  isName: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
/** Sentences of an article that are read; what comes later seldom tells what the first hundreds do not. */
const MOST_SENTENCES = 400;

const known = new WeakMap<ArticleRecord, EventWord[][]>();

/** The words of an article, sentence by sentence; kept as long as the record is. Linear. */
export function eventWords(record: ArticleRecord): readonly (readonly EventWord[])[] {
  const held = known.get(record);
  if (held !== undefined) return held;
  const { text } = record.article;
  const sentences = record.findings.sentences
    .slice(0, MOST_SENTENCES)
    .map(({ start, end }) => wordsIn(text, start, end));
  known.set(record, sentences);
  return sentences;
}

function wordsIn(text: string, from: number, to: number): EventWord[] {
  return [...text.slice(from, to).matchAll(WORD)].map((match): EventWord => {
    const [word] = match;
    const lower = word.toLowerCase().replace(/['’].*$/u, '');
    const start = from + match.index;
    return {
      start,
      end: start + word.length,
      trigger: triggerStem(lower),
      bucket: STOP_WORDS.has(lower) ? -1 : termBucket(stem(lower)),
      isName: /^\p{Lu}/u.test(word),
    };
  });
}
