import { Dice } from './dice';
import { sentencesOf, personName, translated, type NewsText } from './newsText';
import {
  card,
  comments,
  escaped,
  figure,
  inlineBox,
  inlineLink,
  labels,
  link,
  NOT_BODY,
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
  const next = style.usual('another article', 0.12) ? secondArticle(draw) : '';
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
  return `<!doctype html><html lang="${words.language}"><head><title>${escaped(title)} - The Ledger</title>${metaOf(draw, title, summary, paragraphs)}</head><body>${style.usual('cookies first', 0.5) ? cookies : ''}${nav}${style.usual('ticker', 0.15) ? ticker(draw) : ''}${frameAround}${footer}${style.usual('cookies first', 0.5) ? '' : cookies}</body></html>`;
}

/** The article's paragraphs, of several invented ones, in the page's language. */
function textOf({ dice, style, news }: Drawing, story: NewsText, kind: string): string[] {
  const wanted =
    kind === 'brief' ? dice.whole(1, 4) : kind === 'long' ? dice.whole(18, 45) : dice.whole(5, 18);
  const split = style.own('paragraph length', [0, 0, 1, 2, 3]);
  const found: string[] = [];
  for (let from: NewsText = story; found.length < wanted; from = dice.pick(news)) {
    for (const paragraph of from.paragraphs) {
      if (split === 0) found.push(paragraph);
      else
        for (let rest = paragraph; rest !== '';) {
          const some = sentencesOf(rest, split);
          if (some === '') break;
          found.push(some);
          rest = rest.slice(rest.indexOf(some) + some.length).trim();
        }
    }
  }
  return found.slice(0, wanted).map((text) => translated(text, style.words.language));
}

/** A list article: a heading, a picture and a few paragraphs for each of its items, in an element of their own. */
function slidesOf(draw: Drawing, paragraphs: readonly string[]): string {
  const { dice, style } = draw;
  const items: string[] = [];
  const heading = style.own('slide heading', ['h2', 'h3', 'h2', 'div']);
  const inner = style.own('slide inner', ['', 'block', 'cardText', 'post']);
  for (let at = 0; at < paragraphs.length;) {
    const count = items.length === 0 ? 2 : dice.whole(1, 3);
    const texts = paragraphs
      .slice(at, at + count)
      .map((text) => paragraph(draw, 'none', escaped(text), true));
    at += count;
    const text =
      inner === ''
        ? texts.join('')
        : part(
            draw,
            inner === 'post' ? 'post' : inner === 'block' ? 'block' : 'cardText',
            texts.join(''),
            'div',
          );
    if (items.length === 0) items.push(text);
    else {
      const head = `<${heading}${style.attributes('subhead')}${OF_BODY}>${escaped(`${items.length}. ${otherTitle(draw)}`)}</${heading}>`;
      items.push(
        part(
          draw,
          'post',
          head + (style.usual('slide pictures', 0.7) ? figure(draw) : '') + text,
          'div',
        ),
      );
    }
    if (dice.chance(0.15)) items.push(inlineLink(draw));
  }
  return items.join('');
}

