import type { EventCard, QuoteView } from '../lib/model/view';
import { excerpt } from './excerpt';

/** Longest headline, in UTF-16 code units: about three lines of a card. */
const LONGEST = 120;

/** A headline that says so much of its sentence leaves nothing for a quote to add. */
const WHOLE = 0.8;

/** An event's headline, and what proves it. */
interface EventHeadline {
  text: string;
  /** The quote that the headline already says in full; null where its quote adds something. */
  said: QuoteView | null;
  /** The quotes that are left to show below it. */
  quotes: QuoteView[];
}

/**
 * What happened, in the words that an article has for it: the marked part of the best quote, and
 * where nothing is marked, the headline that came with the card.
 */
export function eventHeadline(card: EventCard): EventHeadline {
  const [best, ...rest] = card.quotes;
  const phrase = best ? best.text.slice(best.markStart, best.markEnd).trim() : '';
  const words = phrase || card.headline;
  const text = shortHeadline(words);
  const whole = best !== undefined && words.length >= best.text.trim().length * WHOLE;
  return whole && text === words.replace(/\s/gu, ' ')
    ? { text, said: best, quotes: rest }
    : { text, said: null, quotes: card.quotes };
}

/** A headline as lists have it, cut where it is too long. */
export function shortHeadline(headline: string): string {
  return excerpt(headline, 0, 0, LONGEST).text;
}
