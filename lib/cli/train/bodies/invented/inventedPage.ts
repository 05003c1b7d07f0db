import { Dice } from './dice';
import { bodyOf, slidesOf, textOf } from './inventedBody';
import { tail } from './inventedTail';
import { sentencesOf, personName, translated, type NewsText } from './newsText';
import {
  card,
  comments,
  escaped,
  figure,
  labels,
  link,
  notice,
  OF_BODY,
  otherText,
  otherTitle,
  part,
  teasers,
  type Drawing,
} from './partsOfPage';
import { siteStyle } from './siteStyle';

/**
 * A news page of an invented site, as HTML, the same for the same numbers. Elements with
 * `data-truth="1"` are of the article, those with `0` inside of them are not.
 */
export function inventedPage(site: number, page: number, news: readonly NewsText[]): string {
  const dice = new Dice(site * 1_009 + page * 104_729 + 5);
  const style = siteStyle(site);
  const draw: Drawing = { dice, style, news };
  const { words } = style;
  const said = (text: string): string => translated(text, words.language);
  const story = dice.pick(news);
  const title = said(story.title);
  const kind = dice.pick([
    'news',
    'news',
    'news',
    'news',
    'news',
    'long',
    'long',
    'brief',
    'list',
    'live',
    'interview',
  ]);
  const paragraphs = textOf(draw, story, kind);
  const dek = style.usual('has dek', 0.5) && dice.chance(0.85) ? otherText(draw, 1) : null;
  const summary = dek ?? sentencesOf(paragraphs[0] ?? '', 1);

  const slides = kind === 'list' && style.usual('slides', 0.5);
  const body = slides ? slidesOf(draw, paragraphs) : bodyOf(draw, paragraphs, kind);
  const share = style.usual('share', 0.6)
    ? labels(draw, 'share', words.share.slice(0, dice.whole(1, 5)), dice.chance(0.5))
    : '';
  const byline = part(
    draw,
    'byline',
    escaped(`${words.by} ${personName(dice)}`),
    style.own('byline tag', ['div', 'p', 'span', 'address']),
  );
  const date = part(
    draw,
    'date',
    `${dice.whole(1, 28)}.${dice.whole(1, 12)}.2023 ${dice.whole(6, 22)}:30`,
    style.own('date tag', ['time', 'span', 'div', 'p']),
  );
  const heading = part(
    draw,
    'headline',
    escaped(title),
    style.own('headline tag', ['h1', 'h1', 'h1', 'h1', 'h2', 'div']),
  );
  const dekTag = style.own('dek tag', ['p', 'h2', 'div', 'p', 'strong']);
  const shownDek = dek === null ? '' : part(draw, 'dek', escaped(dek), dekTag, OF_BODY);
  const lead = dice.chance(0.7) ? figure(draw) : '';
  const top = style.own('order', ['usual', 'usual', 'dek inside', 'figure first']);
  const inFrame = top === 'dek inside' ? shownDek + body : body;
  const frame = part(
    draw,
    'body',
    inFrame + tail(draw, 'inside'),
    style.own('body tag', ['div', 'div', 'div', 'section', 'article', 'td']).replace('td', 'div'),
    '',
  );
  const above =
    top === 'figure first'
      ? lead + heading + shownDek + byline + date + share
      : heading + (top === 'dek inside' ? '' : shownDek) + byline + date + share + lead;
  const article = part(
    draw,
    'article',
    above + frame + tail(draw, 'below'),
    style.own('article tag', ['article', 'article', 'div', 'main', 'section']),
  );
  const nav = part(
    draw,
    'nav',
    `<ul>${words.menu
      .slice(0, dice.whole(3, 10))
      .map((line) => `<li>${link(line)}</li>`)
      .join('')}</ul>`,
    style.own('nav tag', ['nav', 'div', 'header']),
  );
  const side = style.usual('side', 0.6)
    ? part(
        draw,
        'side',
        teasers(draw, 'mostRead') +
          (dice.chance(0.4) ? notice(draw, 'newsletter', words.newsletter) : ''),
        style.own('side tag', ['aside', 'div', 'div']),
      )
    : '';
  const columns = style.usual('table layout', 0.07)
    ? `<table><tr><td>${article}</td><td>${side}</td></tr></table>`
    : style.usual('side first', 0.2)
      ? side + article
      : article + side;
  const next = style.usual('another article', 0.12)
    ? Array.from({ length: dice.whole(1, 3) }, () => secondArticle(draw)).join('')
    : '';
  const below =
    (style.usual('grid', 0.6) ? teasers(draw, 'related') : '') +
    next +
    (style.usual('aside prose', 0.25)
      ? part(
          draw,
          style.own('aside role', ['note', 'support', 'cookies', 'author', 'related']),
          Array.from(
            { length: dice.whole(2, 6) },
            () => `<p>${escaped(otherText(draw, 3))}</p>`,
          ).join(''),
        )
      : '') +
    (style.usual('comments out', 0.4) ? comments(draw) : '') +
    (style.usual('river', 0.3)
      ? Array.from({ length: dice.whole(2, 8) }, () => card(draw, true)).join('')
      : '');
  const cookies = style.usual('cookies', 0.35) ? notice(draw, 'cookies', words.cookies) : '';
  const footer = part(
    draw,
    'footer',
    words.footer
      .slice(0, dice.whole(1, 6))
      .map((line) => `<p>${escaped(line)}</p>`)
      .join(''),
    style.own('footer tag', ['footer', 'footer', 'div', 'section']),
  );
  let frameAround = part(draw, 'frame', columns + below);
  for (let level = style.own('depth', [0, 1, 2, 4]); level > 0; level--)
    frameAround = `<div>${frameAround}</div>`;
  return `<!doctype html><html lang="${words.language}"><head><title>${escaped(title)} - The Ledger</title>${metaOf(draw, title, summary, paragraphs)}</head><body>${style.usual('cookies first', 0.5) ? cookies : ''}${nav}${style.usual('ticker', 0.25) ? ticker(draw) : ''}${frameAround}${footer}${style.usual('cookies first', 0.5) ? '' : cookies}</body></html>`;
}

