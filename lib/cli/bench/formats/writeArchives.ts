import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import type { Article } from '../../../model/article';
import { newsMail, newsPage } from './newsFiles';

type Articles = Iterable<Article>;

/** A record of a web archive: fields and a block. */
function warcRecord(type: string, url: string, contentType: string, block: Buffer): Buffer {
  const head = `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2024-01-01T00:00:00Z\r\nContent-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), block, Buffer.from('\r\n\r\n')]);
}

const answer = (type: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
  ]);

/** What a picture's bytes are like: nothing that packs. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 0x2545f491;
  for (let at = 0; at < length; at++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[at] = state;
  }
  return bytes;
}

/**
 * The records of a web archive as a crawler writes them: of each page its request, its answer, and
 * `pictures` bytes of pictures.
 */
export function* warcRecords(articles: Articles, pictures: number): Generator<Buffer> {
  const msgtype = (type: string): string => `application/http; msgtype=${type}`;
  const picture = pictures > 0 ? answer('image/jpeg', noise(pictures)) : null;
  for (const article of articles) {
    const url = article.url ?? `https://outlet.example/${article.id}`;
    const request = Buffer.from(`GET ${url} HTTP/1.1\r\nHost: outlet.example\r\n\r\n`);
    yield warcRecord('request', url, msgtype('request'), request);
    const page = Buffer.from(newsPage(article));
    yield warcRecord(
      'response',
      url,
      msgtype('response'),
      answer('text/html; charset=utf-8', page),
    );
    if (picture) yield warcRecord('response', `${url}.jpg`, msgtype('response'), picture);
  }
}

/** The records of a web archive, each a gzip member of its own. */
export function* zippedRecords(articles: Articles): Generator<Buffer> {
  for (const record of warcRecords(articles, 0)) yield gzipSync(record);
}

/** The mails of an mbox. */
export function* mboxMails(articles: Articles): Generator<Buffer> {
  for (const article of articles)
    yield Buffer.from(
      `From news@outlet.example Mon Jan  1 00:00:00 2024\r\n${newsMail(article)}\r\n`,
    );
}

/** A zip of pages. */
export function zipOfPages(articles: Articles): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  for (const article of articles) files[`news/${article.id}.html`] = Buffer.from(newsPage(article));
  return zipSync(files);
}

/** A tar of pages. */
export function tarOfPages(articles: Articles): Promise<Uint8Array> {
  return packTar(
    [...articles].map((article) => {
      const body = Buffer.from(newsPage(article));
      return { header: { name: `news/${article.id}.html`, size: body.length }, body };
    }),
  );
}
