import { describe, expect, it } from 'vitest';
import { findConflicts } from '../../../lib/linking/reported/findConflicts';
import { statisticsOf, told } from './articles';

const NAMES = [
  ['Mira Castel', 'person', 'castel'],
  ['Tomas Brandt', 'person', 'brandt'],
  ['Brandt', 'person', 'brandt'],
  ['Port Ellery', 'place', 'ellery'],
  ['Dunmore', 'place', 'dunmore'],
  ['Harbour Authority', 'organisation', 'authority'],
  ['Coastal Council', 'organisation', 'council'],
  ['Red Tide', 'organisation', 'tide'],
  ['Iron Front', 'organisation', 'front'],
] as const;

interface Side {
  text: string;
  published?: string;
  /** Trigger, the archive's event, the words of its date. */
  event?: [trigger: string, story: string | null, date?: string];
}

function conflicts(here: Side, there: Side): string[] {
  const [page, other] = [here, there].map(({ text, published, event }, i) =>
    told({
      id: `article ${i}`,
      text,
      ...(published !== undefined && { published }),
      names: NAMES,
      events: event === undefined ? [] : [[event[0], 'attack' as const, event[1], event[2] ?? '']],
    }),
  );
  if (page === undefined || other === undefined) return [];
  return findConflicts(page, other, statisticsOf([page, other])).map(
    ({ kind, text }) => `${kind}: ${text}`,
  );
}

describe('two articles that differ', () => {
  it('in a toll of one event', () => {
    expect(
      conflicts(
        {
          text: 'The bombing of the customs house in Port Ellery killed 28 people.',
          event: ['bombing', 'e1'],
        },
        {
          text: 'Officers in Port Ellery counted the dead after the bombing: it had killed 24 people.',
          event: ['bombing', 'e1'],
        },
      ),
    ).toEqual(['figure: 28 killed here, 24 killed there']);
  });

  it('in a toll, by alike sentences', () => {
    expect(
      conflicts(
        { text: 'A bomb at the customs house in Port Ellery killed 28 people, officers said.' },
        { text: 'A bomb at the customs house in Port Ellery killed 24 people, officers said.' },
      ),
    ).toEqual(['figure: 28 killed here, 24 killed there']);
  });

  it('in an age', () => {
    expect(
      conflicts(
        { text: 'The pilot, Tomas Brandt, 34, swam ashore before dawn.' },
        { text: 'Divers found 36-year-old Tomas Brandt clinging to a buoy.' },
      ),
    ).toEqual(['figure: Tomas Brandt is 34 here, 36 there']);
  });

  it('in the ages of two people of one sentence', () => {
    expect(
      conflicts(
        { text: 'Mira Castel, 29, and Tomas Brandt, 34, swam ashore before dawn.' },
        { text: 'Mira Castel, 31, and Tomas Brandt, 36, swam ashore before dawn.' },
      ),
    ).toEqual([
      'figure: Mira Castel is 29 here, 31 there',
      'figure: Tomas Brandt is 34 here, 36 there',
    ]);
  });

  it('in a sum', () => {
    expect(
      conflicts(
        { text: 'The Harbour Authority put the damage to the pier at $4 million on Tuesday.' },
        { text: 'The Harbour Authority put the damage to the pier at $7 million.' },
      ),
    ).toEqual(['figure: “$4 million” here, “$7 million” there']);
  });

  it('in the day', () => {
    expect(
      conflicts(
        {
          text: 'Gunmen raided the customs house in Port Ellery on May 3, officers said.',
          event: ['raided', null, 'May 3'],
        },
        {
          text: 'Gunmen raided the customs house in Port Ellery on May 5, officers said.',
          event: ['raided', null, 'May 5'],
        },
      ),
    ).toEqual(['date: 3 May 2021 here, 5 May 2021 there']);
  });

  it('in the cause', () => {
    expect(
      conflicts(
        { text: 'The sinking of the ferry off Port Ellery was deliberate, divers told the court.' },
        {
          text: 'The sinking of the ferry off Port Ellery was an accident, divers told the court.',
        },
      ),
    ).toEqual(['cause: “deliberate” here, “an accident” there']);
  });

  it('in a cause in free words', () => {
    expect(
      conflicts(
        {
          text: 'The blackout in Port Ellery on Tuesday was caused by a faulty valve, engineers said.',
        },
        {
          text: 'The blackout in Port Ellery on Tuesday was caused by falling trees, engineers said.',
        },
      ),
    ).toEqual(['cause: “a faulty valve” here, “falling trees” there']);
    expect(
      conflicts(
        {
          text: 'The blackout in Port Ellery on Tuesday was caused by a faulty valve, engineers said.',
        },
        {
          text: 'The blackout in Port Ellery on Tuesday was caused by a broken valve, engineers said.',
        },
      ),
    ).toEqual([]);
  });

  it('in who says so', () => {
    expect(
      conflicts(
        {
          text: 'The dredger broke its anchor chain off Port Ellery at dawn, the Harbour Authority said.',
        },
        {
          text: 'The dredger broke its anchor chain off Port Ellery at dawn, the Coastal Council said.',
        },
      ),
    ).toEqual(['attribution: said by Harbour Authority here, by Coastal Council there']);
    expect(
      conflicts(
        { text: 'The dredger broke its anchor chain off Port Ellery at dawn, the police said.' },
        { text: 'The dredger broke its anchor chain off Port Ellery at dawn, the navy said.' },
      ),
    ).toEqual(['attribution: said by police here, by navy there']);
  });

  it('in who claims a deed', () => {
    expect(
      conflicts(
        { text: 'The Red Tide claimed responsibility for the bombing of the customs house.' },
        { text: 'The Iron Front claimed responsibility for the bombing of the customs house.' },
      ),
    ).toEqual(['attribution: claimed by Red Tide here, by Iron Front there']);
  });
});

