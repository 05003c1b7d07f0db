import type { Span } from '../../../../model/span';
import type { DevelopmentArticle } from '../development';
import { readRelated } from '../development';
import { joinTokens } from './joinTokens';

interface DocLine {
  id: string;
  date: string;
  sentences: string[][];
  sentIndex: number[];
}

interface GoldLine {
  events: { date: string; mentions: { doc: string; sent: number; word: string }[] }[];
}

/** A marked event word, and the date of the event: `2008-01-09`, `2008-01`, `2008` or null for unknown. */
export interface DatedWord extends Span {
  doc: string;
  date: string | null;
}

/** The date as a TIMEX3 value without the parts that are not known. */
function known(date: string): string | null {
  const parts = date.split('-');
  const unknown = parts.findIndex((part) => part.includes('X'));
  const value = parts.slice(0, unknown < 0 ? parts.length : unknown).join('-');
  return value === '' ? null : value;
}

/** The place of a word among the tokens of its sentence; of several ("rolled_out") all if they are neighbours, else the first. */
function placeOf(word: string, tokens: readonly string[], places: readonly Span[]): Span | null {
  const words = word.split('_');
  const together = tokens.findIndex((_, at) => words.every((each, by) => tokens[at + by] === each));
  const first = places[together < 0 ? tokens.indexOf(words[0] ?? '') : together];
  const last = together < 0 ? first : places[together + words.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The articles of the timelines, with one sentence a line, and their marked event words, each once. */
export function readTimeline(): { articles: DevelopmentArticle[]; words: DatedWord[] } {
  const places = new Map<string, Span[]>();
  const tokens = new Map<string, string[]>();
  const articles = readRelated<DocLine>('timeline.docs.jsonl').map(
    ({ id, date, sentences, sentIndex }) => {
      const joined = joinTokens(sentences);
      for (const [at, sentence] of sentences.entries()) {
        const key = `${id} ${sentIndex[at] ?? at}`;
        places.set(key, joined.places[at] ?? []);
        tokens.set(key, sentence);
      }
      const title = joined.text.split('\n')[0] ?? '';
      return { id, title, date, publisher: '', text: joined.text };
    },
  );
  const words = new Map<string, DatedWord>();
  for (const { events } of readRelated<GoldLine>('timeline.gold.jsonl')) {
    for (const { date, mentions } of events) {
      for (const { doc, sent, word } of mentions) {
        const sentence = `${doc} ${sent}`;
        const place = placeOf(word, tokens.get(sentence) ?? [], places.get(sentence) ?? []);
        if (place) words.set(`${sentence} ${word}`, { doc, date: known(date), ...place });
      }
    }
  }
  return { articles, words: [...words.values()] };
}
