import { readFile } from 'node:fs/promises';
import { readTriggerModel } from '../language/events/tagger/triggerModel';
import { readLanguageModel } from '../language/languageModel';
import type { LanguageModels } from '../language/models';
import { readNameModel, type NameModel } from '../language/names/nameModel';

const WEIGHTS = new URL('../../assets/public/models/', import.meta.url);

async function weights(name: string): Promise<ArrayBuffer> {
  const bytes = await readFile(new URL(name, WEIGHTS));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

/** The model of names that the extension ships, read from the repository. */
export async function loadNameModel(): Promise<NameModel> {
  return readNameModel(await weights('names.bin'));
}

/** All that the extension ships to read an article with, read from the repository. */
export async function loadModels(): Promise<LanguageModels> {
  return {
    names: await loadNameModel(),
    triggers: readTriggerModel(await weights('events.bin')),
    languages: readLanguageModel(await weights('languages.json')),
  };
}
