import { describe, expect, it } from 'vitest';
import { leftOut } from '../../../lib/linking/reported/leftOut';
import { statisticsOf, told } from './articles';

const NAMES = [
  ['Port Ellery', 'place', 'ellery'],
  ['Harbour Authority', 'organisation', 'authority'],
] as const;
const STORY =
  'A fire destroyed the old ferry terminal of Port Ellery. The Harbour Authority closed the basin to all ships.';
const WARNING = 'Inspectors had warned the Harbour Authority of faulty cables in March.';
const AGAIN = 'In March inspectors warned of faulty cables, the Harbour Authority admitted.';

function texts(page: string, ...earlier: string[]): string[][] {
  const own = told({ id: 'page', text: page, names: NAMES });
  const others = earlier.map((text, i) => told({ id: `earlier ${i}`, text, names: NAMES }));
  return leftOut(own, others, statisticsOf([own, ...others])).map(({ quotes }) =>
    quotes.map(({ article }) => article).sort(),
  );
}

describe('what a page leaves out', () => {
  it('is what two earlier articles of its story have', () => {
    expect(texts(STORY, `${STORY} ${WARNING}`, `${AGAIN} ${STORY}`)).toEqual([
      ['earlier 0', 'earlier 1'],
    ]);
  });

  it.each([
    ['what one article has', STORY, `${STORY} ${WARNING}`, STORY],
    ['what the page has', `${STORY} ${AGAIN}`, `${STORY} ${WARNING}`, `${STORY} ${AGAIN}`],
    ['what articles of other stories have', STORY, WARNING, AGAIN],
    [
      'what names nothing of the page',
      STORY,
      `${STORY} Rain delayed the northern cricket season again.`,
      `${STORY} Rain delayed the northern cricket season again.`,
    ],
  ])('is not %s', (_, page, ...earlier) => {
    expect(texts(page, ...earlier)).toEqual([]);
  });
});