/** The text with what stands in it. */
function bodyOf(draw: Drawing, paragraphs: readonly string[], kind: string): string {
  const { dice, style } = draw;
  const { words } = style;
  const wrap = style.own('paragraph wrap', [
    'none',
    'none',
    'none',
    'none',
    'block',
    'block',
    'groups',
    'breaks',
    'div',
  ]);
  const headed =
    kind === 'list' || kind === 'live' || (style.usual('subheads', 0.45) && paragraphs.length > 5);
  const parts: string[] = [];
  const heading = style.own('subhead tag', ['h2', 'h3', 'h2', 'h4', 'bold']);
  let group: string[] = [];
  const flush = (): void => {
    if (group.length > 0)
      parts.push(
        wrap === 'breaks'
          ? part(draw, 'block', group.join('<br><br>'), 'div', OF_BODY)
          : part(draw, 'block', group.join(''), 'div'),
      );
    group = [];
  };
  const insert = (html: string): void => {
    flush();
    parts.push(
      wrap === 'block' && style.usual('wrapped boxes', 0.5)
        ? part(draw, 'block', html, 'div')
        : html,
    );
  };
  const between: (() => string)[] = [
    ['figures', 0.5, () => figure(draw)],
    ['inline links', 0.45, () => inlineLink(draw)],
    ['inline boxes', 0.35, () => inlineBox(draw)],
    [
      'adverts',
      0.45,
      () =>
        part(
          draw,
          'advert',
          escaped(dice.pick(words.advert)),
          style.own('advert tag', ['div', 'div', 'p', 'span', 'small']),
          NOT_BODY,
        ),
    ],
    ['newsletters', 0.25, () => notice(draw, 'newsletter', words.newsletter, 2)],
    [
      'pulls',
      0.2,
      () =>
        part(
          draw,
          'pull',
          `<p>${escaped(sentencesOf(dice.pick(paragraphs), 1))}</p>`,
          style.own('pull tag', ['div', 'blockquote', 'aside', 'figure']),
          NOT_BODY,
        ),
    ],
    [
      'quotes',
      0.15,
      () =>
        `<blockquote${style.attributes('quote')}${OF_BODY}><p>${escaped(otherText(draw, 2))}</p></blockquote>`,
    ],
    [
      'tweets',
      0.15,
      () =>
        `<blockquote${style.attributes('tweet')}${NOT_BODY}><p>${escaped(otherText(draw, 1))}</p>— ${personName(dice)} ${link('March 3, 2023')}</blockquote>`,
    ],
    [
      'lists',
      0.3,
      () =>
        `<${dice.chance(0.8) ? 'ul' : 'ol'}${style.attributes('list')}${OF_BODY}>${Array.from({ length: dice.whole(2, 7) }, () => `<li>${escaped(otherText(draw, 1))}</li>`).join('')}</ul>`,
    ],
    [
      'tables',
      0.08,
      () =>
        `<table${style.attributes('table')}${NOT_BODY}>${Array.from({ length: dice.whole(2, 8) }, (_, row) => `<tr><td>${escaped(otherTitle(draw).split(' ').slice(0, 3).join(' '))}</td><td>${row * 7}</td></tr>`).join('')}</table>`,
    ],
    [
      'facts',
      0.15,
      () =>
        part(
          draw,
          'facts',
          `<h3>${escaped(dice.pick(words.facts))}</h3><ul>${Array.from({ length: dice.whole(2, 5) }, () => `<li>${escaped(otherText(draw, 1))}</li>`).join('')}</ul>`,
          style.own('facts tag', ['div', 'aside', 'section']),
          style.usual('facts of the body', 0.6) ? OF_BODY : NOT_BODY,
        ),
    ],
    ['support', 0.15, () => notice(draw, 'support', words.support)],
    [
      'galleries',
      0.06,
      () => Array.from({ length: dice.whole(2, 6) }, () => figure(draw)).join(''),
    ],
  ].flatMap(([what, share, make]) =>
    style.usual(String(what), Number(share)) ? [make as () => string] : [],
  );
  const often = style.own('how often', [0.05, 0.12, 0.2, 0.3]);
  const facts = style.usual('facts first', 0.1);
  if (facts)
    insert(
      part(
        draw,
        'facts',
        `<ul>${Array.from({ length: 3 }, () => `<li>${escaped(otherText(draw, 1))}</li>`).join('')}</ul>`,
        'div',
        OF_BODY,
      ),
    );
  for (const [at, text] of paragraphs.entries()) {
    if (headed && at > 0 && dice.chance(kind === 'list' ? 0.4 : 0.16)) {
      const line =
        kind === 'list'
          ? `${at}. ${otherTitle(draw)}`
          : dice.chance(0.5)
            ? dice.pick(words.subheads)
            : otherTitle(draw);
      insert(
        heading === 'bold'
          ? `<p${style.attributes('para')}${OF_BODY}><strong>${escaped(line)}</strong></p>`
          : `<${heading}${style.attributes('subhead')}${OF_BODY}>${escaped(line)}</${heading}>`,
      );
    }
    if (kind === 'live' && dice.chance(0.3))
      insert(part(draw, 'date', `${dice.whole(6, 22)}:${dice.whole(10, 59)}`, 'div', NOT_BODY));
    if (kind === 'interview' && at % 2 === 1)
      group.push(
        paragraph(
          draw,
          wrap,
          `<strong>${escaped(sentencesOf(otherText(draw, 1), 1))}</strong>`,
          false,
        ),
      );
    group.push(paragraph(draw, wrap, inner(draw, text, at), true));
    if (wrap !== 'breaks' && (wrap !== 'groups' || dice.chance(0.3))) {
      if (wrap === 'groups' || wrap === 'block') flush();
      else {
        parts.push(...group);
        group = [];
      }
    }
    if (between.length > 0 && dice.chance(often)) insert(dice.pick(between)());
  }
  flush();
  return parts.join(dice.chance(0.5) ? '\n' : '');
}

