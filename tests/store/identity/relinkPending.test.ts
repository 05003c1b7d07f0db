import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { inventedNews, newsOf } from './inventedNews';
import { linkedAtOnce, NameArchive } from './nameArchive';

it('gives the same whether what waits is linked at the end or between batches', async () => {
  await fc.assert(
    fc.asyncProperty(inventedNews(12), fc.array(fc.boolean()), async (records, pauses) => {
      const archive = new NameArchive();
      for (let at = 0; at < records.length; at += 2) {
        await archive.add(records.slice(at, at + 2), true);
        if (pauses[at / 2] === true) await archive.settle();
      }
      await archive.settle();
      expect(archive.entities()).toEqual(linkedAtOnce(records));
    }),
    { numRuns: 60 },
  );
}, 60_000);

/** People of whom one article gives the full name and another the surname alone, no two alike. */
const SURNAMES = 'Abbott Becker Castell Dorn Egede Falk Grubic Hartono Ibarra Jukic'.split(' ');

it('reads what a step needs together, however many it links', async () => {
  const calls = async (surnames: string[]): Promise<number> => {
    const archive = new NameArchive();
    const records = surnames.flatMap((surname, at) => [
      newsOf(`a${at}`, '2024-05-01', [
        { name: `Ada ${surname}`, kind: 'person', roles: ['mayor'] },
        { name: 'Riverton', kind: 'place' },
      ]),
      newsOf(`b${at}`, '2024-05-02', [{ name: surname, kind: 'person', roles: ['mayor'] }]),
    ]);
    await archive.add(records, true);
    const names = vi.spyOn(archive.source, 'names');
    const postings = vi.spyOn(archive.source, 'postings');
    await archive.settle();
    expect(archive.entities()).toEqual(linkedAtOnce(records));
    expect(archive.entities().length).toBe(surnames.length + 1);
    return names.mock.calls.length + postings.mock.calls.length;
  };
  const [few, many] = [await calls(SURNAMES.slice(0, 2)), await calls(SURNAMES)];
  expect(many).toBe(few);
  expect(many).toBeLessThanOrEqual(4);
});
