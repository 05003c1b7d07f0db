import { timexRange } from '../../language/dates/timexRange';
import type { EventMention } from '../../model/event';
import type { ArticleRecord } from '../../model/findings';
import { refusalLine, refusalWords } from '../../pipeline/articleSource';
import { inputs } from '../nodeFiles';
import { loadModels } from '../nodeModel';
import { printLine, report } from '../print';
import { recordsOf } from '../records';
import { parseCommand } from '../usage';

/** `analyze FILE…|-`: one line an article, in the shape that the README's reference gives. */
export async function analyze(args: string[]): Promise<number> {
  const { positionals } = parseCommand({ args, allowPositionals: true, options: {} });
  const files = await inputs(positionals);
  let failed = false;
  for await (const item of recordsOf(files, await loadModels())) {
    if ('record' in item) {
      await printLine(analysisLine(item.record, item.file));
      continue;
    }
    const { refusal } = item;
    await printLine({
      id: null,
      file: item.file,
      article: false,
      title: refusal.title,
      why: refusalWords(refusal),
      ...(refusal.line === null ? {} : { line: refusal.line }),
    });
    if (refusal.outcome === 'failed') {
      failed = true;
      report(refusalLine(refusal));
    }
  }
  return failed ? 1 : 0;
}

/** An event with the first and last day (inclusive) that its date covers, null where it is unknown. */
function withInterval(event: EventMention): unknown {
  return { ...event, interval: event.date === null ? null : timexRange(event.date) };
}

/** A record in the shape of the command line's contract. */
export function analysisLine({ article, findings }: ArticleRecord, file: string): unknown {
  return {
    id: article.id,
    file,
    article: true,
    title: article.title,
    publisher: article.publisher,
    authors: article.authors,
    url: article.url,
    published: article.published,
    publishedBounds: article.publishedBounds,
    ...(article.updated === undefined ? {} : { updated: article.updated }),
    ...(article.section === undefined ? {} : { section: article.section }),
    ...(article.alsoIn === undefined ? {} : { alsoIn: article.alsoIn }),
    language: article.language,
    text: article.text,
    zones: article.zones,
    entities: findings.entities,
    mentions: findings.mentions,
    titleMentions: findings.titleMentions,
    dates: findings.dates,
    events: findings.events.map(withInterval),
  };
}
