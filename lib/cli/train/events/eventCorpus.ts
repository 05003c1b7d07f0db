import { readFileSync } from 'node:fs';
import type { Word } from '../../../language/events/words';
import { sentenceWords } from '../../../language/events/words';
import type { NameModel } from '../../../language/names/nameModel';
import { resolveNames } from '../../../linking/identity/resolveNames';
import type { Span } from '../../../model/span';
import { findDates } from '../../../language/dates/findDates';
import { splitSentences } from '../../../language/sentences';
import { findTitledNames } from '../../../pipeline/findTitledNames';

/** A sentence as the tagger sees it, and what of it was marked. */
export interface MarkedSentence {
  words: Word[];
  /** Per marked event, the indexes of its words, in order. */
  mentions: number[][];
  /** How much it counts in training. */
  weight: number;
}

/** An article; those of one topic tell of alike events and stay on one side of a trial. */
export interface MarkedArticle {
  id: string;
  topic: string;
  sentences: MarkedSentence[];
}

interface RawMention {
  doc: string;
  topic: string;
  class: string;
  sent: number;
  tokens: number[];
  valid: boolean;
}

interface RawSentences {
  id: string;
  sentences: { i: number; tokens: string[]; coref: boolean }[];
}

/** Marks of sentences that nobody has gone over twice count less. */
const UNCHECKED_WEIGHT = 0.5;

export function readLinesOf<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

const plain = (text: string): string => text.replace(/``|''/gu, '"').replace(/\s+/gu, '');

/** Offsets in `text` of each of its code units that is no space; two marks of a quotation count as one. */
function offsetsOf(text: string): { packed: string; at: number[] } {
  let packed = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (/\s/u.test(char)) continue;
    const pair = text.slice(i, i + 2);
    packed += pair === "''" || pair === '``' ? '"' : char;
    at.push(i);
    if (pair === "''" || pair === '``') i++;
  }
  at.push(text.length);
  return { packed, at };
}

/**
 * The articles of ECB+ (Cybulska and Vossen, 2014) with their event mentions as words of the text.
 * `folder` holds `ecbplus.docs`, `.sentences` and `.mentions` (JSON lines). Sentences without a
 * marked event are left out unless they were checked.
 */
export function readEcbPlus(folder: string, model: NameModel): MarkedArticle[] {
  const texts = new Map(
    readLinesOf<{ id: string; title: string; text: string; date: string | null }>(
      `${folder}/ecbplus.docs.jsonl`,
    ).map((doc) => [doc.id, doc]),
  );
  const mentions = new Map<string, RawMention[]>();
  const topics = new Map<string, string>();
  for (const one of readLinesOf<RawMention>(`${folder}/ecbplus.mentions.jsonl`)) {
    topics.set(one.doc, one.topic);
    if (one.class !== 'event') continue;
    const key = `${one.doc} ${one.sent}`;
    mentions.set(key, [...(mentions.get(key) ?? []), one]);
  }
  return readLinesOf<RawSentences>(`${folder}/ecbplus.sentences.jsonl`).flatMap((raw) => {
    const doc = texts.get(raw.id);
    if (doc === undefined) return [];
    const sentences = articleWords(doc, model);
    const { packed, at } = offsetsOf(doc.text);
    const marked: MarkedSentence[] = [];
    let from = 0;
    for (const { i, tokens, coref } of raw.sentences) {
      const start = packed.indexOf(plain(tokens.join('')), from);
      if (start < 0) continue;
      const spans: Span[] = [];
      let end = start;
      for (const token of tokens) {
        const next = end + plain(token).length;
        spans.push({ start: at[end] ?? 0, end: (at[next - 1] ?? 0) + 1 });
        end = next;
      }
      from = end;
      const own = mentions.get(`${raw.id} ${i}`) ?? [];
      if (!coref && own.length === 0) continue;
      const weight = coref ? 1 : UNCHECKED_WEIGHT;
      const whole = { start: at[start] ?? 0, end: spans.at(-1)?.end ?? 0 };
      marked.push(
        ...markSentences(
          sentences,
          whole,
          own.map(({ tokens: some }) => some.flatMap((index) => spans[index] ?? [])),
          weight,
        ),
      );
    }
    return [{ id: raw.id, topic: topics.get(raw.id) ?? raw.id, sentences: marked }];
  });
}

/** The words of an article, sentence by sentence, with the names and dates they belong to. */
export function articleWords(
  { title, text, date }: { title: string; text: string; date: string | null },
  model: NameModel,
): Word[][] {
  const sentences = splitSentences(text);
  const named = findTitledNames(title, text, sentences, model);
  const { mentions } = resolveNames({ title, text, ...named });
  const dates = findDates(text, sentences, date);
  return sentences.map((sentence) =>
    sentenceWords(
      text,
      sentence,
      mentions.filter(({ start }) => start >= sentence.start && start < sentence.end),
      dates.filter(({ start }) => start >= sentence.start && start < sentence.end),
    ),
  );
}

/** Those sentences that lie in `whole`, with the marks (spans in the text) that fall into them. */
export function markSentences(
  sentences: readonly Word[][],
  whole: Span,
  marks: readonly (readonly Span[])[],
  weight: number,
): MarkedSentence[] {
  return sentences
    .filter((words) => {
      const [first] = words;
      return first !== undefined && first.start >= whole.start && first.start < whole.end;
    })
    .map((words) => ({
      words,
      weight,
      mentions: marks
        .map((spans) =>
          words.flatMap((word, index) =>
            spans.some((span) => span.start < word.end && word.start < span.end) ? [index] : [],
          ),
        )
        .filter((some) => some.length > 0),
    }));
}
