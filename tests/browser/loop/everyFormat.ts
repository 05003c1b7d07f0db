import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { pdfDocument, printed } from '../../importers/documents/pdfDocument';
import { epub, wordDocument, zipOf } from '../../importers/documents/zipped';
import { generatedSources } from '../store/generatedArticles';

/** A file to import, and the titles of all that must come in of it. */
export interface FormatFile {
  name: string;
  content: string | Uint8Array;
  titles: string[];
  /** Of addresses, which go on the reading list. */
  listed?: string[];
}

interface Story {
  title: string;
  paragraphs: string[];
  day: string;
  address: string;
}

/** Paragraphs of a story: each is a text of its own, so that no two stories are alike. */
const PARAGRAPHS = 3;

/** Files of every format, each with stories that no other file has. Their names sort in no order of formats. */
export async function everyFormat(): Promise<FormatFile[]> {
  const stories = tellStories();
  const next = (kind: string): Story => stories(kind);
  const files: FormatFile[] = [];
  const add = (name: string, told: Story[], content: FormatFile['content']): void =>
    void files.push({ name, content, titles: told.map(({ title }) => title) });
  const one = (name: string, write: (story: Story) => FormatFile['content']): void => {
    const story = next(name);
    add(name, [story], write(story));
  };
  const many = (
    name: string,
    count: number,
    write: (told: Story[]) => FormatFile['content'],
  ): void => {
    const told = Array.from({ length: count }, (_, at) => next(`${name} ${at + 1}`));
    add(name, told, write(told));
  };

  one('dump.txt', ({ title, paragraphs, day }) =>
    [title, `Published: ${day}`, ...paragraphs].join('\n\n'),
  );
  one('page.html', (story) => page(story));
  one('named-wrongly.txt', (story) => page(story));
  one('singlefile.html', (story) =>
    page(story)
      .replace(
        '<head>',
        `<!--\n Page saved with SingleFile \n url: ${story.address} \n saved date: Wed Feb 01 2023\n--><head>`,
      )
      .replace(
        '</article>',
        `<img src="data:image/png;base64,${'QUJD'.repeat(50_000)}"></article>`,
      ),
  );
  one(
    'strict.xhtml',
    (story) =>
      `<?xml version="1.0"?>${page(story).replace('<!doctype html>', '').replace('<head>', '<head><script src="a.js"/>')}`,
  );
  one('utf16.html', (story) => Buffer.from(`\uFEFF${page(story)}`, 'utf16le'));
  one(
    'clip.md',
    ({ title, paragraphs, day, address }) =>
      `---\ntitle: "${title}"\nsource: ${address}\npublished: ${day}\ncreated: 2023-02-01\n---\n${paragraphs.join('\n\n')}`,
  );
  one('one.json', (story) =>
    JSON.stringify({ ...fields(story), text: undefined, maintext: text(story) }, null, 2),
  );
  many('list.json', 3, (told) => JSON.stringify({ status: 'ok', articles: told.map(fields) }));
  many('lines.jsonl', 3, (told) => told.map((story) => JSON.stringify(fields(story))).join('\n'));
  many('lines-zipped.jsonl.gz', 2, (told) =>
    gzipSync(told.map((story) => JSON.stringify(fields(story))).join('\n')),
  );
  many('table.csv', 2, (told) =>
    [
      'title,text,date,url',
      ...told.map((story) =>
        [story.title, text(story), story.day, story.address].map((cell) => `"${cell}"`).join(','),
      ),
    ].join('\r\n'),
  );
  many('table.tsv', 2, (told) =>
    [
      'title\ttext\tdate\turl',
      ...told.map((story) =>
        [story.title, story.paragraphs.join(' '), story.day, story.address].join('\t'),
      ),
    ].join('\n'),
  );
  one('print.pdf', ({ title, paragraphs }) =>
    pdfDocument([[{ text: title, x: 72, y: 740, size: 20 }, ...printed(paragraphs)]]),
  );
  one('words.docx', ({ title, paragraphs }) =>
    wordDocument([{ text: title, style: 'Title' }, ...paragraphs]),
  );
  many('issue.epub', 2, (told) =>
    epub(
      '<dc:title>The Invented Times [Tue, 08 Jun 2021]</dc:title><dc:language>en</dc:language>',
      told.map(({ title, paragraphs }, at) => ({
        name: `article_${at}.xhtml`,
        body: `<h2>${title}</h2>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`,
      })),
    ),
  );
  one('saved.mhtml', (story) => mhtml(story));
  one('letter.eml', (story) => letter(story));
  many('letters.mbox', 2, (told) =>
    told
      .map((story) => `From sender@times.example Tue Jun  8 10:00:00 2021\r\n${letter(story)}\r\n`)
      .join('\r\n'),
  );
  many('crawl.warc', 2, (told) => told.map(warcRecord).join(''));
  many('crawl-zipped.warc.gz', 2, (told) =>
    Buffer.concat(told.map((story) => gzipSync(warcRecord(story)))),
  );
  many('crawl.wacz', 2, (told) =>
    zipOf(
      {
        'archive/data.warc.gz': Buffer.concat(told.map((story) => gzipSync(warcRecord(story)))),
        'datapackage.json': '{}',
      },
      ['archive/data.warc.gz'],
    ),
  );
  many('pages.zip', 3, ([a, b, c]) =>
    zipOf({
      'a/page.html': page(a),
      'a/picture.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47),
      'b.docx': wordDocument([{ text: b?.title ?? '', style: 'Title' }, ...(b?.paragraphs ?? [])]),
      'inner.zip': zipOf({ 'c.html': page(c) }),
    }),
  );
  const tarred = [next('pages.tar.gz 1'), next('pages.tar.gz 2')];
  add(
    'pages.tar.gz',
    tarred,
    gzipSync(
      await packTar(
        tarred.map((story, at) => ({
          header: { name: `${at}.html`, size: Buffer.byteLength(page(story)) },
          body: page(story),
        })),
      ),
    ),
  );
  many('feed.xml', 2, (told) => rss(told));
  many('wallabag.json', 1, (told) =>
    JSON.stringify(
      told.map((story, id) => ({
        id,
        is_archived: 0,
        is_starred: 0,
        tags: [],
        title: story.title,
        url: story.address,
        content: story.paragraphs.map((words) => `<p>${words}</p>`).join(''),
        created_at: '2023-02-01T10:00:00+00:00',
        published_at: `${story.day}T00:00:00+00:00`,
        mimetype: 'text/html',
        language: 'en',
        domain_name: 'times.example',
      })),
    ),
  );
  files.push(
    {
      name: 'bookmarks.html',
      content:
        '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n<DT><A HREF="https://times.example/listed/1" ADD_DATE="1600000002">A bookmark of the reader</A>\n</DL><p>\n',
      titles: [],
      listed: ['A bookmark of the reader'],
    },
    {
      name: 'library.ris',
      content:
        'TY  - NEWS\nTI  - A reference of the reader\nT2  - The Invented Times\nDA  - 2021/03/04/\nUR  - https://times.example/listed/2\nER  - \n',
      titles: [],
      listed: ['A reference of the reader'],
    },
  );
  return files;
}

