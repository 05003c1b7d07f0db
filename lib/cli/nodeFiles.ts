import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { isPassedOver } from '../importers/containers/passedOver';
import { heldFile, type InputFile } from '../importers/inputFile';
import { UsageError } from './usage';

/** A path as an input; its size is 0 where it cannot be told, and reading it then says why. */
export async function fileAt(file: string): Promise<InputFile> {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  return {
    name: file,
    size,
    stream: () => webStream(createReadStream(file)),
    range: (start, end) =>
      webStream(end > start ? createReadStream(file, { start, end: end - 1 }) : Readable.from([])),
  };
}

/** Standard input, which can be read more than once because it is held. */
export async function standardInput(): Promise<InputFile> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  const whole = Buffer.concat(chunks);
  return heldFile('-', new Uint8Array(whole));
}

function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}

/** The inputs of a command: `-` is standard input, folders give all their files, hidden ones, pictures and the like left out, in order of name. */
export async function inputs(given: string[]): Promise<InputFile[]> {
  if (given.length === 0) throw new UsageError('no input is given.');
  const files: InputFile[] = [];
  for (const each of given) {
    if (each === '-') files.push(await standardInput());
    else if ((await stat(each).catch(() => null))?.isDirectory() === true)
      files.push(...(await Promise.all((await filesIn(each)).map(fileAt))));
    else files.push(await fileAt(each));
  }
  return files;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || (entry.isFile() && isPassedOver(entry.name))) continue;
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(full)));
    else if (entry.isFile()) found.push(full);
  }
  return found;
}
