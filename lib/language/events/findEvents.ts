import type { DateExpression } from '../../model/date';
import type { EventMention } from '../../model/event';
import type { LocalEntity, Mention } from '../../model/mention';
import type { Span } from '../../model/span';
import { NOBODY_QUOTED, attributeEvents } from './attributeEvents';
import { agreeModality } from './agreeModality';
import { inheritDates } from './inheritDates';
import { datesOfNews } from './newsDay';
import { spreadDates } from './spreadDates';
import { sentenceEvents } from './sentenceEvents';
import type { TriggerModel } from './tagger/triggerModel';
import { sentenceTopic } from './topic';
import type { VerbTense } from './verbTense';
import { sentenceWords } from './words';

/** What the recognisers before this one found; all spans are into `text`, lists in order of start. */
export interface EventInput {
  text: string;
  sentences: Span[];
  mentions: Mention[];
  entities: LocalEntity[];
  dates: DateExpression[];
  /** When the text was published, ISO 8601, of the precision known; null: unknown. */
  published: string | null;
}

/** A sentence of more characters than this is none (a table, a line of 10 MB): it has no events. */
const LONGEST_SENTENCE = 3000;

/**
 * The events that a text tells, by start. Types are told from a lexicon of triggers; what the tagger
 * finds beyond it is `other`, or a statement. Everything else is told from the words around them, and
 * what is not sure is left out. Linear in the text.
 */
export function findEvents(input: EventInput, model: TriggerModel): EventMention[] {
  const { text, sentences } = input;
  const entities = new Map(input.entities.map((entity) => [entity.id, entity]));
  const listed: EventMention[] = [];
  const others: EventMention[] = [];
  const confirmed = new Set<number>();
  const news = new Map<number, VerbTense>();
  let mention = 0;
  let date = 0;
  let topic: string | null = null;
  let quoted = NOBODY_QUOTED;
  const published = /^\d{4}-\d{2}-\d{2}/u.exec(input.published ?? '')?.[0] ?? null;
  for (const sentence of sentences) {
    const mentions: Mention[] = [];
    const dates: DateExpression[] = [];
    for (
      let one = input.mentions[mention];
      one && one.start < sentence.end;
      one = input.mentions[++mention]
    )
      if (one.start >= sentence.start) mentions.push(one);
    for (let one = input.dates[date]; one && one.start < sentence.end; one = input.dates[++date])
      if (one.start >= sentence.start) dates.push(one);
    if (sentence.end - sentence.start > LONGEST_SENTENCE) {
      topic = null;
      quoted = NOBODY_QUOTED;
      continue;
    }
    const words = sentenceWords(text, sentence, mentions, dates);
    const found = sentenceEvents({ text, sentence, words, entities, topic, published }, model);
    quoted = attributeEvents(
      { words, entities, topic },
      text,
      [...found.listed, ...found.others],
      quoted,
    );
    listed.push(...found.listed);
    others.push(...found.others);
    for (const start of found.confirmed) confirmed.add(start);
    for (const [start, tense] of found.news) news.set(start, tense);
    topic = sentenceTopic(words, entities, topic);
  }
  const known = agreeModality(spreadDates(text, inheritDates(text, listed))).filter(
    (event) => isKnown(event) || confirmed.has(event.triggerSpan.start),
  );
  const events = [...known, ...others].sort(inOrder);
  return published === null ? events : datesOfNews(events, { news, sentences, published });
}

function inOrder(a: EventMention, b: EventMention): number {
  return a.start - b.start || a.end - b.end || a.triggerSpan.start - b.triggerSpan.start;
}

/** After all is known: an undated mention without names or figures says too little to be shown. */
function isKnown(event: EventMention): boolean {
  return (
    event.date !== null ||
    event.place !== null ||
    event.participants.length > 0 ||
    event.figures.length > 0
  );
}
