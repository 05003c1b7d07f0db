import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntityTally, SAMPLE } from '../../../lib/store/identity/entityTally';
import { countedIn } from '../../../lib/store/identity/member';
import { memberHash } from '../../../lib/store/identity/memberHash';
import type { EntityRow } from '../../../lib/store/shapes/entityRow';
import { newsOf } from './inventedNews';

const names = fc.array(
  fc.record({
    name: fc.constantFrom('Ada Corrin', 'Ada M. Corrin', 'Corrin'),
    alias: fc.constantFrom('Corrin', 'Ada', 'Ms Corrin'),
    role: fc.option(fc.constantFrom('Mayor', 'Judge')),
    date: fc.option(fc.constantFrom('2021-01-02', '2021-01-03', '2021-02', '2022-11-30')),
  }),
  { minLength: 1, maxLength: 80 },
);

/** Each name in an article of its own. */
const counted = names.map((all) =>
  all.flatMap(({ name, alias, role, date }, at) =>
    countedIn({
      number: at + 1,
      record: newsOf(`story ${at}`, date, [
        { name, kind: 'person', aliases: [alias], roles: role === null ? [] : [role] },
      ]),
    }),
  ),
);

function rowOf(tally: EntityTally): EntityRow {
  return { number: 1, id: 'person:x', ...tally.tallied(), evidence: [], confidence: 1 };
}

function tallyOf(all: Parameters<EntityTally['add']>[0][]): EntityTally {
  const tally = new EntityTally();
  for (const one of all) tally.add(one);
  return tally;
}

describe('EntityTally', () => {
  it('counts the same in whatever order', () => {
    fc.assert(
      fc.property(counted, (all) => {
        expect(tallyOf([...all].reverse()).tallied()).toEqual(tallyOf(all).tallied());
      }),
    );
  });

  it('counts rows as it counts their members', () => {
    fc.assert(
      fc.property(counted, fc.nat(80), (all, at) => {
        const joined = new EntityTally();
        joined.addRow(rowOf(tallyOf(all.slice(0, at))));
        joined.addRow(rowOf(tallyOf(all.slice(at))));
        expect(joined.tallied()).toEqual(tallyOf(all).tallied());
      }),
    );
  });

  it('forgets what was counted', () => {
    fc.assert(
      fc.property(counted, fc.nat(80), (all, at) => {
        const rest = tallyOf(all);
        for (const one of all.slice(at)) {
          rest.subtract(one);
          rest.forget(one.article.number);
        }
        const { counts, named, aliases, articleCount } = rest.tallied();
        const kept = tallyOf(all.slice(0, at)).tallied();
        expect({ counts, named, articleCount }).toEqual({
          counts: kept.counts,
          named: kept.named,
          articleCount: kept.articleCount,
        });
        expect(aliases).toEqual(kept.aliases);
      }),
    );
  });

  it('keeps a bounded sample, the latest articles, and says when a name is in the sample', () => {
    fc.assert(
      fc.property(counted, (all) => {
        const tally = new EntityTally();
        const taken = all.filter((one) => tally.add(one));
        const { sample, hashes, latest, ranks } = tally.tallied();
        const lowest = all.map(({ article, local }) => memberHash(article.hash, local));
        lowest.sort((a, b) => a - b);
        const most = lowest[SAMPLE - 1] ?? Infinity;
        expect(hashes).toEqual(lowest.filter((hash) => hash <= most));
        expect(sample).toHaveLength(hashes.length);
        expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
        expect(latest).toHaveLength(Math.min(4, all.length));
        const numbers = new Set(taken.map(({ article }) => article.number));
        expect(sample.every(({ article }) => numbers.has(article))).toBe(true);
      }),
    );
  });

  it('counts an article once that knows two names of one', () => {
    const record = newsOf('a', '2021-05-06', [
      { name: 'Ada Corrin', kind: 'person' },
      { name: 'A. Corrin', kind: 'person' },
    ]);
    const { articleCount, latest, named, sample } = tallyOf(
      countedIn({ number: 9, record }),
    ).tallied();
    expect({ articleCount, latest, named, sample: sample.length }).toEqual({
      articleCount: 1,
      latest: [9],
      named: [1, 1],
      sample: 2,
    });
  });
});
