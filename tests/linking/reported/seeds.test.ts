import { beforeAll, expect, it } from 'vitest';
import { compareSentences } from '../../../lib/linking/reported/compareSentences';
import { findConflicts } from '../../../lib/linking/reported/findConflicts';
import type { ArchivedArticle } from '../../../lib/linking/related/coverageArchive';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import { seedRecords } from '../../seedRecords';
import { describeShared } from '../../shared';
import { statisticsOf } from './articles';

describeShared('what differs in the five seeds', () => {
  let articles: ArchivedArticle[] = [];

  beforeAll(async () => {
    ({ articles } = linkArchive(await seedRecords()));
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
