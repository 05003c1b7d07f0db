import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NameModel } from '../../../language/names/nameModel';
import type { Span } from '../../../model/span';
import type { MarkedArticle } from './eventCorpus';
import { articleWords, markSentences } from './eventCorpus';

/** Our own marks count double: they follow TimeML, of which ECB+ is a looser reading. */
const MARKED_WEIGHT = 2;

/** A line without its marks, and what they enclosed. Throws where a mark is broken. */
export function readEventMarks(line: string, where: string): { text: string; marks: Span[] } {
  const marks: Span[] = [];
  let text = '';
  let at = 0;
  for (const match of line.matchAll(/\{([^{}]+)\}/gu)) {
    text += line.slice(at, match.index);
    const [whole, words = ''] = match;
    marks.push({ start: text.length, end: text.length + words.length });
    text += words;
    at = match.index + whole.length;
  }
  text += line.slice(at);
  if (/[{}]/u.test(text)) throw new Error(`${where}: a mark is not of the form {words}`);
  return { text, marks };
}

/**
 * The articles of every `.txt` file under `folder`, in the order of their paths; the format is in
 * `tests/fixtures/events/README.md`. Throws, with file and line, where a mark is broken.
 */
export function readMarkedEvents(folder: string, model: NameModel): MarkedArticle[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().flatMap((file) => {
    const articles: { text: string; marks: Span[] }[] = [];
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((line, i) => {
        if (line.startsWith('---')) articles.push({ text: '', marks: [] });
        const article = articles.at(-1);
        if (article === undefined || line.startsWith('---') || line === '') return;
        const { text, marks } = readEventMarks(line, `${file}:${i + 1}`);
        const from = article.text.length;
        article.marks.push(
          ...marks.map(({ start, end }) => ({ start: from + start, end: from + end })),
        );
        article.text += `${text}\n`;
      });
    return articles.map(({ text, marks }, i): MarkedArticle => {
      const words = articleWords({ title: '', text, date: null }, model);
      return {
        id: `${file} ${i}`,
        topic: `${file} ${i}`,
        sentences: markSentences(
          words,
          { start: 0, end: text.length },
          marks.map((mark) => [mark]),
          MARKED_WEIGHT,
        ),
      };
    });
  });
}
