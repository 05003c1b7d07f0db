import { coverageOfEvent } from '../../linking/events/coverageOfEvent';
import { findCoverage } from '../../linking/reported/findCoverage';
import { reportSentences } from '../../linking/reported/reportSentences';
import { memoryArchive } from '../../linking/related/memoryArchive';
import { unreadLanguage } from '../../pipeline/unreadLanguage';
import { loadModels } from '../nodeModel';
import { openPack } from '../openPack';
import { printLine, report } from '../print';
import { queries } from '../queries';
import { parseCommand, UsageError } from '../usage';

/**
 * `related --pack FILE [--queries FILE.jsonl] [ARTICLE…] [--limit 10] [--when prior|any] [--all]`:
 * related coverage, one line a query. Without a query, of every article in the pack.
 */
export async function related(args: string[]): Promise<number> {
  const { values, positionals } = parseCommand({
    args,
    allowPositionals: true,
    options: {
      pack: { type: 'string' },
      queries: { type: 'string' },
      limit: { type: 'string', default: '10' },
      when: { type: 'string', default: 'prior' },
      all: { type: 'boolean', default: false },
    },
  });
  const { when, all } = values;
  if (when !== 'prior' && when !== 'any')
    throw new UsageError(`--when is “prior” or “any”, not “${when}”.`);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1)
    throw new UsageError(`--limit is a whole number from 1, not “${values.limit}”.`);
  const { archive, whole } = await openPack(values.pack);
  const given =
    positionals.length === 0 && values.queries === undefined
      ? archive.articles.map(({ record }) => record.article.id)
      : positionals;
  const coverage = memoryArchive(archive.articles);
  let failed = !whole;
  for await (const query of queries(given, values.queries, archive, loadModels)) {
    if ('failed' in query) {
      failed = true;
      report(query.failed);
      continue;
    }
    const options = { when, limit, all } as const;
    const found = query.event
      ? await coverageOfEvent(query.article, query.event, coverage, options)
      : await findCoverage(query.article, coverage, options);
    const told = await reportSentences(query.article, found, coverage);
    const { id, language } = query.article.record.article;
    await printLine({
      id: query.id ?? id,
      unread: unreadLanguage(language),
      related: found,
      ...told,
    });
  }
  return failed ? 1 : 0;
}
