import { describe, expect, it } from 'vitest';
import { chooseGroups } from '../../../lib/store/read/chooseGroups';

/** Articles by score, as `topArticles` gives them. */
function top(...scored: [article: number, score: number][]) {
  const sorted = scored.toSorted((a, b) => b[1] - a[1]);
  return {
    articles: Int32Array.from(sorted, ([article]) => article),
    scores: Float64Array.from(sorted, ([, score]) => score),
  };
}

describe('chooseGroups', () => {
  it.each([
    { what: 'nothing', scored: top(), most: 3, groups: [] },
    { what: 'the best first', scored: top([1, 5], [17, 9], [33, 7]), most: 2, groups: [1, 2] },
    {
      what: 'several good ones beside one that is little better',
      scored: top([1, 9], [17, 8.5], [18, 8], [19, 8]),
      most: 1,
      groups: [1],
    },
    {
      what: 'the best before many poor ones',
      scored: top([1, 9], [17, 4], [18, 4], [19, 4]),
      most: 1,
      groups: [0],
    },
    { what: 'equals by number', scored: top([33, 4], [17, 4]), most: 5, groups: [1, 2] },
  ])('takes $what', ({ scored, most, groups }) => {
    expect(chooseGroups(scored, most)).toEqual(groups);
  });
});
