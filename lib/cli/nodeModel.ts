import { readFile } from 'node:fs/promises';
import { readNameModel, type NameModel } from '../language/names/nameModel';

const WEIGHTS = new URL('../../assets/public/models/names.bin', import.meta.url);

/** The model of names that the extension ships, read from the repository. */
export async function loadNameModel(): Promise<NameModel> {
  const bytes = await readFile(WEIGHTS);
  return readNameModel(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
