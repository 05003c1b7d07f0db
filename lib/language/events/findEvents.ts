import type { DateExpression } from '../../model/date';
import type { EventMention } from '../../model/event';
import type { LocalEntity, Mention } from '../../model/mention';
import type { Span } from '../../model/span';
import { agreeModality } from './agreeModality';
import { inheritDates } from './inheritDates';
import { spreadDates } from './spreadDates';
import { sentenceEvents } from './sentenceEvents';
import { sentenceTopic } from './topic';
import { sentenceWords } from './words';

/** What the recognisers before this one found; all spans are into `text`, lists in order of start. */
export interface EventInput {
  text: string;
  sentences: Span[];
  mentions: Mention[];
  entities: LocalEntity[];
  dates: DateExpression[];
}

/** A sentence of more characters than this is none (a table, a line of 10 MB): it has no events. */
const LONGEST_SENTENCE = 3000;

/**
 * The events that a text tells, one mention per happening and sentence, by start. Types are told
 * from a lexicon of triggers, everything else from the words around them; what is not sure is left
 * out. Linear in the text.
 */
export function findEvents(input: EventInput): EventMention[] {
  const { text, sentences } = input;
  const entities = new Map(input.entities.map((entity) => [entity.id, entity]));
  const events: EventMention[] = [];
  let mention = 0;
  let date = 0;
  let topic: string | null = null;
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
      continue;
    }
    const words = sentenceWords(text, sentence, mentions, dates);
    events.push(...sentenceEvents(text, sentence, words, entities, topic));
    topic = sentenceTopic(words, entities, topic);
  }
  return agreeModality(spreadDates(text, inheritDates(text, events)))
    .filter(isKnown)
    .sort((a, b) => a.start - b.start || a.end - b.end);
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
