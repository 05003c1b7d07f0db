import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../../lib/linking/related/articleSketch';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { nameWeights } from '../../../lib/linking/related/nameWeights';
import { EVIDENCE, pairEvidence } from '../../../lib/linking/related/pairEvidence';
import { decidedBy, fading, pairLogOdds } from '../../../lib/linking/related/relatedModel';
import { RELATED_WEIGHTS } from '../../../lib/linking/related/trainedWeights';
import { TermCounts } from '../../../lib/linking/related/termCounts';
import { made } from './articles';

const quake = made({
  id: 'quake',
  title: 'Quake of 6.1 shakes Orvel',
  text: 'A quake of 6.1 shook the port of Orvel on Tuesday. Mayor Tarn Ilves closed the harbour bridge.',
  names: [
    ['Orvel', 'place', 'place:orvel'],
    ['Tarn Ilves', 'person', 'person:ilves'],
  ],
});
const sameQuake = made({
  id: 'same',
  title: 'Harbour bridge closed in Orvel',
  text: 'The harbour bridge in Orvel was closed by Tarn Ilves after a quake of 6.1 shook the port.',
  names: quake.record.findings.entities.map(({ name, kind }) => [
    name,
    kind,
    kind === 'person' ? 'person:ilves' : 'place:orvel',
  ]),
});
const twin = made({
  id: 'twin',
  title: 'Quake of 5.4 shakes Belmar',
  text: 'A quake of 5.4 shook the valley of Belmar. Governor Oda Prell opened the schools as shelters.',
  names: [
    ['Belmar', 'place', 'place:belmar'],
    ['Oda Prell', 'person', 'person:prell'],
  ],
});
const articles = [quake, sameQuake, twin];
for (let i = 0; i < 20; i++)
  articles.push(made({ id: `other${i}`, text: `Orchard${i} sold apples${i} to village${i}.` }));

const statistics = new TermCounts();
for (const { record } of articles) statistics.add(record);
const frequency = new Map<string, number>();
for (const { entityOf } of articles)
  for (const id of new Set(entityOf.values())) frequency.set(id, (frequency.get(id) ?? 0) + 1);

const compared = (article: ArchivedArticle) => ({
  sketch: sketchOf(article, statistics),
  names: nameWeights(article, frequency, statistics.articles),
});
const evidence = (a: ArchivedArticle, b: ArchivedArticle, events = 0) =>
  pairEvidence(compared(a), compared(b), events);
const value = (values: Float64Array, name: (typeof EVIDENCE)[number]) =>
  values[EVIDENCE.indexOf(name)];

describe('pairEvidence', () => {
  it('has one number for each kind of evidence, and so has the trained model', () => {
    expect(evidence(quake, twin)).toHaveLength(EVIDENCE.length);
    expect(RELATED_WEIGHTS.pair.weights).toHaveLength(EVIDENCE.length);
    expect(RELATED_WEIGHTS.pair.means).toHaveLength(EVIDENCE.length);
  });

  it('is the same both ways', () => {
    expect(evidence(quake, twin)).toEqual(evidence(twin, quake));
    expect(evidence(quake, sameQuake)).toEqual(evidence(sameQuake, quake));
  });

  it('tells one happening from a twin', () => {
    const [same, other] = [evidence(quake, sameQuake), evidence(quake, twin)];
    expect(pairLogOdds(same)).toBeGreaterThan(pairLogOdds(other) + 4);
    expect(value(same, 'persons')).toBeCloseTo(1);
    for (const name of ['noNumber', 'noPerson', 'noPlace'] as const) {
      expect(value(same, name)).toBe(0);
      expect(value(other, name)).toBe(1);
    }
  });

  it('takes nothing as a clash where one side has no such thing', () => {
    const bare = made({ id: 'bare', text: 'A quake shook the port.' });
    const values = evidence(quake, bare);
    for (const name of ['noNumber', 'noPerson', 'noPlace'] as const)
      expect(value(values, name)).toBe(0);
  });

  it('stays finite for articles with nothing in them', () => {
    const empty = made({ id: 'empty', text: '' });
    for (const other of [empty, quake])
      expect(evidence(empty, other).every((each) => Number.isFinite(each))).toBe(true);
  });
});

describe('the model', () => {
  it('fades with the days between, and asks more of what is not dated among what is', () => {
    expect(fading(1, false)).toBeLessThan(fading(30, false));
    expect(fading(null, false)).toBeGreaterThan(fading(2, false));
    expect(fading(null, true)).toBe(0);
  });

  it.each(['words', 'lead', 'persons', 'capitals', 'days', 'sameYear', 'events'] as const)(
    'never counts shared %s against a pair',
    (name) => {
      expect(RELATED_WEIGHTS.pair.weights[EVIDENCE.indexOf(name)]).toBeGreaterThan(0);
    },
  );

  it('says what decided, the most first', () => {
    const told = decidedBy(evidence(quake, sameQuake, 1), fading(2, false), 0.5);
    expect(told.map(([, gave]) => gave)).toEqual(
      told.map(([, gave]) => gave).sort((a, b) => b - a),
    );
    expect(new Map(told).get('events')).toBeGreaterThan(1);
    expect(new Map(told).get('company')).toBe(0.5);
    expect(new Map(told).get('published')).toBeLessThan(0);
  });
});
