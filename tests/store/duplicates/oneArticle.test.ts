import { describe, expect, it } from 'vitest';
import type { ArticleRecord } from '../../../lib/model/findings';
import { areOneArticle, likenessOf } from '../../../lib/store/duplicates/oneArticle';
import { plainRecord } from './plainRecord';

const REPORT = `Firefighters in the hills above Tarn Bridge worked through the night to stop a blaze that had crossed 3 roads and burned 40 barns by Monday evening. Chief Ada Lorne said that the wind had turned twice within an hour and that her crews had no warning of it. About 200 people slept in the sports hall, where the town had put beds and a kitchen.

The council closed the northern road until Friday and asked visitors to stay away. Farmers drove their cattle to the river meadows, and the vet Karl Ober treated animals there until dawn. Rain is expected on Thursday, which may end the danger.`;

const FORECAST = (town: string, degrees: string, day: string): string =>
  `It will be cloudy in ${town} on ${day} with some sun by noon, and no more than ${degrees} degrees in the shade of the old market. The wind blows lightly from the sea and turns in the evening, when a few drops may fall on the higher ground. Nights stay mild for the time of year, and fog may lie in the valleys until the early morning hours.`;

const OBITUARY = (name: string, age: number, town: string, work: string): string =>
  `${name}, ${age}, of ${town}, died at home after a short illness with family around the bed. A ${work} for most of a long working life, the deceased was known for patience and for a dry laugh that filled a room. A service will be held at the chapel by the river, and the family asks for gifts to the children's ward in place of flowers. All who knew the deceased are welcome to share a memory after the service.`;

const MATCH = (home: string, away: string, score: string, scorer: string): string =>
  `${home} beat ${away} ${score} in front of a full house on Saturday, with ${scorer} scoring twice before the break. The visitors had the ball for most of the second half and hit the post, but they could not find a way through. The home side stays at the top of the table with two games to go, and its trainer said that nobody was counting points yet.`;

/** Texts of two outlets, each pair: what was changed in the second. */
const COPIES: [what: string, one: string, two: string][] = [
  ['nothing', REPORT, REPORT],
  [
    'a dateline and a credit',
    REPORT,
    `TARN BRIDGE (Valley Wire) - ${REPORT}\n\nReporting by our desk.`,
  ],
  [
    'the last sentence',
    REPORT,
    REPORT.replace(' Rain is expected on Thursday, which may end the danger.', ''),
  ],
  ['marks and line breaks', REPORT, REPORT.replaceAll('. ', '.\n').replaceAll(',', ' –')],
  ['a title before a name', REPORT, REPORT.replace('Chief Ada Lorne', 'Fire Chief Ada Lorne')],
  ['the spelling of a name', REPORT, REPORT.replace('Ada Lorne', 'Ada Lornne')],
];

/** Texts that are alike and tell different news. */
const OTHERS: [what: string, one: string, two: string][] = [
  ['other numbers', REPORT, REPORT.replace('40 barns', '60 barns')],
  [
    'a number in words',
    REPORT.replace('3 roads', 'three roads'),
    REPORT.replace('3 roads', 'five roads'),
  ],
  [
    'another name',
    REPORT,
    REPORT.replace('the vet Karl Ober treated', 'the vet Nina Falk treated'),
  ],
  [
    'a weather report for another town',
    FORECAST('Aldmouth', '14', 'Monday'),
    FORECAST('Westmere', '14', 'Monday'),
  ],
  [
    'a weather report of another day',
    FORECAST('Aldmouth', '14', 'Monday'),
    FORECAST('Aldmouth', '14', 'Tuesday'),
  ],
  [
    'a weather report with other degrees',
    FORECAST('Aldmouth', '14', 'Monday'),
    FORECAST('Aldmouth', '19', 'Monday'),
  ],
  [
    'an obituary',
    OBITUARY('Anna Berg', 84, 'Lund', 'teacher'),
    OBITUARY('Otto Kern', 71, 'Falun', 'teacher'),
  ],
  [
    'a match',
    MATCH('Northside', 'Harbour Rovers', '3-1', 'Ines Vale'),
    MATCH('Elmstead', 'Southgate', '2-0', 'Marc Dain'),
  ],
  ['an alert of the long story', REPORT, REPORT.slice(0, 240)],
  ['two alerts', 'Fire above Tarn Bridge. More soon.', 'Fire above Tarn Bridge. More soon!'],
  [
    'another report of the same',
    REPORT,
    'A fire above Tarn Bridge has burned 40 barns and crossed 3 roads, said Chief Ada Lorne on Monday. Around 200 people had to leave their homes for the night and were given beds in the sports hall of the town. Karl Ober, a vet, looked after cattle by the river.',
  ],
];

type Said = Parameters<typeof plainRecord>[0];

const one = (text: string, more: Said = {}): ArticleRecord => plainRecord({ text, ...more });

describe('copies of one report', () => {
  it.each(COPIES)('are one with %s changed, and share a key', (_, a, b) => {
    const [left, right] = [one(a), one(b)];
    expect(areOneArticle(left, right)).toBe(true);
    expect(areOneArticle(right, left)).toBe(true);
    const keys = new Set(likenessOf(left).keys);
    expect(likenessOf(right).keys.some((key) => keys.has(key))).toBe(true);
  });

  it.each(OTHERS)('are two: %s', (_, a, b) => {
    expect(areOneArticle(one(a), one(b))).toBe(false);
    expect(areOneArticle(one(b), one(a))).toBe(false);
  });

  it('are none where the reader saved a part', () => {
    const url = 'https://a.example/fire';
    const part = one(REPORT, { id: 'selection-1', url });
    expect(areOneArticle(part, one(REPORT.slice(0, -60), { url }))).toBe(false);
    expect(likenessOf(part).keys).toEqual([]);
  });
});

describe('versions of one page', () => {
  const url = 'https://a.example/fire';
  const amp = 'http://amp.a.example/fire/?utm_source=mail';

  it.each<[string, Said, Said]>([
    [
      'a like title',
      { title: 'Fire above Tarn Bridge' },
      { title: 'Fire above Tarn Bridge is out' },
    ],
    [
      'some of the text',
      { title: 'One' },
      { title: 'Other', text: `All is over. ${REPORT.slice(0, 300)}` },
    ],
    [
      'the instant of publication',
      { title: 'One', published: '2031-05-06T10:00:00Z' },
      {
        title: 'Other',
        text: 'All is over now, and nobody was hurt.',
        published: '2031-05-06T10:00:00Z',
      },
    ],
  ])('have one address and %s', (_, a, b) => {
    const [left, right] = [
      plainRecord({ text: REPORT, ...a, url }),
      plainRecord({ text: 'Short news of the fire.', ...b, url: amp }),
    ];
    expect(areOneArticle(left, right)).toBe(true);
  });

  it('are not what a column or a front page shows in turn', () => {
    const a = {
      title: 'Tram strike ends',
      text: 'Drivers went back to work at six.',
      published: '2031-02-01',
    };
    const b = {
      title: 'Bridge is shut',
      text: 'Cracks were found under an arch.',
      published: '2031-02-02',
    };
    const front = 'https://a.example/';
    expect(areOneArticle(plainRecord({ ...a, url }), plainRecord({ ...b, url }))).toBe(false);
    const news = { title: 'News of the day', url: front };
    expect(areOneArticle(plainRecord({ ...a, ...news }), plainRecord({ ...b, ...news }))).toBe(
      false,
    );
  });
});
