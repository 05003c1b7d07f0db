import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeptBuilds } from '../../../../lib/cli/bench/store/lab/keptBuilds';

describe('a kept profile', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'backstory-kept-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is found again with its port, and with what was stored in it', async () => {
    const first = await KeptBuilds.open(folder, 'ten');
    await first.begin('ours');
    await writeFile(join(first.profile ?? '', 'database'), 'rows');
    await first.end('ours', { rate: 7 });

    const second = await KeptBuilds.open(folder, 'ten');
    expect(second.port).toBe(first.port);
    expect(second.port).toBeGreaterThan(0);
    expect(second.get('ours')).toEqual({ rate: 7 });
    expect(existsSync(join(second.profile ?? '', 'database'))).toBe(true);
    expect((await KeptBuilds.open(folder, 'other')).get('ours')).toBeUndefined();
  });

  it('begins anew where something in it was not ended', async () => {
    const first = await KeptBuilds.open(folder, 'ten');
    await first.begin('ours');
    await first.end('ours', 1);
    await first.begin('theirs');
    await writeFile(join(first.profile ?? '', 'database'), 'half a row');

    const second = await KeptBuilds.open(folder, 'ten');
    expect(second.get('ours')).toBeUndefined();
    expect(existsSync(join(second.profile ?? '', 'database'))).toBe(false);
  });

  it('is none without a folder', async () => {
    const none = await KeptBuilds.open(null, 'ten');
    await none.begin('ours');
    await none.end('ours', 1);
    expect([none.profile, none.port, none.get('ours')]).toEqual([null, 0, 1]);
  });
});
