import { expect, it } from 'vitest';
import { parseRecord } from '../../lib/packs/recordSchema';
import { keptRecord } from '../../lib/pipeline/keptRecord';
import { linkArchive } from '../../lib/pipeline/linkArchive';
import { MARCH, recordOf } from '../sampleRecords';

it('a record is kept with the events worth telling, and links as it did', async () => {
  const record = await recordOf('march', 'Okonjo in Port Sella', '2021-03-10', MARCH);
  const kept = keptRecord(record);
  expect(record.findings.events.map(({ type }) => type)).toContain('other');
  expect(kept.findings.events.length).toBeGreaterThan(0);
  expect(kept.findings.events.map(({ type }) => type)).not.toContain('other');
  expect(kept).toEqual({
    ...record,
    findings: { ...record.findings, events: kept.findings.events },
  });
  expect(keptRecord(kept)).toEqual(kept);
  expect(parseRecord(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  const toldBy = (one: typeof record) =>
    linkArchive([one]).events.map(({ trigger, date }) => [trigger, date]);
  expect(toldBy(kept)).toEqual(toldBy(record));
});
