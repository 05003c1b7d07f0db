import type { MarkChoice } from '../model/markChoice';
import type { PageQuery, PageReading } from '../model/page';
import type { PageStory } from '../model/view';
import { answerArticle, type Told } from './answerArticle';
import type { Archive } from './archive';
import { knownNamesIn } from './knownNamesIn';
import { pageArticle } from './pageArticle';
import type { PageReader } from './pageReader';
import { unreadLanguage } from './unreadLanguage';

/** What the sidebar says of an article in a language that is not analysed. */
function notAnalysed(title: string, language: string): PageStory {
  const why = `It is in ${language}. Backstory finds names and events in English articles only, for now; of names that your archive has, this page has none.`;
  return { state: 'no article', title, why };
}

/**
 * The whole answer to one page: what of its names and events the archive knows, where they stand,
 * what lists say of them, and the related coverage. Of its names only those of the reader's
 * `choice`. Nothing is stored. Stored copies of the page itself (same address) count for nothing.
 * What reads sentences may still be loading: the archive is asked for the page's names meanwhile.
 */
export async function readPage(
  query: PageQuery,
  archive: Archive,
  reading: PageReader | Promise<PageReader>,
  choice: MarkChoice,
  told: Told = {},
): Promise<PageReading> {
  const page = pageArticle(query);
  const { title, text } = page.source.extracted;
  const known = await knownNamesIn([title, text], archive);
  const reads = await reading;
  const record = await reads.analyse(page.source, known);
  const unread = unreadLanguage(record.article.language);
  // Of a text that is not read, names that the archive has are found all the same.
  if (unread !== null && record.findings.entities.length === 0)
    return { answer: { marks: [] }, story: notAnalysed(title, unread) };
  return answerArticle(
    { page, record, unread, conflicting: reads.conflicting },
    archive,
    choice,
    told,
  );
}
