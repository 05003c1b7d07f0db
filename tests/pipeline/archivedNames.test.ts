import { describe, expect, it } from 'vitest';
import { archivedNames } from '../../lib/pipeline/archivedNames';
import { namedRecord } from '../namedRecord';

describe('archivedNames', () => {
  it('gives each name those beside it, and where the article is', () => {
    const record = namedRecord(
      'Lowmoor, Ohio. In Lowmoor a Pakistani met Ann Brook of Highfield.',
      [
        ['Lowmoor', 'place'],
        ['Highfield', 'place'],
        ['Ohio', 'place'],
        ['Pakistani', 'other'],
        ['Ann Brook', 'person'],
      ],
    );
    const names = archivedNames(record);
    expect(names.find(({ local }) => local.name === 'Ann Brook')).toMatchObject({
      article: 'a',
      published: null,
      companions: ['lowmoor', 'ohio', 'pakistani', 'highfield'],
      places: ['lowmoor', 'highfield', 'ohio', 'pakistan'],
    });
  });

  it('takes no town for its place that only stands for a government, and no institution', () => {
    const record = namedRecord('Lowmoor denied it. Highfield is calm. City Hospital is open.', [
      ['Lowmoor', 'place'],
      ['Highfield', 'place'],
      ['City Hospital', 'place'],
    ]);
    expect(archivedNames(record)[0]?.places).toEqual(['highfield']);
  });

  it('gives nothing of an article without names', () => {
    expect(archivedNames(namedRecord('Nothing happened.', []))).toEqual([]);
  });
});