const BOMB = 'A bomb at the customs house in Port Ellery killed 24 people, officers said.';

describe('two articles that do not differ', () => {
  it.each([
    ['the same figure', BOMB],
    ['a bound that fits', BOMB.replace('24', 'at least 20')],
    ['a rough figure that fits', BOMB.replace('24', 'about 22')],
    ['another outcome', BOMB.replace('killed 24', 'wounded 13')],
    ['others who are counted', BOMB.replace('24 people', '11 officers')],
    ['the place of another event', BOMB.replace('Port Ellery', 'Dunmore').replace('24', '11')],
    ['an earlier year', BOMB.replace('24', '11').replace('A bomb', 'In 2014 a bomb')],
    [
      'a toll that is told to have risen',
      `${BOMB} The toll had stood at 19 earlier. It killed 28 people, officers said, up from 24.`,
    ],
  ])('for %s', (_, text) => {
    expect(conflicts({ text: BOMB }, { text })).toEqual([]);
    expect(conflicts({ text }, { text: BOMB })).toEqual([]);
  });

  it.each([
    ['a year after', 'Tomas Brandt, 35, won the regatta.', '2022-04-02'],
    ['a birthday months after', 'Tomas Brandt, 35, won the regatta.', '2021-09-02'],
    ['a namesake', 'Tomas Brandt, 8, won the regatta.', '2021-05-10'],
    ['another’s age', 'Tomas Brandt, 14-year-old Mira Castel and others won.', '2021-05-10'],
    ['a son', 'The 12-year-old son of Tomas Brandt won.', '2021-05-10'],
    [
      'two ages in one article',
      'Tomas Brandt, 35, won. Tomas Brandt, 34, lives here.',
      '2021-05-10',
    ],
  ])('in the age of somebody: %s', (_, text, published) => {
    expect(
      conflicts({ text: 'The pilot, Tomas Brandt, 34, swam ashore.' }, { text, published }),
    ).toEqual([]);
  });

  it('in weekdays, which are read from the day of publication', () => {
    const text = (day: string): string =>
      `Gunmen raided the customs house in Port Ellery on ${day}, officers said.`;
    expect(
      conflicts(
        { text: text('Monday'), event: ['raided', null, 'Monday'] },
        { text: text('Thursday'), event: ['raided', null, 'Thursday'] },
      ),
    ).toEqual([]);
  });

  it('in a cause that one of them speaks of in doubt', () => {
    expect(
      conflicts(
        { text: 'The sinking of the ferry off Port Ellery was deliberate, divers told the court.' },
        {
          text: 'The sinking of the ferry off Port Ellery was an accident, divers told the court. Others ask whether it was deliberate.',
        },
      ),
    ).toEqual([]);
  });

  it('in words that mean another event', () => {
    expect(
      conflicts(
        { text: 'The death of Mira Castel was a suicide, the coroner found.' },
        { text: 'Tomas Brandt spoke of a murder at the coroner’s dinner in Dunmore.' },
      ),
    ).toEqual([]);
  });
});
