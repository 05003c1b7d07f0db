import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSentences } from '../../../lib/linking/reported/compareSentences';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { statisticsOf, told } from './articles';

const NAMES = [
  ['Mira Castel', 'person', 'castel'],
  ['Tomas Brandt', 'person', 'brandt'],
  ['Port Ellery', 'place', 'ellery'],
  ['Harbour Authority', 'organisation', 'authority'],
] as const;

function article(id: string, text: string): ArchivedArticle {
  return told({ id, text, names: NAMES });
}

function statuses(text: string, ...earlier: string[]): string[] {
  const page = article('page', text);
  const others = earlier.map((each, i) => article(`earlier ${i}`, each));
  return compareSentences(page, others, statisticsOf([page, ...others])).map(
    ({ status }) => status,
  );
}

const FIRE =
  'A fire destroyed the old ferry terminal of Port Ellery early on Monday, the Harbour Authority said.';

describe('what earlier coverage reports', () => {
  it.each([
    ['the same words', FIRE],
    [
      'a paraphrase',
      'The Harbour Authority said the old terminal for ferries at Port Ellery had been destroyed by fire.',
    ],
    [
      'two sentences that stand next to each other',
      'The old ferry terminal was destroyed by fire, the Harbour Authority said. It had stood in Port Ellery since early days, and a Monday fire ended it.',
    ],
  ])('knows %s', (_, earlier) => {
    expect(statuses(FIRE, earlier)).toEqual(['reported']);
  });

  it.each([
    ['nothing', 'Wheat prices fell in the northern provinces after a wet spring.'],
    [
      'the same place and body, another matter',
      'The Harbour Authority hired forty pilots for Port Ellery before the summer season.',
    ],
    ['a topic in common', 'Ferry passengers complained about the old timetable at the terminal.'],
  ])('takes for new what shares %s', (_, earlier) => {
    expect(statuses(FIRE, earlier)).toEqual(['new']);
  });

  it('takes no person for another', () => {
    expect(
      statuses(
        'The council named Mira Castel chief engineer of the flood barrier on Friday.',
        'The council named Tomas Brandt chief engineer of the flood barrier on Friday.',
      ),
    ).toEqual(['new']);
  });

  it('takes no number for another', () => {
    expect(
      statuses(
        'The flood barrier of Port Ellery needs 41 pumps before winter, engineers warned.',
        'The flood barrier of Port Ellery needs 17 pumps before winter, engineers warned.',
      ),
    ).not.toContain('reported');
  });

  it('quotes the sentence, with its place in its article', () => {
    const earlier = article('earlier', `Rain was forecast. ${FIRE}`);
    const page = article('page', FIRE);
    const [report] = compareSentences(page, [earlier], statisticsOf([page, earlier]));
    expect(report?.quotes).toEqual([
      { article: 'earlier', start: 19, end: 19 + FIRE.length, text: FIRE },
    ]);
  });

  it('quotes the telling of an event that a new sentence mentions', () => {
    const names = NAMES;
    const page = told({
      id: 'page',
      text: 'Mira Castel will lead the first inquiry since the bombing of the customs house.',
      names,
      events: [['bombing', 'attack', 'e1']],
    });
    const telling = 'Gunmen fled in a van after a blast that tore through Port Ellery.';
    const earlier = told({ id: 'a', text: telling, names, events: [['blast', 'attack', 'e1']] });
    const [report] = compareSentences(page, [earlier], statisticsOf([page, earlier]));
    expect(report?.status).toBe('new');
    expect(report?.quotes.map(({ text }) => text)).toEqual([telling]);
  });

  it.each([
    'Click here to read more about the Harbour Authority and its plans.',
    'Why did the Harbour Authority wait so long with the repairs?',
    'He added.',
    'I cannot believe it, it just feels so very strange and sad.',
    'Copyright 2021 the Harbour Authority, all rights reserved.',
  ])('leaves out what asserts nothing: %s', (text) => {
    expect(statuses(text, text)).toEqual([]);
  });

  it('leaves out captions and headings', () => {
    const page = article('page', FIRE);
    page.record.article.zones.push({ kind: 'caption', start: 0, end: FIRE.length });
    expect(compareSentences(page, [], statisticsOf([page]))).toEqual([]);
  });
});

describe('a page against any articles', () => {
  const sentences = [
    FIRE,
    'Mira Castel was hurt when the roof of the terminal fell in.',
    'Police arrested Tomas Brandt, 34, on suspicion of arson.',
    'Police arrested Tomas Brandt, 36, on suspicion of arson.',
    'The blaze killed 14 people and injured 22 others.',
    'The blaze killed 19 people, officials said.',
    'Repairs will cost $4 million, the Harbour Authority said.',
  ];
  const text = fc
    .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 })
    .map((chosen) => chosen.join(' '));

  it('gives the same whatever the order of the articles', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (own, others) => {
        const page = article('page', own);
        const earlier = others.map((each, i) => article(`earlier ${i}`, each));
        const statistics = statisticsOf([page, ...earlier]);
        expect(compareSentences(page, earlier.toReversed(), statistics)).toEqual(
          compareSentences(page, earlier, statistics),
        );
      }),
    );
  });

  it('quotes exact slices, and reports only what has a quote', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 5 }), (own, others) => {
        const page = article('page', own);
        const earlier = others.map((each, i) => article(`earlier ${i}`, each));
        const texts = new Map(
          [page, ...earlier].map(({ record }) => [record.article.id, record.article.text]),
        );
        let end = 0;
        for (const report of compareSentences(page, earlier, statisticsOf([page, ...earlier]))) {
          expect(report.start).toBeGreaterThanOrEqual(end);
          ({ end } = report);
          expect(report.quotes.length > 0 || report.status === 'new').toBe(true);
          expect(report.differences.length > 0).toBe(report.status === 'differs');
          const quotes = report.differences.flatMap(({ here, there }) => [here, there]);
          for (const quote of [...report.quotes, ...quotes])
            expect(texts.get(quote.article)?.slice(quote.start, quote.end)).toBe(quote.text);
        }
      }),
    );
  });

  it('finds all of a page reported in a copy of it, and says so once for a thousand copies', () => {
    const own = sentences.join(' ');
    const page = article('page', own);
    const copies = Array.from({ length: 1000 }, (_, i) => {
      const copy = article(`copy ${String(i).padStart(4, '0')}`, own);
      copy.record.contentHash = 'one content';
      return copy;
    });
    const reports = compareSentences(page, copies, statisticsOf([page]));
    expect(reports.map(({ status }) => status)).not.toContain('new');
    for (const { quotes } of reports) {
      expect(new Set(quotes.map(({ article: id }) => id))).toEqual(new Set(['copy 0000']));
    }
  });
});
