import { describe, expect, it } from 'vitest';
import { articleGroups, lemmaOf } from '../../../../lib/cli/bench/quality/baselines/lemmaClusters';

describe('lemmaOf', () => {
  it.each([
    ['shooting', 'shoot'],
    ['Shootings', 'shoot'],
    ['shut down', 'shut'],
    ['', ''],
  ])('of %j is %j', (text, lemma) => expect(lemmaOf(text)).toBe(lemma));
});

describe('articleGroups', () => {
  const texts = ['ferry sinks', 'ferry sinks storm', 'storm harbour', 'budget passed', 'budget'];

  it('joins what is alike, directly or through others', () => {
    const groups = articleGroups(texts)(0.2);
    expect(groups[0]).toBe(groups[1]);
    expect(groups[1]).toBe(groups[2]);
    expect(groups[3]).toBe(groups[4]);
    expect(groups[0]).not.toBe(groups[3]);
  });

  it('joins nothing that is not alike enough', () =>
    expect(new Set(articleGroups(texts)(1.1)).size).toBe(texts.length));
});
