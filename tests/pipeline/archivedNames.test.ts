import { describe, expect, it } from 'vitest';
import { resolveNames } from '../../lib/linking/identity/resolveNames';
import type { NameKind, NameMention } from '../../lib/model/mention';
import type { ArticleRecord } from '../../lib/model/findings';
import { archivedNames } from '../../lib/pipeline/archivedNames';

/** A record of a text in which the given names stand, each at every place. */
function recordOf(text: string, given: [string, NameKind][]): ArticleRecord {
  const names: NameMention[] = given.flatMap(([name, kind]) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + name.length,
      text: name,
      kind,
      role: null,
      confidence: 0.9,
    })),
  );
  const resolved = resolveNames({ title: '', text, titleNames: [], names });
  return {
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
  };
}

describe('archivedNames', () => {
  it('gives each name those beside it, and where the article is', () => {
    const record = recordOf('Lowmoor, Ohio. In Lowmoor a Pakistani met Ann Brook of Highfield.', [
      ['Lowmoor', 'place'],
      ['Highfield', 'place'],
      ['Ohio', 'place'],
      ['Pakistani', 'other'],
      ['Ann Brook', 'person'],
    ]);
    const names = archivedNames(record);
    expect(names.find(({ local }) => local.name === 'Ann Brook')).toMatchObject({
      article: 'a',
      published: null,
      companions: ['lowmoor', 'ohio', 'pakistani', 'highfield'],
      places: ['lowmoor', 'highfield', 'ohio', 'pakistan'],
    });
  });

  it('takes no town for its place that only stands for a government, and no institution', () => {
    const record = recordOf('Lowmoor denied it. Highfield is calm. City Hospital is open.', [
      ['Lowmoor', 'place'],
      ['Highfield', 'place'],
      ['City Hospital', 'place'],
    ]);
    expect(archivedNames(record)[0]?.places).toEqual(['highfield']);
  });

  it('gives nothing of an article without names', () => {
    expect(archivedNames(recordOf('Nothing happened.', []))).toEqual([]);
  });
});
