import type { LanguageModels } from '../../lib/language/models';
import { ArchiveDatabase, explainStoreError } from '../../lib/store/database';
import { loadLanguageModels } from '../shared/languageModels';

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
  models ??= loadLanguageModels().catch((error: unknown) => {
    models = null;
    throw error;
  });
  return models;
}