function tellStories(): (kind: string) => Story {
  const texts = generatedSources(9_300).slice(9_000);
  let used = 0;
  return (kind) => {
    const parts = texts.slice(used, used + PARAGRAPHS);
    used += PARAGRAPHS;
    const number = used / PARAGRAPHS;
    const [first] = parts;
    // Told apart by words, as headlines are: the kind of file is one of them.
    return {
      title: `${first?.extracted.title ?? ''} as ${kind.replaceAll(/[^a-z0-9]+/gi, ' ')} tells`,
      paragraphs: parts.map(({ extracted }) => extracted.text),
      day: `2021-06-${String((number % 28) + 1).padStart(2, '0')}`,
      address: `https://times.example/news/2021/06/story-of-the-day-${number}`,
    };
  };
}

const text = ({ paragraphs }: Story): string => paragraphs.join('\n\n');

function fields(story: Story): Record<string, string> {
  const { title, day, address } = story;
  return { title, text: text(story), date: day, url: address, publisher: 'The Invented Times' };
}

function page(story: Story | undefined): string {
  const { title, paragraphs, day, address } = story ?? {
    title: '',
    paragraphs: [],
    day: '',
    address: '',
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="canonical" href="${address}"><meta property="og:type" content="article"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}","datePublished":"${day}"}</script></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;
}

function mhtml(story: Story): string {
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${story.address}`,
    `Subject: ${story.title}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="----part"',
    '',
    '------part',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    `Content-Location: ${story.address}`,
    '',
    Buffer.from(page(story))
      .toString('base64')
      .replaceAll(/(.{76})/g, '$1\r\n'),
    '------part--',
    '',
  ].join('\r\n');
}

function letter({ title, paragraphs, day }: Story): string {
  return [
    'From: The Invented Times <news@times.example>',
    'To: reader@example.org',
    `Subject: ${title}`,
    `Date: ${new Date(`${day}T10:00:00Z`).toUTCString()}`,
    `Message-ID: <${title.replaceAll(' ', '.')}@times.example>`,
    'List-Unsubscribe: <https://times.example/leave>',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    paragraphs.join('\r\n\r\n'),
    '',
  ].join('\r\n');
}

function warcRecord(story: Story): string {
  const body = page(story);
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Target-URI: ${story.address}\r\nWARC-Date: 2022-03-01T10:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`;
}

function rss(told: readonly Story[]): string {
  const items = told.map(
    ({ title, paragraphs, day, address }) =>
      `<item><title>${title}</title><link>${address}</link><pubDate>${new Date(`${day}T10:00:00Z`).toUTCString()}</pubDate><content:encoded><![CDATA[${paragraphs.map((words) => `<p>${words}</p>`).join('')}]]></content:encoded></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>The Invented Times</title><link>https://times.example/</link>${items.join('')}</channel></rss>`;
}
