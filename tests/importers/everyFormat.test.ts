import { describe, expect, it } from 'vitest';
import { everyFormat } from '../browser/loop/everyFormat';
import { inputFile, readAll } from './documents/readAll';

/** The same files go through the library page of both browsers in tests/browser/loop/formats.browser.ts. */
const files = await everyFormat();

describe('a file of every format', () => {
  it.each(files.map((file): [string, typeof file] => [file.name, file]))(
    '%s gives all its articles and nothing else',
    async (_name, { name, content, titles, listed = [] }) => {
      const bytes = typeof content === 'string' ? content : new Uint8Array(content);
      const items = await readAll(inputFile(name, bytes));
      expect(items.flatMap((item) => (item.kind === 'refusal' ? [item.refusal] : []))).toEqual([]);
      expect(
        items.flatMap((item) => (item.kind === 'source' ? [item.source.extracted.title] : [])),
      ).toEqual(titles);
      expect(
        items.flatMap((item) => (item.kind === 'address' ? [item.address.title] : [])),
      ).toEqual(listed);
    },
  );

  it('has stories of its own', () => {
    const titles = files.flatMap((file) => file.titles);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.length).toBeGreaterThan(35);
  });
});
