import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRecord, unpackRecord } from '../../../lib/store/articles/packRecord';
import { JUNE, MARCH, recordOf } from '../../sampleRecords';
import { arbitraryRecord } from './arbitraryRecord';

it('loses nothing of a record, through JSON', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const packed = JSON.stringify(packRecord(record));
      const back = unpackRecord(JSON.parse(packed) as never, record.article.text);
      expect(back).toEqual(record);
    }),
  );
});

it('makes findings of the recognisers a third as long as their JSON', async () => {
  for (const text of [MARCH, JUNE]) {
    const record = await recordOf('a', 'Port Sella', '2031-03-02', text);
    const packed = packRecord(record);
    expect(unpackRecord(packed, record.article.text)).toEqual(record);
    expect(JSON.stringify(packed.at(-1)).length).toBeLessThan(
      JSON.stringify(record.findings).length / 3,
    );
  }
});

it.each([
  ['a kind that is none', (entity: number[]) => (entity[0] = 9), undefined],
  ['an entity that is not there', undefined, (places: number[]) => (places[0] = 5)],
])('throws on %s', async (_, ofEntity, ofMentions) => {
  const record = await recordOf('a', '', '2031-03-02', 'General Maria Okonjo slept.');
  const packed = packRecord(record);
  const [, , entities, mentions] = packed[11];
  ofEntity?.(entities[0] as unknown as number[]);
  ofMentions?.(mentions[1]);
  expect(() => unpackRecord(packed, record.article.text)).toThrow(RangeError);
});
