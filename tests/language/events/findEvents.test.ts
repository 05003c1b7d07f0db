import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEvents } from '../../../lib/language/events/findEvents';
import type { EventType } from '../../../lib/model/event';
import { type Given, eventInput, NO_TAGGER } from './input';

const events = (text: string, given?: Given) => findEvents(eventInput(text, given), NO_TAGGER);
const NAMES: Given = {
  names: {
    Norland: 'place',
    Norlandic: 'other',
    Estovia: 'place',
    Port: 'place',
    Weller: 'person',
    Adeyemi: 'person',
    Rossi: 'person',
    Kembla: 'place',
    'Kembla Bank': 'organisation',
  },
  dates: {
    Tuesday: '2015-05-12',
    'May 3': '2015-05-03',
    'in June': '2015-06',
    'next week': '2015-W21',
  },
};

describe('types', () => {
  it.each<[string, EventType, string]>([
    ['Norlandic airstrikes killed 24 soldiers near Kembla.', 'attack', 'airstrikes'],
    ['Gunmen opened fire on a bus in Kembla.', 'attack', 'opened fire'],
    ['Weller was murdered in Kembla.', 'death', 'murdered'],
    ['Police arrested Rossi in Kembla.', 'arrest', 'arrested'],
    ['Rossi was convicted in Kembla.', 'trial', 'convicted'],
    ['Weller met Adeyemi in Kembla.', 'meeting', 'met'],
    ['Weller called on Adeyemi on Tuesday.', 'meeting', 'called on'],
    ['Weller and Adeyemi held talks in Kembla.', 'meeting', 'talks'],
    ['Weller travelled home after his visit to Estovia.', 'visit', 'visit'],
    ['Norland and Estovia signed a treaty in Kembla.', 'agreement', 'signed'],
    ['Norland expelled the Estovia envoy.', 'sanction', 'expelled'],
    ['Norland shut down the border route on Tuesday.', 'closure', 'shut down'],
    ['Weller was sacked on Tuesday.', 'departure', 'sacked'],
    ['The president appointed Rossi.', 'appointment', 'appointed'],
    ['A strong earthquake struck Kembla.', 'disaster', 'earthquake'],
    ['A train derailed near Kembla.', 'accident', 'derailed'],
    ['Norland deployed 400 troops in Estovia.', 'deployment', 'deployed'],
    ['Weller urged Norland to pay.', 'demand', 'urged'],
    ['Thousands protested in Kembla.', 'protest', 'protested'],
  ])('%s', (text, type, trigger) => {
    expect(events(text, NAMES).map((event) => [event.type, event.trigger])).toEqual([
      [type, trigger],
    ]);
  });

  it.each([
    'The plan strikes a balance, Weller said.',
    'Sales met expectations in Norland.',
    'Weller shot a film in Kembla.',
    'Trade talks show no end.',
    'Weller said the weather was fine.',
    'Norland is close to Estovia.',
    'The clinical trial in Norland goes on.',
    'Weller suffered a heart attack in Kembla.',
    'The Port Strike Company of Norland is small.',
    'According to Weller, all is well.',
    'A coup is a bad thing.',
    'Fire officials in Kembla wear red.',
    'Norland has a freely elected government.',
    'Kembla stocks closed down 3 percent.',
  ])('finds none in: %s', (text) => {
    const given = {
      ...NAMES,
      names: { ...NAMES.names, 'The Port Strike Company': 'organisation' as const },
    };
    expect(events(text, given)).toEqual([]);
  });
});

