import { gzipSync } from 'node:zlib';
import { heldFile, type InputFile } from '../../../importers/inputFile';
import { newsArticles, newsLine, newsMail, newsPage, savedPage } from './newsFiles';
import { mboxMails, tarOfPages, warcRecords, zipOfPages, zippedRecords } from './writeArchives';

/** The same invented news in one format. */
export interface FormatInput {
  format: string;
  files: InputFile[];
}

const held = (name: string, bytes: Uint8Array): InputFile => heldFile(name, new Uint8Array(bytes));

/** So many articles in each format that is measured. */
export async function formatInputs(count: number): Promise<FormatInput[]> {
  const articles = [...newsArticles(count)];
  const each = (format: string, end: string, write: (article: (typeof articles)[0]) => string) => ({
    format,
    files: articles.map((article) => held(`${article.id}${end}`, Buffer.from(write(article)))),
  });
  const one = (format: string, name: string, bytes: Uint8Array) => ({
    format,
    files: [held(name, bytes)],
  });
  const tar = await tarOfPages(articles);
  return [
    one('JSON Lines', 'news.jsonl', Buffer.from(articles.map(newsLine).join(''))),
    each('text files', '.txt', ({ title, published, text }) =>
      [title, published?.value, text].join('\n\n'),
    ),
    each('HTML files', '.html', newsPage),
    each('MHTML files', '.mhtml', savedPage),
    one('zip of HTML', 'news.zip', zipOfPages(articles)),
    one('tar of HTML', 'news.tar', tar),
    one('tar.gz of HTML', 'news.tar.gz', gzipSync(tar)),
    one('WARC', 'news.warc', Buffer.concat([...warcRecords(articles, 0)])),
    one('WARC, gzip', 'news.warc.gz', Buffer.concat([...zippedRecords(articles)])),
    each('mail files', '.eml', newsMail),
    one('mbox', 'news.mbox', Buffer.concat([...mboxMails(articles)])),
  ];
}