function paragraph(draw: Drawing, wrap: string, html: string, named: boolean): string {
  if (wrap === 'breaks') return html;
  const tag = wrap === 'div' ? 'div' : 'p';
  return `<${tag}${named ? paragraphNames(draw) : ''}${OF_BODY}>${html}</${tag}>`;
}

/** Some sites number their paragraphs, or name a few of them in another way. */
function paragraphNames({ dice, style }: Drawing): string {
  const kind = style.own('paragraph names', [
    'same',
    'same',
    'same',
    'same',
    'odd',
    'mixed',
    'numbered',
  ]);
  if (kind === 'odd')
    return ` class="${dice.pick(['article odd', 'article even', 'article first odd', 'article last even'])}"`;
  if (kind === 'numbered') return ` class="p_${dice.whole(1, 60)}"`;
  if (kind === 'mixed' && dice.chance(0.3))
    return ` class="${dice.pick(['has-text-align-left', 'lead-in', 'MsoNormal', 'p3', 'alignleft'])}"`;
  return style.attributes('para');
}

/** A paragraph's text with links and emphasis in it. */
function inner({ dice, style }: Drawing, text: string, at: number): string {
  const words = escaped(text).split(' ');
  if (at === 0 && style.usual('dateline', 0.35)) words.unshift('<strong>MARLOW</strong>', '—');
  if (at === 0 && style.usual('bold lead', 0.12)) return `<strong>${words.join(' ')}</strong>`;
  if (dice.chance(style.own('links', [0, 0.1, 0.3, 0.5])) && words.length > 6) {
    const from = dice.whole(0, words.length - 4);
    const to = Math.min(words.length, from + dice.whole(1, 6));
    return [
      ...words.slice(0, from),
      `<a href="/x">${words.slice(from, to).join(' ')}</a>`,
      ...words.slice(to),
    ].join(' ');
  }
  return words.join(' ');
}

/** What follows the text, in its element or after it. */
function tail(draw: Drawing, where: 'inside' | 'below'): string {
  const { dice, style } = draw;
  const { words } = style;
  const here = (what: string, share: number): boolean =>
    style.usual(what, share) &&
    style.usual(`${what} inside`, 0.45) === (where === 'inside') &&
    dice.chance(0.9);
  const parts: string[] = [];
  if (here('note', 0.35)) parts.push(notice(draw, 'note', words.notes));
  if (here('agency line', 0.15))
    parts.push(
      `<p${style.attributes('para')}${NOT_BODY}><em>${escaped(dice.pick(words.notes))}</em></p>`,
    );
  if (here('author box', 0.35))
    parts.push(
      part(
        draw,
        'author',
        `<h4>${personName(dice)}</h4><p>${escaped(`${personName(dice)} ${otherText(draw, 1)}`)}</p>`,
        style.box('author'),
        NOT_BODY,
      ),
    );
  if (here('tags', 0.5))
    parts.push(
      labels(
        draw,
        'tags',
        [dice.pick(words.tags), ...words.menu.slice(0, dice.whole(1, 5))].filter(
          (word) => word !== '',
        ),
        true,
      ),
    );
  if (here('share below', 0.4))
    parts.push(labels(draw, 'share', words.share.slice(0, 4), dice.chance(0.5)));
  if (here('newsletter below', 0.3)) parts.push(notice(draw, 'newsletter', words.newsletter, 2));
  if (here('support below', 0.2)) parts.push(notice(draw, 'support', words.support, 2));
  if (here('locked', 0.1)) parts.push(notice(draw, 'locked', words.locked, 2));
  if (here('links below', 0.3))
    parts.push(Array.from({ length: dice.whole(1, 4) }, () => inlineLink(draw)).join(''));
  if (here('related below', 0.45)) parts.push(teasers(draw, 'related'));
  if (here('comments', 0.45)) parts.push(comments(draw));
  if (here('copyright', 0.25))
    parts.push(`<p${NOT_BODY}>© 2023 ${escaped(words.footer[0] ?? '')}</p>`);
  return parts.length === 0
    ? ''
    : `<div${NOT_BODY}>${parts.join('')}</div>`.replace(
        style.usual('tail loose', 0.6) ? /^<div[^>]*>|<\/div>$/g : /^$/,
        '',
      );
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
    .slice(0, dice.whole(1, 4))
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
