import { loadModels } from '../lib/cli/nodeModel';
import type { LanguageModels } from '../lib/language/models';
import type { ArticleRecord } from '../lib/model/findings';
import { analyseArticle } from '../lib/pipeline/analyseArticle';

let models: Promise<LanguageModels> | null = null;

/** The shipped models, read once a test file. */
export function languageModels(): Promise<LanguageModels> {
  models ??= loadModels();
  return models;
}

/** A record of an invented article, by the whole pipeline. */
export async function recordOf(
  id: string,
  title: string,
  date: string | null,
  text: string,
  url: string | null = null,
): Promise<ArticleRecord> {
  return analyseArticle(
    {
      id,
      file: null,
      extracted: {
        title,
        url,
        publisher: 'The Invented Times',
        authors: [],
        published: date === null ? null : { value: date, precision: 'day', source: 'input' },
        updated: null,
        section: null,
        language: 'en',
        text,
        zones: [],
      },
    },
    await languageModels(),
  );
}

/** Two invented articles that share a person, a place and a dated event. */
export const MARCH = `General Maria Okonjo met the mayor of Port Sella, Tomas Brandt, on Tuesday. It was their first meeting since the airstrikes of February 26, which killed 31 dock workers in Port Sella. General Okonjo said that the harbour would open again.`;
export const JUNE = `Tomas Brandt, the mayor of Port Sella, asked for an inquiry on Monday. The February 26 airstrikes on Port Sella killed 31 dock workers. General Okonjo has not answered his letter.`;
