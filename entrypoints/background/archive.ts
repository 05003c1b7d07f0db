import { browser } from 'wxt/browser';
import { readTriggerModel } from '../../lib/language/events/tagger/triggerModel';
import type { LanguageModels } from '../../lib/language/models';
import { readNameModel } from '../../lib/language/names/nameModel';
import { ArchiveDatabase, explainStoreError } from '../../lib/store/database';

let database: Promise<ArchiveDatabase> | null = null;
let models: Promise<LanguageModels> | null = null;

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

/** What the extension ships to read an article with, read once in the life of this background. */
export function openModels(): Promise<LanguageModels> {
  models ??= loadModels().catch((error: unknown) => {
    models = null;
    throw error;
  });
  return models;
}

async function loadModels(): Promise<LanguageModels> {
  const [names, events] = await Promise.all([
    fetch(browser.runtime.getURL('/models/names.bin')),
    fetch(browser.runtime.getURL('/models/events.bin')),
  ]);
  return {
    names: readNameModel(await names.arrayBuffer()),
    triggers: readTriggerModel(await events.arrayBuffer()),
  };
}
