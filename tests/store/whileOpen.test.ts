import { expect, it } from 'vitest';
import { whileOpen } from '../../lib/store/whileOpen';

/** A connection, as far as closing goes. */
const connection = (): IDBDatabase => new EventTarget() as IDBDatabase;
const closed = (idb: IDBDatabase): boolean => idb.dispatchEvent(new Event('close'));

it('gives what the work gives, and its error', async () => {
  const idb = connection();
  await expect(whileOpen(idb, () => Promise.resolve(7))).resolves.toBe(7);
  await expect(whileOpen(idb, () => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
});

it('ends what would wait for ever when the browser closes the database', async () => {
  const idb = connection();
  const waiting = whileOpen(idb, () => new Promise(() => undefined));
  closed(idb);
  await expect(waiting).rejects.toMatchObject({
    name: 'ArchiveClosed',
    message: expect.stringMatching(/undone whole.*Free some space/),
  });
});

it('hears of no closing after the work', async () => {
  const idb = connection();
  const given = whileOpen(idb, () => Promise.resolve('done'));
  await given;
  closed(idb);
  await expect(given).resolves.toBe('done');
});
