import { expect, it } from 'vitest';
import { explainStoreError } from '../../../lib/store/errors/explainStoreError';
import { ArchiveMissing } from '../../../lib/store/errors/storeErrors';
import { CorruptBlock } from '../../../lib/store/format/corruptBlock';

function named(name: string, more: Record<string, unknown> = {}): Error {
  return Object.assign(new Error(`${name} happened`), { name }, more);
}

it.each([
  ['a full disk', named('QuotaExceededError'), 'DiskFull', /Free some space/],
  [
    'a full disk inside an abort',
    named('AbortError', { inner: named('QuotaExceededError') }),
    'DiskFull',
    /Nothing stored was lost/,
  ],
  [
    'a full disk inside a batch',
    named('BulkError', { failures: [named('QuotaExceededError')] }),
    'DiskFull',
    /Free/,
  ],
  [
    'a disk that is full, as Chromium says it',
    named('UnknownError', { message: 'IO error: 000004.log: FILE_ERROR_NO_SPACE (Append)' }),
    'DiskFull',
    /Free some space/,
  ],
  ['another unknown error', named('UnknownError'), 'StoreError', /try again/],
  ['a newer version', named('VersionError'), 'ArchiveNewer', /Update the extension/],
  ['damage', new CorruptBlock('checksum does not match'), 'ArchiveDamaged', /Open the library/],
  [
    'damage as a cause',
    new Error('x', { cause: new CorruptBlock('cut') }),
    'ArchiveDamaged',
    /whole/,
  ],
  ['a private window', named('InvalidStateError'), 'ArchiveUnopenable', /ordinary window/],
  ['what is explained already', new ArchiveMissing(), 'ArchiveMissing', /add articles/],
  ['anything else', named('OddError'), 'StoreError', /OddError happened.*try again/],
  ['what is no error', 'words', 'StoreError', /words/],
])('explains %s', (_, error, name, message) => {
  const told = explainStoreError(error);
  expect(told.name).toBe(name);
  expect(told.message).toMatch(message);
});
