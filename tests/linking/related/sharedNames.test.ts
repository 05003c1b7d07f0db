import { describe, expect, it } from 'vitest';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { isGeneric, namesIn } from '../../../lib/linking/related/sharedNames';
import { namedRecord } from '../../namedRecord';

/** An archived article that names one town, at each place where it stands. */
function articleOn(text: string, town: string): ArchivedArticle {
  return {
    record: namedRecord(text, [[town, 'place']]),
    entityOf: new Map([['n1', `place:${town}`]]),
    eventOf: [],
  };
}

describe('isGeneric', () => {
  it.each([
    ['Oslo denied it. Oslo said no more.', 'Oslo', true],
    ['Oslo denied it. It rained in Oslo.', 'Oslo', false],
    ['It rained in Oslo.', 'Oslo', false],
    ['It rained in Norway.', 'Norway', true],
  ])('%s %s', (text, town, generic) => {
    const [named] = namesIn(articleOn(text, town)).values();
    expect(named && isGeneric(named, 1, 1000)).toBe(generic);
  });

  it('takes what much of the archive names for generic', () => {
    const [named] = namesIn(articleOn('It rained in Oslo.', 'Oslo')).values();
    expect(named && isGeneric(named, 600, 1000)).toBe(true);
  });
});