/** News of the hour above the article. */
function ticker(draw: Drawing): string {
  const { dice, style } = draw;
  const items = Array.from({ length: dice.whole(2, 6) }, () => {
    const line = dice.chance(0.5) ? otherTitle(draw) : `${otherTitle(draw)} ${otherText(draw, 2)}`;
    return `<li>${style.usual('ticker linked', 0.6) ? link(line) : escaped(line)}</li>`;
  });
  return part(draw, 'mostRead', `<ul>${items.join('')}</ul>`);
}

/** Another article in full below this one, as sites with endless pages have it. */
function secondArticle(draw: Drawing): string {
  const { dice, style, news } = draw;
  const other = dice.pick(news);
  const text = other.paragraphs
    .slice(0, dice.whole(1, 9))
    .map(
      (line) =>
        `<p${style.attributes('para')}>${escaped(translated(line, style.words.language))}</p>`,
    );
  return part(
    draw,
    'article',
    `<h2>${link(translated(other.title, style.words.language))}</h2>${part(draw, 'body', text.join(''))}`,
  );
}

function metaOf(
  { dice, style }: Drawing,
  title: string,
  summary: string,
  paragraphs: readonly string[],
): string {
  const quoted = (text: string): string => escaped(text).replace(/"/g, '&quot;');
  const parts = [
    `<meta property="og:type" content="article"><meta property="og:title" content="${quoted(title)}">`,
  ];
  if (style.usual('description', 0.8))
    parts.push(`<meta name="description" content="${quoted(summary)}">`);
  if (style.usual('json', 0.5)) {
    const stated = style.own('stated', ['none', 'none', 'none', 'all', 'all', 'cut', 'wrong']);
    const text =
      stated === 'all'
        ? paragraphs.join(' ')
        : stated === 'cut'
          ? paragraphs.slice(0, dice.whole(2, 4)).join(' ')
          : summary;
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      ...(stated === 'none' ? {} : { articleBody: text }),
    };
    parts.push(
      `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`,
    );
  }
  return parts.join('');
}
