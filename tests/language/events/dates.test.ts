import { describe, expect, it } from 'vitest';
import { findEvents } from '../../../lib/language/events/findEvents';
import { type Given, NO_TAGGER, eventInput } from './input';

const NAMES: Given = {
  names: {
    Norland: 'place',
    Kembla: 'place',
    Weller: 'person',
    Adeyemi: 'person',
    Rossi: 'person',
  },
  dates: {
    Tuesday: '2015-05-12',
    Sunday: '2015-05-10',
    'May 3': '2015-05-03',
    'June 2': '2015-06-02',
    '2011': '2011',
    "this year's": '2015',
  },
};

/** Trigger, date and where it is from of every event; published on Wednesday, May 13, 2015. */
const dated = (text: string, published: string | null = '2015-05-13') =>
  findEvents(eventInput(text, published === null ? NAMES : { ...NAMES, published }), NO_TAGGER).map(
    ({ trigger, date, dateFrom, dateText }) => [trigger, date, dateFrom, dateText],
  );

describe('dates in the words of the sentence', () => {
  it.each<[string, string, string | null]>([
    ['Weller met Adeyemi on Tuesday.', 'met', '2015-05-12'],
    ['On Tuesday, Weller met Adeyemi in Kembla.', 'met', '2015-05-12'],
    ["On Tuesday, at this year's fair, Weller met Adeyemi.", 'met', '2015-05-12'],
    ['Weller will meet Adeyemi on June 2.', 'meet', '2015-06-02'],
    ['Weller met Adeyemi in Kembla on Sunday and expelled Rossi.', 'expelled', '2015-05-10'],
    ['Weller, who sacked Rossi on Sunday, met Adeyemi on Tuesday.', 'sacked', '2015-05-10'],
    ['Weller, who sacked Rossi on Sunday, met Adeyemi on Tuesday.', 'met', '2015-05-12'],
    ['Rossi has been detained in Kembla since Sunday.', 'detained', '2015-05-10'],
  ])('%s – %s', (text, trigger, date) => {
    expect(dated(text)).toContainEqual([trigger, date, 'words', expect.any(String)]);
  });

  it.each<[string, string]>([
    ['Weller has sacked the envoys that Norland sent in 2011.', 'sacked'],
    ['Weller sacked Adeyemi in Kembla with a term to June 2.', 'sacked'],
    ['Weller met Adeyemi, who was sacked on Sunday.', 'met'],
    ['Bombs have killed 40 people in Kembla since Sunday.', 'killed'],
    ['Weller has been in jail since Sunday, when police arrested Rossi.', 'jail'],
  ])('takes none that the tense or the clause does not allow: %s – %s', (text, trigger) => {
    expect(dated(text)).not.toContainEqual([
      trigger,
      expect.anything(),
      'words',
      expect.anything(),
    ]);
  });
});

describe('the news of the day', () => {
  it('is dated by what the lead says, and says that it is from elsewhere', () => {
    const text =
      'Weller met Adeyemi in Kembla on Tuesday. Gunmen attacked a hotel in Kembla. Police arrested Rossi.';
    expect(dated(text).map(([, date, from]) => [date, from])).toEqual([
      ['2015-05-12', 'words'],
      ['2015-05-12', 'elsewhere'],
      ['2015-05-12', 'elsewhere'],
    ]);
  });

  it('is dated by publication where the lead says nothing, and says so', () => {
    expect(dated('Weller met Adeyemi in Kembla.')).toEqual([
      ['met', '2015-05-13', 'publication', null],
    ]);
  });

  it.each([
    ['nothing where the publication is unknown', 'Weller met Adeyemi in Kembla.', null],
    ['nothing where only its month is known', 'Weller met Adeyemi in Kembla.', '2015-05'],
    ['no plan', 'Weller will meet Adeyemi in Kembla.', '2015-05-13'],
    ['no possibility', 'Weller may meet Adeyemi in Kembla.', '2015-05-13'],
    ['no denial', 'Weller did not meet Adeyemi in Kembla.', '2015-05-13'],
    ['nothing that had happened before', 'Weller had met Adeyemi in Kembla.', '2015-05-13'],
  ])('dates %s', (_, text, published) => {
    expect(dated(text, published).map(([, date, from]) => [date, from])).toEqual([[null, null]]);
  });

  it('does not reach down to the background of a long article', () => {
    const filler = 'It is a long road to Norland. '.repeat(20);
    const last = (text: string) => dated(filler + text).at(-1);
    expect(last('Weller has met Adeyemi in Kembla.')).toEqual(['met', null, null, null]);
    expect(last('Weller met Adeyemi in Kembla.')?.[2]).toBe('publication');
  });

  it('gives the day that the lead gives, without its hour', () => {
    const text = 'Weller met Adeyemi in Kembla at dusk. Police arrested Rossi.';
    const given = eventInput(text, {
      ...NAMES,
      dates: { 'at dusk': '2015-05-12TEV' },
      published: '2015-05-13',
    });
    expect(findEvents(given, NO_TAGGER).map(({ date }) => date)).toEqual([
      '2015-05-12TEV',
      '2015-05-12',
    ]);
  });

  it.each([
    ['a day long before', 'Weller met Adeyemi in 2011. Police arrested Rossi.'],
    ['a day ahead', 'Weller will meet Adeyemi on June 2. Police arrested Rossi.'],
    ['a noun of another day', 'After the May 3 attack on Kembla, Norland sacked Rossi.'],
  ])('is not dated by %s', (_, text) => {
    expect(dated(text).at(-1)?.slice(1, 3)).toEqual(['2015-05-13', 'publication']);
  });
});