describe('one happening', () => {
  it('is one event of the stronger type, with its figure, date and place', () => {
    const text =
      'Norland fell silent after the May 3 helicopter strikes on a post which killed 24 Norlandic soldiers.';
    const [event, ...others] = events(text, NAMES);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'attack',
      trigger: 'helicopter strikes',
      date: '2015-05-03',
      dateText: 'May 3',
    });
    expect(event?.figures.map(({ text: words }) => words)).toEqual(['24 Norlandic soldiers']);
    expect(text.slice(event?.start, event?.end)).toBe(
      'the May 3 helicopter strikes on a post which killed 24 Norlandic soldiers',
    );
  });

  it('keeps the date of its own phrase beside that of the report', () => {
    const text = 'Weller said on Tuesday that ties broke after the May 3 airstrikes on Kembla.';
    expect(events(text, NAMES).map(({ date }) => date)).toEqual(['2015-05-03']);
  });

  it('leaves a date to the clause that it stands in', () => {
    const text = 'Bombs killed 40 people since Weller met Adeyemi on Tuesday.';
    expect(events(text, NAMES).map(({ type, date }) => [type, date])).toEqual([
      ['death', null],
      ['meeting', '2015-05-12'],
    ]);
  });

  it.each([
    [
      'An airstrike hit Kembla on May 3. The airstrike angered Norland.',
      ['2015-05-03', '2015-05-03'],
    ],
    [
      'An airstrike hit Kembla on May 3. The recent drone strike in Norland was another.',
      ['2015-05-03', null],
    ],
    [
      'Weller met Adeyemi on Tuesday. Weller met Rossi on May 3. The meeting in Kembla was short.',
      ['2015-05-12', '2015-05-03', null],
    ],
  ])('dates what points back: %s', (text, dates) => {
    expect(events(text, NAMES).map(({ date }) => date)).toEqual(dates);
  });

  it.each([
    ['Weller, who met Adeyemi on Tuesday, left.', ['Weller', 'Adeyemi'], null],
    ['Weller went home. He met Adeyemi in Kembla.', ['Weller', 'Adeyemi'], 'Kembla'],
    ['Norland shut the crossing and expelled Rossi.', ['Norland', 'Rossi'], null],
    ['Weller met Adeyemi in the northern city of Kembla.', ['Weller', 'Adeyemi'], 'Kembla'],
    ['Rossi said that Weller met Adeyemi.', ['Weller', 'Adeyemi'], null],
  ])('takes names from its clause: %s', (text, participants, place) => {
    const event = events(text, NAMES).at(-1);
    expect(event?.participants.toSorted()).toEqual(participants.toSorted());
    expect(event?.place).toBe(place);
  });
});

describe('modality', () => {
  it.each([
    ['Weller met Adeyemi.', 'asserted'],
    ['Weller will meet Adeyemi.', 'planned'],
    ['Weller is slated to visit Estovia next week.', 'planned'],
    ['Weller and Adeyemi agreed to meet.', 'planned'],
    ['Weller may meet Adeyemi.', 'possible'],
    ['There were rumours of a coup in Norland.', 'possible'],
    ['If Norland attacks Estovia, all lose.', 'possible'],
    ['Norland offered peace talks with Estovia.', 'possible'],
    ['Weller refused to meet Adeyemi.', 'denied'],
    ['Weller did not meet Adeyemi.', 'denied'],
    ['Weller ruled out any military operation in Estovia.', 'denied'],
    ['Weller managed to meet Adeyemi.', 'asserted'],
    ['Weller refused to speak about the sacking of Adeyemi.', 'asserted'],
    ['Weller will discuss the airstrikes on Estovia.', 'asserted'],
  ])('%s', (text, modality) => {
    expect(events(text, NAMES).map((event) => event.modality)).toEqual([modality]);
  });
});

describe('any text', () => {
  it('gives events in order, inside their sentences, triggers as they stand', () => {
    const part = fc.constantFrom(
      'Weller ',
      'met ',
      'Adeyemi',
      '. ',
      ', who ',
      'killed ',
      '24 soldiers',
      ' on Tuesday',
      ' the airstrikes ',
      ' and ',
      ' said that ',
      '(',
      ')',
      ' will ',
      '“',
      '”',
      '\n\n',
      ' in Kembla',
      '😀',
      ' after ',
      ' visit ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        const found = events(text, NAMES);
        expect(found.map(({ start }) => start)).toEqual(
          found.map(({ start }) => start).toSorted((a, b) => a - b),
        );
        for (const event of found) {
          expect(text.slice(event.triggerSpan.start, event.triggerSpan.end)).toBe(event.trigger);
          expect(event.start).toBeGreaterThanOrEqual(event.sentence.start);
          expect(event.end).toBeLessThanOrEqual(event.sentence.end);
          expect(event.triggerSpan.start).toBeGreaterThanOrEqual(event.start);
          expect(event.triggerSpan.end).toBeLessThanOrEqual(event.end);
          for (const figure of event.figures)
            expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        }
      }),
    );
  });

  it('passes over a line of a million words quickly', () => {
    const text = 'killed soldiers met '.repeat(300_000);
    const sentences = [{ start: 0, end: text.length }];
    const input = { text, sentences, mentions: [], entities: [], dates: [], published: null };
    expect(findEvents(input, NO_TAGGER)).toEqual([]);
  });
});
