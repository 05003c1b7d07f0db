import type { Article } from '../../../model/article';
import { newsStream } from '../store/generator/newsStream';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The invented articles of the benchmarks, the same each time. */
export function* newsArticles(count: number): Generator<Article> {
  for (const { record } of newsStream({ seed: 6, articles: count })) yield record.article;
}

/** What stands around an article on a page: most of its bytes, as on real ones. */
const LINKS = Array.from(
  { length: 120 },
  (_, index) => `<li><a href="/section/${index}">Section ${index}</a></li>`,
).join('');

/** An article as the page of a news site. */
export function newsPage(article: Article): string {
  const { title, publisher, published, url, text } = article;
  const facts = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published?.value,
    publisher: { '@type': 'Organization', name: publisher },
  });
  const body = text
    .split('\n\n')
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} | ${publisher}</title>
<link rel="canonical" href="${url}"><meta property="og:type" content="article">
<script type="application/ld+json">${facts}</script></head>
<body><header><nav><ul>${LINKS}</ul></nav></header>
<main><article><h1>${escaped(title)}</h1><time datetime="${published?.value}">${published?.value}</time>
${body}
</article></main><footer><ul>${LINKS}</ul></footer></body></html>`;
}

/** An article as a newsletter. */
export function newsMail(article: Article): string {
  const { id, title, publisher, published } = article;
  const day = new Date(published?.value ?? 0).toUTCString().replace('GMT', '+0000');
  const page = Buffer.from(newsPage(article)).toString('base64');
  return [
    `From: "${publisher}" <news@outlet.example>`,
    `Subject: ${title}`,
    `Date: ${day}`,
    `Message-ID: <${id}@outlet.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    page.replaceAll(/.{76}/g, '$&\r\n'),
    '',
  ].join('\r\n');
}

/** A page as a browser saves it in one file. */
export function savedPage(article: Article): string {
  return [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${article.url}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="--b--"',
    '',
    '',
    '----b--',
    'Content-Type: text/html',
    `Content-Location: ${article.url}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(newsPage(article)).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '----b----',
    '',
  ].join('\r\n');
}

/** An article as a line of JSON Lines. */
export function newsLine(article: Article): string {
  const { id, title, publisher, published, url, text } = article;
  return `${JSON.stringify({ id, title, date: published?.value, publisher, url, text })}\n`;
}
