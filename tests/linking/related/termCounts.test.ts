import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem, termTokens } from '../../../lib/linking/related/articleTerms';
import { TermCounts } from '../../../lib/linking/related/termCounts';
import { made } from './articles';

const bridge = made({ id: 'a', text: 'Bridges fell. The bridge was old.' }).record;
const river = made({ id: 'b', text: 'The river rose by the old bridge.' }).record;

describe('TermCounts', () => {
  it('counts articles and not mentions, and takes them back', () => {
    const statistics = new TermCounts();
    statistics.add(bridge);
    statistics.add(river);
    expect(statistics.articles).toBe(2);
    expect(statistics.documentFrequency(stem('bridge'))).toBe(2);
    expect(statistics.documentFrequency('old bridg')).toBe(1);
    expect(statistics.documentFrequency('harbour')).toBe(0);
    statistics.remove(bridge);
    expect(statistics.articles).toBe(1);
    expect(statistics.documentFrequency(stem('bridge'))).toBe(1);
    statistics.remove(river);
    expect(statistics.documentFrequency(stem('bridge'))).toBe(0);
  });

  it('survives being written and read, and refuses other bytes', () => {
    const statistics = new TermCounts();
    statistics.add(bridge);
    const read = TermCounts.read(statistics.write());
    expect(read.articles).toBe(1);
    expect(read.documentFrequency(stem('bridge'))).toBe(1);
    expect(TermCounts.read(new ArrayBuffer(12)).articles).toBe(0);
    expect(TermCounts.read(new ArrayBuffer(statistics.write().byteLength)).articles).toBe(0);
  });

  it('gives a rare term more weight than a common one', () => {
    const statistics = new TermCounts();
    for (let i = 0; i < 20; i++) statistics.add(i < 2 ? bridge : river);
    expect(statistics.documentFrequency('fell')).toBeLessThan(
      statistics.documentFrequency('river'),
    );
  });
});

describe('termTokens', () => {
  it.each([
    ['Soldiers were killed', ['soldier', 'kill']],
    ['Pakistan’s army', ['pakistan', 'army']],
    ['companies, parties', ['company', 'party']],
    ['class bus analysis', ['class', 'bus', 'analysis']],
    ['the of and', []],
  ])('reads %s', (text, terms) => {
    expect(termTokens(text).map(({ term }) => term)).toEqual(terms);
  });

  it('has spans that are words of the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { start, end } of termTokens(text)) {
          expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}]/u);
        }
      }),
    );
  });
});
