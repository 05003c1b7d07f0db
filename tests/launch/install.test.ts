import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isInstalled, markInstalled, nodeComplaint } from '../../lib/cli/launch/install.mjs';

async function repository(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'backstory-install-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await writeFile(join(root, 'package-lock.json'), '{"lockfileVersion":3}');
  await mkdir(join(root, 'node_modules'));
  return root;
}

describe('install', () => {
  it.each(['20.20.2', '22.1.0', '24.0.0'])('accepts Node %s', (version) => {
    expect(nodeComplaint(version)).toBeNull();
  });

  it.each(['18.20.4', '16.0.0', '8.1.0'])('refuses Node %s and says which it wants', (version) => {
    expect(nodeComplaint(version)).toContain(`Node 20 or newer; this is Node ${version}`);
  });

  it('skips only when the packages are those of the lockfile', async () => {
    const root = await repository();
    expect(isInstalled(root)).toBe(false);
    markInstalled(root);
    expect(isInstalled(root)).toBe(true);
    await writeFile(join(root, 'package-lock.json'), '{"lockfileVersion":3,"packages":{}}');
    expect(isInstalled(root)).toBe(false);
  });

  it('installs again when the packages were removed', async () => {
    const root = await repository();
    markInstalled(root);
    await rm(join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });
});
