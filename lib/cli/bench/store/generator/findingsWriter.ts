import type { DateExpression } from '../../../../model/date';
import type { EventMention, EventType, Figure } from '../../../../model/event';
import type { LocalEntity, Mention } from '../../../../model/mention';
import type { Span } from '../../../../model/span';
import type { NewsName } from './nameStock';

/** A text and what stands where in it. */
export interface Written {
  text: string;
  sentences: Span[];
  entities: LocalEntity[];
  mentions: Mention[];
  dates: DateExpression[];
  events: EventMention[];
}

/** Writes a text word by word and notes the place of each name, date and event as it is written. */
export class FindingsWriter {
  /** What is written, in pieces: a long string that grows is copied whenever it is looked at. */
  readonly #pieces: string[] = [];
  #length = 0;
  /** Whether a blank or a line break stands at the end, or nothing at all. */
  #isOpen = true;
  readonly #sentences: Span[] = [];
  readonly #mentions: Mention[] = [];
  readonly #dates: DateExpression[] = [];
  readonly #events: EventMention[] = [];
  readonly #entities = new Map<string, LocalEntity>();
  #sentenceStart = 0;
  #firstEvent = 0;

  #put(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  /** Writes a word, after a blank where one is needed; the first of a sentence with a capital. */
  word(word: string): Span {
    if (!this.#isOpen) this.#put(' ');
    this.#isOpen = false;
    const start = this.#length;
    this.#put(start === this.#sentenceStart ? capitalised(word) : word);
    return { start, end: this.#length };
  }

  /** Writes a name in one of its forms, with its role before a full one. */
  name(named: NewsName, form: string, withRole = true): Span {
    const role = withRole && form === named.name ? named.role : null;
    if (role !== null) this.word(role);
    const span = this.word(form);
    const local = this.#local(named, form, role);
    this.#mentions.push({
      ...span,
      text: form,
      kind: named.kind,
      role,
      confidence: 0.96,
      entity: local.id,
    });
    return span;
  }

  #local({ kind, name }: NewsName, form: string, role: string | null): LocalEntity {
    const key = `${kind} ${name}`;
    let local = this.#entities.get(key);
    if (local === undefined) {
      local = { id: `n${this.#entities.size + 1}`, kind, name: form, aliases: [form], roles: [] };
      this.#entities.set(key, local);
    }
    if (!local.aliases.includes(form)) local.aliases.push(form);
    if (form.length > local.name.length) local.name = form;
    if (role !== null && !local.roles.includes(role)) local.roles.push(role);
    return local;
  }

  /** Writes what happened, how many, where and when, after those who did it. */
  event(
    trigger: string,
    type: EventType,
    figure: { value: number; counts: string } | null,
    day: string,
    who: readonly NewsName[],
    place: NewsName,
  ): void {
    const triggerSpan = this.word(trigger);
    const figures: Figure[] = [];
    if (figure !== null) {
      const text = `${figure.value} ${figure.counts}`;
      figures.push({ ...this.word(text), ...figure, bound: 'exact', text });
    }
    this.word('in');
    this.name(place, place.name);
    this.word('on');
    const date = this.word(day);
    this.#dates.push({ ...date, text: day, value: day, type: 'date', rule: 'iso' });
    this.#events.push({
      start: this.#sentenceStart,
      end: date.end,
      trigger,
      triggerSpan,
      type,
      modality: 'asserted',
      date: day,
      dateText: day,
      dateFrom: 'words',
      attribution: null,
      participants: who.map((one) => this.#local(one, one.name, null).id),
      place: this.#local(place, place.name, null).id,
      figures,
      // The end is known when the sentence has ended.
      sentence: { start: this.#sentenceStart, end: date.end },
    });
  }

  beginSentence(): void {
    if (!this.#isOpen) this.#put(' ');
    this.#isOpen = true;
    this.#sentenceStart = this.#length;
    this.#firstEvent = this.#events.length;
  }

  endSentence(endsParagraph: boolean): void {
    this.#put('.');
    const sentence = { start: this.#sentenceStart, end: this.#length };
    this.#sentences.push(sentence);
    for (const event of this.#events.slice(this.#firstEvent)) event.sentence = { ...sentence };
    if (endsParagraph) this.#put('\n\n');
    this.#isOpen = endsParagraph;
  }

  /** What was written; the writer is used up. */
  built(): Written {
    return {
      text: this.#pieces.join('').trimEnd(),
      sentences: this.#sentences,
      entities: [...this.#entities.values()],
      mentions: this.#mentions,
      dates: this.#dates,
      events: this.#events,
    };
  }
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
