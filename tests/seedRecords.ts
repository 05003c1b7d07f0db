import { readFileSync } from 'node:fs';
import { loadModels } from '../lib/cli/nodeModel';
import type { ArticleRecord } from '../lib/model/findings';
import { findAll } from '../lib/pipeline/analyseArticle';
import { sharedPath } from './shared';

interface GoldSeed {
  file: string;
  body: { text: string };
}

interface GoldLinks {
  documents: { doc: string; date: string | null }[];
}

/** The bodies and dates of the five seeds as the development data gives them, through the whole analysis. */
export async function seedRecords(): Promise<ArticleRecord[]> {
  const seeds: GoldSeed[] = JSON.parse(readFileSync(sharedPath('gold', 'seeds.json'), 'utf8'));
  const links: GoldLinks = JSON.parse(readFileSync(sharedPath('gold', 'links.json'), 'utf8'));
  const models = await loadModels();
  return links.documents.map(({ doc, date }): ArticleRecord => {
    const text = seeds.find(({ file }) => file.includes(`${doc}_`))?.body.text ?? '';
    return {
      contentHash: doc,
      file: null,
      article: {
        id: doc,
        url: null,
        title: '',
        publisher: null,
        authors: [],
        published: date === null ? null : { value: date, precision: 'day', source: 'gold' },
        publishedBounds: null,
        language: 'en',
        text,
        zones: [],
      },
      findings: findAll('', text, date, models),
    };
  });
}
