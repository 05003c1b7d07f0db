import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What the file says of a profile. */
interface Kept {
  /** IndexedDB belongs to an origin, and so to a port. */
  port: number;
  /** What was begun; where it has not ended, nobody knows what the profile holds. */
  begun: string[];
  ended: Record<string, unknown>;
}

const FILE = 'built.json';

/** Ports that programs of the machine are not given by themselves (Linux: 32,768 to 60,999). */
const PORTS = { first: 20_000, count: 10_000 };

/**
 * A profile folder with what programs have stored in it, to be asked again by later runs: building an
 * archive of a million articles takes far longer than asking it. What is stored there is of the
 * formats of its day; who changes formats throws the folder away.
 */
export class KeptBuilds {
  readonly #folder: string | null;
  readonly #record: Kept;

  private constructor(folder: string | null, record: Kept) {
    this.#folder = folder;
    this.#record = record;
  }

  /**
   * The builds called `name` in this folder; without a folder none that outlive the run. A profile
   * in which something was begun and not ended is removed.
   */
  static async open(folder: string | null, name: string): Promise<KeptBuilds> {
    if (folder === null) return new KeptBuilds(null, { port: 0, begun: [], ended: {} });
    const own = resolve(folder, name);
    let record = readRecord(await readFile(join(own, FILE), 'utf8').catch(() => '{}'));
    if (record === null || record.begun.some((each) => !Object.hasOwn(record?.ended ?? {}, each))) {
      await rm(own, { recursive: true, force: true });
      record = { port: PORTS.first + (process.pid % PORTS.count), begun: [], ended: {} };
    }
    await mkdir(join(own, 'profile'), { recursive: true });
    return new KeptBuilds(own, record);
  }

  /** The folder of the browser's profile, null for one that goes with the run. */
  get profile(): string | null {
    return this.#folder === null ? null : join(this.#folder, 'profile');
  }

  /** The port that the pages must be served from, 0 for any. */
  get port(): number {
    return this.#record.port;
  }

  /** What {@link end} was given under this name, of an earlier run too. */
  get(name: string): unknown {
    return this.#record.ended[name];
  }

  /** From now on what is stored under this name is half done. */
  async begin(name: string): Promise<void> {
    if (!this.#record.begun.includes(name)) this.#record.begun.push(name);
    await this.#write();
  }

  /** What is stored under this name is whole. */
  async end(name: string, value: unknown): Promise<void> {
    this.#record.ended[name] = value;
    await this.#write();
  }

  async #write(): Promise<void> {
    if (this.#folder === null) return;
    await writeFile(join(this.#folder, FILE), JSON.stringify(this.#record));
  }
}

function readRecord(text: string): Kept | null {
  const value = JSON.parse(text) as Partial<Kept>;
  if (typeof value.port !== 'number' || !Array.isArray(value.begun)) return null;
  return { port: value.port, begun: value.begun, ended: value.ended ?? {} };
}
