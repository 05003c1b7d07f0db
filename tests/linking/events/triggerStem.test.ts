import { describe, expect, it } from 'vitest';
import { synonymRows } from '../../../lib/linking/events/synonyms';
import { sameRoot, triggerStem } from '../../../lib/linking/events/triggerStem';

describe('triggerStem', () => {
  it.each([
    ['shoot shoots shot shooting shootings', 'shoot'],
    ['die dies died dying', 'die'],
    ['release releases released releasing', 'releas'],
    ['win wins won winning', 'win'],
    ['meet met meeting meetings', 'met'],
  ])('gives %s one stem', (words, stem) => {
    const stems = new Set(words.split(' ').map(triggerStem));
    expect(stems.size).toBe(1);
    expect([stem, triggerStem(stem)]).toContain([...stems][0]);
  });

  it.each(['', 'ing', 'king', 's', '’', 'È'])('takes “%s”', (word) => {
    expect(typeof triggerStem(word)).toBe('string');
  });
});

describe('sameRoot', () => {
  it.each([
    ['acquire', 'acquisition'],
    ['explode', 'explosion'],
    ['nominate', 'nominee'],
    ['arrest', 'arrests'],
    ['resign', 'resignation'],
  ])('%s and %s', (a, b) => {
    expect(sameRoot(triggerStem(a), triggerStem(b))).toBe(true);
    expect(sameRoot(triggerStem(b), triggerStem(a))).toBe(true);
  });

  it.each([
    ['confirm', 'confront'],
    ['rise', 'ride'],
    ['kill', 'kidnap'],
    ['meet', 'melt'],
    ['win', 'wind'],
  ])('not %s and %s', (a, b) => {
    expect(sameRoot(triggerStem(a), triggerStem(b))).toBe(false);
  });
});

describe('synonymRows', () => {
  const share = (a: string, b: string): boolean => {
    const rows = synonymRows(triggerStem(a));
    return synonymRows(triggerStem(b)).some((row) => rows.includes(row));
  };

  it.each([
    ['killed', 'murder'],
    ['earthquake', 'tremors'],
    ['bought', 'acquisition'],
    ['sacked', 'dismissal'],
  ])('%s and %s stand in one', (a, b) => {
    expect(share(a, b)).toBe(true);
  });

  it.each([
    ['killed', 'met'],
    ['arrested', 'released'],
    ['bought', 'sold'],
    ['unheard', 'unseen'],
  ])('%s and %s in none', (a, b) => {
    expect(share(a, b)).toBe(false);
  });
});
