import { describe, expect, it } from 'vitest';
import { findEvents } from '../../../lib/language/events/findEvents';
import { type Given, NO_TAGGER, eventInput } from './input';

const NAMES: Given = {
  names: {
    Norland: 'place',
    Kembla: 'place',
    Weller: 'person',
    'Ana Rossi': 'person',
    Adeyemi: 'person',
    Coastguard: 'organisation',
    Herald: 'organisation',
  },
  dates: { Tuesday: '2015-05-12' },
};

/** Trigger, source and its entity of every event of a text. */
const told = (text: string) => {
  const events = findEvents(eventInput(text, NAMES), NO_TAGGER);
  for (const { attribution } of events)
    if (attribution) expect(text.slice(attribution.start, attribution.end)).toBe(attribution.text);
  return events.map(({ trigger, attribution }) => [
    trigger,
    attribution?.text ?? null,
    attribution?.entity ?? null,
  ]);
};

describe('who says so', () => {
  it.each<[string, string, string, string | null]>([
    ['Weller said that gunmen attacked a bus in Kembla.', 'attacked', 'Weller', 'Weller'],
    ['Weller said gunmen attacked a bus in Kembla.', 'attacked', 'Weller', 'Weller'],
    ['Gunmen attacked a bus in Kembla, Weller said.', 'attacked', 'Weller', 'Weller'],
    ['Gunmen attacked a bus in Kembla, said Weller.', 'attacked', 'Weller', 'Weller'],
    ['Gunmen attacked a bus in Kembla, Weller said on Tuesday.', 'attacked', 'Weller', 'Weller'],
    ['“Gunmen attacked a bus in Kembla,” said Ana Rossi.', 'attacked', 'Ana Rossi', 'Ana Rossi'],
    ['According to Weller, gunmen attacked a bus in Kembla.', 'attacked', 'Weller', 'Weller'],
    [
      'Gunmen attacked a bus in Kembla, according to the Herald.',
      'attacked',
      'the Herald',
      'Herald',
    ],
    ['Officials said gunmen attacked a bus in Kembla.', 'attacked', 'Officials', null],
    ['Gunmen attacked a bus in Kembla, officials said.', 'attacked', 'officials', null],
    [
      'Two officials who asked not to be named said gunmen attacked Kembla.',
      'attacked',
      'Two officials',
      null,
    ],
    [
      'A spokesman for the Coastguard said gunmen attacked Kembla.',
      'attacked',
      'A spokesman for the Coastguard',
      'Coastguard',
    ],
    [
      'Ana Rossi, the mayor of Kembla, said gunmen attacked Kembla.',
      'attacked',
      'Ana Rossi',
      'Ana Rossi',
    ],
    ['Weller accused Norland of killing 24 soldiers in Kembla.', 'killing', 'Weller', 'Weller'],
    ['Weller told reporters that gunmen attacked Kembla.', 'attacked', 'Weller', 'Weller'],
    [
      'In a statement, the Coastguard said gunmen attacked Kembla.',
      'attacked',
      'the Coastguard',
      'Coastguard',
    ],
    ['Police on Tuesday reported a shooting in Kembla.', 'shooting', 'Police', null],
    ['Weller alleged that Adeyemi was murdered.', 'murdered', 'Weller', 'Weller'],
    [
      'Weller left, and witnesses later said gunmen attacked Kembla.',
      'attacked',
      'witnesses',
      null,
    ],
    ['Norland denied that its troops attacked Kembla.', 'attacked', 'Norland', 'Norland'],
    [
      'Adeyemi was found a short time later and police said gunmen attacked Kembla.',
      'attacked',
      'police',
      null,
    ],
    ['The attack on Kembla was first reported by the Herald.', 'attack', 'the Herald', 'Herald'],
    ['Weller, who said gunmen attacked Kembla, left.', 'attacked', 'Weller', 'Weller'],
  ])('%s', (text, trigger, source, entity) => {
    expect(told(text)).toContainEqual([trigger, source, entity]);
  });

  it.each([
    'Gunmen attacked a bus in Kembla.',
    'Gunmen are said to have attacked a bus in Kembla.',
    'It is believed that gunmen attacked a bus in Kembla.',
    'Weller said nothing after gunmen attacked a bus in Kembla.',
    'The group claimed responsibility for the attack on Kembla.',
    'The man who attacked a bus in Kembla said that he was sorry.',
    'After gunmen attacked a bus in Kembla, Weller said that it was late.',
    'Weller said the road was open; gunmen attacked a bus in Kembla.',
    'Weller said all was well, but gunmen attacked a bus in Kembla.',
    'The claims of Weller came after gunmen attacked a bus in Kembla.',
    'Weller condemned the attack on a bus in Kembla.',
    'Weller said a prayer. Gunmen attacked a bus in Kembla.',
    'The president of the state attacked Kembla.',
    'Gunmen attacked Kembla, it was announced by noon.',
    'Weller killed Adeyemi, who was accused by no one.',
    'Weller asked whether gunmen attacked Kembla.',
    'Gunmen who reportedly came from Norland attacked a bus in Kembla.',
  ])('is the article itself in: %s', (text) => {
    expect(told(text).map(([, source]) => source)).toEqual(told(text).map(() => null));
    expect(told(text).length).toBeGreaterThan(0);
  });

  it('goes on with a quotation, and ends with it', () => {
    const text =
      '“Gunmen attacked a bus in Kembla,” said Weller. “They killed 24 soldiers in Kembla. They shot Adeyemi.” Police arrested Ana Rossi in Kembla.';
    expect(told(text).map(([trigger, source]) => [trigger, source])).toEqual([
      ['attacked', 'Weller'],
      ['killed', 'Weller'],
      ['shot', 'Weller'],
      ['arrested', null],
    ]);
  });

  it.each([
    ['Weller went home. He said that gunmen attacked Kembla.', 'He', 'Weller'],
    ['Weller met Adeyemi. He said that gunmen bombed Kembla.', 'He', null],
  ])('takes a pronoun for a person only where that is sure: %s', (text, source, entity) => {
    expect(told(text).at(-1)?.slice(1)).toEqual([source, entity]);
  });

  it('keeps apart what two say', () => {
    const text = 'The army said gunmen attacked Kembla, but Weller said soldiers bombed Norland.';
    expect(told(text).map(([trigger, source]) => [trigger, source])).toEqual([
      ['attacked', 'The army'],
      ['bombed', 'Weller'],
    ]);
  });
});
