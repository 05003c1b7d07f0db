import { describe, expect, it } from 'vitest';
import { tellingEvents } from '../../../lib/linking/events/tellingEvents';
import type { EventMention } from '../../../lib/model/event';

/** Events of one sentence, in order, each ten characters after the one before. */
function mentions(...given: Partial<EventMention>[]): EventMention[] {
  return given.map((one, index) => ({
    start: index * 10,
    end: index * 10 + 5,
    trigger: 'killed',
    triggerSpan: { start: index * 10, end: index * 10 + 5 },
    type: 'attack',
    modality: 'asserted',
    date: null,
    dateText: null,
    dateFrom: null,
    attribution: null,
    participants: ['somebody'],
    place: null,
    figures: [],
    sentence: { start: 0, end: 100 },
    ...one,
  }));
}

const SAID: Partial<EventMention> = { type: 'statement', trigger: 'said' };
const APOLOGY: Partial<EventMention> = { type: 'statement', trigger: 'apologised' };
const UNKNOWN: Partial<EventMention> = { participants: [] };
const NEWS: Partial<EventMention> = { ...UNKNOWN, date: '2020-01-02', dateFrom: 'publication' };
const DATED: Partial<EventMention> = { ...UNKNOWN, date: '2020-01-02', dateFrom: 'words' };
const ELSEWHERE: Partial<EventMention> = { sentence: { start: 100, end: 200 } };

describe('tellingEvents', () => {
  it.each<[string, Partial<EventMention>[], number[]]>([
    ['an event with a name', [{}], [0]],
    ['a place alone', [{ ...UNKNOWN, place: 'somewhere' }], [0]],
    ['a date in words', [DATED], [0]],
    ['nothing known', [UNKNOWN], []],
    ['no more than the date of the news', [NEWS], []],
    ['no listed type', [{ type: 'other' }], []],
    ['what is merely said', [SAID], []],
    ['an apology', [APOLOGY], [0]],
    ['an apology before what it is for', [APOLOGY, {}], [1]],
    ['an apology after an attack', [{}, APOLOGY], [0, 1]],
    ['an apology before something of no listed type', [APOLOGY, { type: 'other' }], [0]],
    ['an apology before an attack of another sentence', [APOLOGY, ELSEWHERE], [0, 1]],
    ['an attack that is said', [SAID, {}, SAID], [1]],
  ])('of %s', (_, given, kept) => {
    expect(tellingEvents(mentions(...given)).map(({ index }) => index)).toEqual(kept);
  });

  it('keeps all that it kept', () => {
    const once = tellingEvents(mentions(APOLOGY, SAID, {}, APOLOGY, DATED)).map(
      ({ event }) => event,
    );
    expect(tellingEvents(once).map(({ event }) => event)).toEqual(once);
  });
});
