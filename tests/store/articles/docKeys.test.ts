import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleRow, docRow } from '../../../lib/store/articles/articleRow';
import { addressNumber, hashKeys, textKey } from '../../../lib/store/articles/docKeys';
import { arbitraryRecord } from './arbitraryRecord';

it('keeps 104 bits of a hash', () => {
  const hash = '0123456789abcdef'.repeat(4);
  const keys = hashKeys(hash);
  expect(keys.hash.toString(16).padStart(13, '0')).toBe(hash.slice(0, 13));
  expect(keys.rest.toString(16).padStart(13, '0')).toBe(hash.slice(13, 26));
});

it('gives texts whole numbers that spread over 53 bits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const key = textKey(text);
      expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
      expect(textKey(text)).toBe(key);
    }),
  );
  const keys = Array.from({ length: 50_000 }, (_, at) => textKey(`https://times.example/${at}`));
  expect(new Set(keys).size).toBe(keys.length);
  // As many in the upper half as in the lower, but for chance.
  const upper = keys.filter((key) => key > Number.MAX_SAFE_INTEGER / 2).length;
  expect(Math.abs(upper - 25_000)).toBeLessThan(1000);
});

it('gives back what lists need of an article', () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const stored = docRow(record, { number: 7, addedAt: 5, source: 'file:x' });
      const { id, title, url, publisher, published, publishedBounds } = record.article;
      expect(articleRow(structuredClone(stored))).toEqual({
        number: 7,
        addedAt: 5,
        source: 'file:x',
        sortDate: '2031-02-27',
        folded: null,
        id,
        title,
        url,
        publisher,
        published,
        publishedBounds,
        ...hashKeys(record.contentHash),
      });
      expect('url' in stored).toBe(url !== null);
    }),
  );
});

it.each([
  ['a day', { value: '2031-02-27', precision: 'day' as const, source: 'input' }, '2031-02-27'],
  ['a month', { value: '2031-02', precision: 'month' as const, source: 'url' }, '2031-02'],
  [
    'an instant',
    { value: '2031-02-27T14:05Z', precision: 'time' as const, source: 'json-ld' },
    '2031-02-27',
  ],
  [
    'a week, which has no place among days',
    { value: '2031-W07', precision: 'month' as const, source: 'input' },
    '2031-W07',
  ],
  ['no date', null, ''],
])('gives back %s, bounds, and an address that is the id', (_, published, sortDate) => {
  const [record] = fc.sample(arbitraryRecord, 1);
  if (record === undefined) throw new Error('No record was made.');
  const url = 'https://times.example/1';
  const publishedBounds = { after: '2031-01-01', before: null };
  const article = { ...record.article, id: url, url, published, publishedBounds };
  const stored = docRow({ ...record, article }, { number: 7, addedAt: 5, source: 'file:x' });
  const card = { id: url, url, published, publishedBounds, sortDate };
  expect(articleRow(structuredClone(stored))).toMatchObject(card);
  expect(stored.url).toBe(addressNumber(url));
});
