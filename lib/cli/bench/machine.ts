import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../launch/build';

/** One line: day, processor, memory, how busy it was, Node. What timings are to be read with. */
export function machineFacts(): string {
  const all = cpus();
  const model = all[0]?.model.trim() ?? 'unknown processor';
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  const load = (loadavg()[0] ?? 0).toFixed(1);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}. ${all.length} × ${model}, ${memory}, load ${load} at the start; ${process.platform} ${process.arch}, Node ${process.versions.node}.`;
}

/** The first 12 hex digits of the SHA-256 of the weights that were measured. */
export function weightsMark(): string {
  const bytes = readFileSync(join(ROOT, 'assets/public/models/names.bin'));
  return createHash('sha256').update(bytes).digest('hex').slice(0, 12);
}

/** The installed version of a package. */
export function versionOf(name: string): string {
  const file = createRequire(import.meta.url).resolve(name);
  const folder = file.slice(0, file.lastIndexOf(`/node_modules/${name}/`));
  const text = readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
