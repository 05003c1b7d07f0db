import { describe, expect, it } from 'vitest';
import { resolveNames } from '../../../lib/linking/identity/resolveNames';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { isGeneric, namesIn } from '../../../lib/linking/related/sharedNames';
import type { NameMention } from '../../../lib/model/mention';

/** An archived article that names one town, at each place where it stands. */
function articleOn(text: string, town: string): ArchivedArticle {
  const names: NameMention[] = [...text.matchAll(new RegExp(town, 'g'))].map(({ index }) => ({
    start: index,
    end: index + town.length,
    text: town,
    kind: 'place',
    role: null,
    confidence: 0.9,
  }));
  const resolved = resolveNames({ title: '', text, titleNames: [], names });
  return {
    record: {
      contentHash: '0'.repeat(64),
      file: null,
      article: {
        id: 'a',
        url: null,
        title: '',
        publisher: null,
        authors: [],
        published: null,
        publishedBounds: null,
        language: 'en',
        text,
        zones: [],
      },
      findings: { sentences: [], ...resolved, dates: [], events: [] },
    },
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
