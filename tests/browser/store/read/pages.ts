import type { PageQuery, PageReading } from '../../../../lib/model/page';
import type { PageStory } from '../../../../lib/model/view';

/** A page of the day after the last of the invented articles: a headline and paragraphs. */
export function pageOf(
  title: string,
  texts: readonly string[],
  { url = 'https://times.example/page', language = 'en' } = {},
): PageQuery {
  return {
    url,
    facts: {
      title,
      publisher: 'The Invented Times',
      authors: [],
      published: { value: '2031-09-01', precision: 'day', source: 'input' },
      language,
    },
    blocks: [{ text: title, title: true }, ...texts.map((text) => ({ text, title: false }))],
  };
}

/** What the sidebar shows of a page that was read. */
export function ready({ story }: PageReading): Extract<PageStory, { state: 'ready' }> {
  if (story.state !== 'ready') throw new Error(`The page is ${story.state}.`);
  return story;
}

/** The words under each mark, with what they were taken for: "Okonjo → Maria Okonjo". */
export function marked(query: PageQuery, { answer, story }: PageReading): string[] {
  const titles = new Map<string, string>();
  if (story.state === 'ready') {
    for (const { id, name } of story.names) titles.set(id, name);
    for (const { id, headline } of story.events) titles.set(id, headline);
    for (const { id, text } of story.ambiguous) titles.set(id, `${text}?`);
  }
  return answer.marks.map(
    ({ block, start, end, card }) =>
      `${query.blocks[block]?.text.slice(start, end)} → ${titles.get(card)}`,
  );
}

/** Those of names alone. */
export function markedNames(query: PageQuery, { answer, story }: PageReading): string[] {
  const marks = answer.marks.filter(({ type }) => type === 'name');
  return marked(query, { answer: { ...answer, marks }, story });
}
