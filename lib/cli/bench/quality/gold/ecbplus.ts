import type { Span } from '../../../../model/span';
import type { DevelopmentArticle } from '../development';
import { readRelated } from '../development';
import { tokenPlaces } from './tokenPlaces';

interface Sentences {
  id: string;
  sentences: { tokens: string[]; coref: boolean }[];
}

interface MentionLine {
  id: string;
  doc: string;
  class: 'event' | 'entity';
  type: string;
  sent: number;
  tokens: number[];
  text: string;
  chain: string;
  valid: boolean;
}

/** A marked mention; `parts` are the places of its words in the text. */
export interface GoldMention {
  id: string;
  class: 'event' | 'entity';
  type: string;
  chain: string;
  text: string;
  parts: Span[];
}

/** What is marked in one article. */
export interface GoldArticle {
  /** The sentences in which all mentions are marked. */
  annotated: Span[];
  /** The valid mentions in these, in order of the data. */
  mentions: GoldMention[];
}

/** The marked sentences and mentions of ECB+, by article, with offsets into the article's text. */
export function readEcbplusGold(): Map<string, GoldArticle> {
  const texts = new Map(
    readRelated<DevelopmentArticle>('ecbplus.docs.jsonl').map(({ id, text }) => [id, text]),
  );
  const gold = new Map<string, GoldArticle>();
  const placesOf = new Map<string, (Span | null)[][]>();
  for (const { id, sentences } of readRelated<Sentences>('ecbplus.sentences.jsonl')) {
    const places = tokenPlaces(
      texts.get(id) ?? '',
      sentences.map(({ tokens }) => tokens),
    );
    placesOf.set(id, places);
    const annotated = sentences.flatMap(({ coref }, at): Span[] => {
      const found = (places[at] ?? []).filter((place) => place !== null);
      const [first, last] = [found[0], found.at(-1)];
      return coref && first && last ? [{ start: first.start, end: last.end }] : [];
    });
    gold.set(id, { annotated, mentions: [] });
  }
  for (const line of readRelated<MentionLine>('ecbplus.mentions.jsonl')) {
    const places = placesOf.get(line.doc)?.[line.sent] ?? [];
    const parts = line.tokens
      .map((token) => places[token] ?? null)
      .filter((place) => place !== null);
    if (!line.valid || parts.length === 0) continue;
    const { id, class: kind, type, chain, text } = line;
    gold.get(line.doc)?.mentions.push({ id, class: kind, type, chain, text, parts });
  }
  return gold;
}
