import type { ArticleRecord } from '../../../../model/findings';
import { USUAL_CHOICE } from '../../../../model/markChoice';
import type { PageStory } from '../../../../model/view';
import { answerArticle } from '../../../../pipeline/answerArticle';
import type { Archive } from '../../../../pipeline/archive';
import { knownNamesIn } from '../../../../pipeline/knownNamesIn';
import { pageArticle } from '../../../../pipeline/pageArticle';

/**
 * The answer of an archive to a page as the background gives it, but the analysis of its text, which is
 * given: names, events, marks, and the related coverage, ranked and with reasons. What the first of it
 * say otherwise than the page, which the sidebar is told later, is not waited for.
 */
export async function tellPage(
  record: ArticleRecord,
  archive: Archive,
): Promise<Extract<PageStory, { state: 'ready' }>> {
  const { title, text, url, publisher, authors, published, language } = record.article;
  const page = pageArticle({
    url: url ?? '',
    facts: { title, publisher, authors, published, language },
    blocks: [
      { text: title, title: true },
      ...text.split('\n\n').map((words) => ({ text: words, title: false })),
    ],
  });
  await knownNamesIn([title, text], archive);
  // Nothing is compared sentence by sentence.
  const conflicting = <T>(related: T): Promise<T> => Promise.resolve(related);
  const told = await answerArticle(
    { page, record, unread: null, conflicting },
    archive,
    USUAL_CHOICE,
    {},
  );
  if (told.story.state !== 'ready') throw new Error('The page was not answered.');
  return told.story;
}
