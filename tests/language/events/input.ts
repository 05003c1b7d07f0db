import type { EventInput } from '../../../lib/language/events/findEvents';
import { readTriggerModel } from '../../../lib/language/events/tagger/triggerModel';
import { writeTriggerModel } from '../../../lib/cli/train/events/writeTriggerModel';
import { splitSentences } from '../../../lib/language/sentences';
import type { DateExpression } from '../../../lib/model/date';
import type { LocalEntity, Mention, NameKind } from '../../../lib/model/mention';

/** What a test says about its text: names with their kinds, date words with their values. */
export interface Given {
  names?: Record<string, NameKind>;
  dates?: Record<string, string>;
  published?: string;
}

/** A tagger that takes nothing for a trigger: what is found is what the lexicon lists. */
export const NO_TAGGER = readTriggerModel(
  writeTriggerModel({
    wordKeys: new Int32Array(0),
    words: new Uint8Array(0),
    rowKeys: new Int32Array(0),
    weights: new Int8Array(0),
    scale: 1,
    bias: -1,
  }).buffer,
);

/** An input for `findEvents` from a text and what is named in it; the id of an entity is its name. */
export function eventInput(text: string, given: Given = {}): EventInput {
  const mentions: Mention[] = [];
  const entities: LocalEntity[] = [];
  for (const [name, kind] of Object.entries(given.names ?? {})) {
    entities.push({ id: name, kind, name, aliases: [name], roles: [] });
    for (const start of places(text, name)) {
      mentions.push({
        start,
        end: start + name.length,
        text: name,
        kind,
        role: null,
        confidence: 1,
        entity: name,
      });
    }
  }
  const dates: DateExpression[] = Object.entries(given.dates ?? {}).flatMap(([words, value]) =>
    places(text, words).map((start) => ({
      start,
      end: start + words.length,
      text: words,
      value,
      type: 'date' as const,
      rule: 'given',
    })),
  );
  const inOrder = (a: { start: number }, b: { start: number }) => a.start - b.start;
  return {
    text,
    sentences: splitSentences(text),
    mentions: mentions.sort(inOrder),
    entities,
    dates: dates.sort(inOrder),
    published: given.published ?? null,
  };
}

function places(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
