import type { Span } from '../../../../model/span';
import { type DevelopmentArticle, readRelated } from '../development';

interface MentionLine {
  id: string;
  doc: string;
  class: 'event' | 'entity';
  sent: number;
  tokens: number[];
  text: string;
  head: string;
  pos: string;
  chain: string;
  time: string;
}

/** A marked mention of MEANTIME with the place of its head word in the article's text. */
export interface MeantimeMention {
  id: string;
  doc: string;
  class: 'event' | 'entity';
  text: string;
  head: Span;
  /** Universal part of speech of the head. */
  pos: string;
  chain: string;
  /** TIMEX3 value of an event's time, empty where there is none. */
  time: string;
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/**
 * Where the words of a mention stand in a line: of several places the one that the number of tokens
 * before it fits best, since the data gives tokens and not characters.
 */
function placeIn(line: string, text: string, firstToken: number): Span | null {
  const pattern = new RegExp(text.trim().split(/\s+/u).map(escaped).join('\\s*'), 'gu');
  let best: Span | null = null;
  let least = Infinity;
  for (const match of line.matchAll(pattern)) {
    const before = line.slice(0, match.index).match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)?.length ?? 0;
    const off = Math.abs(before - firstToken);
    if (off >= least) continue;
    least = off;
    best = { start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/** The marked mentions whose words are found in their sentence; the texts have one sentence a line. */
export function readMeantimeMentions(): MeantimeMention[] {
  const texts = new Map(
    readRelated<DevelopmentArticle>('meantime.docs.jsonl').map(({ id, text }) => [
      id,
      text.split('\n'),
    ]),
  );
  return readRelated<MentionLine>('meantime.mentions.jsonl').flatMap((mention) => {
    const lines = texts.get(mention.doc) ?? [];
    const line = lines[mention.sent] ?? '';
    const place = placeIn(line, mention.text, mention.tokens[0] ?? 0);
    if (!place) return [];
    const from = lines.slice(0, mention.sent).reduce((sum, { length }) => sum + length + 1, 0);
    const at = line.slice(place.start, place.end).lastIndexOf(mention.head);
    const head =
      at < 0 ? place : { start: place.start + at, end: place.start + at + mention.head.length };
    const { id, doc, class: kind, text, pos, chain, time } = mention;
    return [
      {
        id,
        doc,
        class: kind,
        text,
        head: { start: from + head.start, end: from + head.end },
        pos,
        chain,
        time,
      },
    ];
  });
}
