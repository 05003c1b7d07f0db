import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { loadModels } from '../../../lib/cli/nodeModel';
import { compareSentences } from '../../../lib/linking/reported/compareSentences';
import { findConflicts } from '../../../lib/linking/reported/findConflicts';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import type { ArticleRecord } from '../../../lib/model/findings';
import { findAll } from '../../../lib/pipeline/analyseArticle';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import { describeShared, sharedPath } from '../../shared';
import { statisticsOf } from './articles';

interface GoldSeed {
  file: string;
  body: { text: string };
}

interface GoldLinks {
  documents: { doc: string; date: string | null }[];
}

describeShared('what differs in the five seeds', () => {
  let articles: ArchivedArticle[] = [];

  beforeAll(async () => {
    const seeds: GoldSeed[] = JSON.parse(readFileSync(sharedPath('gold', 'seeds.json'), 'utf8'));
    const links: GoldLinks = JSON.parse(readFileSync(sharedPath('gold', 'links.json'), 'utf8'));
    const models = await loadModels();
    const records = links.documents.map(({ doc, date }): ArticleRecord => {
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
    ({ articles } = linkArchive(records));
  });

  it('takes the 24 soldiers of two articles for one figure, and nothing else for a conflict', () => {
    const statistics = statisticsOf(articles);
    for (const page of articles)
      for (const other of articles)
        if (other !== page) expect(findConflicts(page, other, statistics)).toEqual([]);
  });

  it('tells of the one dispute over what the strike was', () => {
    const statistics = statisticsOf(articles);
    const disputes = articles.flatMap((page) =>
      compareSentences(
        page,
        articles.filter((each) => each !== page),
        statistics,
      ).flatMap(({ differences }) =>
        differences.map(({ kind, text }) => [page.record.article.id, kind, text]),
      ),
    );
    expect(disputes).toEqual([
      ['004', 'cause', 'The sources differ: “accidental” and “deliberate”'],
    ]);
  });
});
