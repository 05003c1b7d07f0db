import { browser } from 'wxt/browser';
import { readNameModel, type NameModel } from '../../lib/language/names/nameModel';
import { ArchiveDatabase, explainStoreError } from '../../lib/store/database';

let database: Promise<ArchiveDatabase> | null = null;
let model: Promise<NameModel> | null = null;

/** The archive, opened once in the life of this background. A failure is explained, and tried anew next time. */
export function openArchive(): Promise<ArchiveDatabase> {
  database ??= (async () => {
    try {
      const db = new ArchiveDatabase();
      await db.open();
      return db;
    } catch (error) {
      database = null;
      throw explainStoreError(error);
    }
  })();
  return database;
}

/** The model of names that the extension ships, read once in the life of this background. */
export function openModel(): Promise<NameModel> {
  model ??= loadModel().catch((error: unknown) => {
    model = null;
    throw error;
  });
  return model;
}

async function loadModel(): Promise<NameModel> {
  const answer = await fetch(browser.runtime.getURL('/models/names.bin'));
  return readNameModel(await answer.arrayBuffer());
}
