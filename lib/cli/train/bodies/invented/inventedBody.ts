import { sentencesOf, personName, translated, type NewsText } from './newsText';
import {
  escaped,
  figure,
  inlineBox,
  inlineLink,
  link,
  NOT_BODY,
  notice,
  OF_BODY,
  otherText,
  otherTitle,
  part,
  type Drawing,
} from './partsOfPage';
import { paragraph, textInside } from './inventedParagraph';

/** The article's paragraphs, of several invented ones, in the page's language. */
export function textOf({ dice, style, news }: Drawing, story: NewsText, kind: string): string[] {
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
export function slidesOf(draw: Drawing, paragraphs: readonly string[]): string {
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

/** What is known of the matter, in a box: on most sites it is of the article. */
function proseBox(draw: Drawing): string {
  const { dice, style } = draw;
  const count = dice.whole(2, 9);
  const texts = Array.from({ length: count }, () => `<p>${escaped(otherText(draw, 2))}</p>`);
  const head = `<h3>${escaped(dice.pick(style.words.subheads))}</h3>`;
  return part(
    draw,
    'facts',
    part(draw, 'block', head + texts.join(''), 'div'),
    'div',
    style.usual('prose box of the body', 0.7) ? OF_BODY : NOT_BODY,
  );
}

/** The text with what stands in it. */
export function bodyOf(draw: Drawing, paragraphs: readonly string[], kind: string): string {
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
          style.usual('facts of the body', 0.5) ? OF_BODY : NOT_BODY,
        ),
    ],
    ['support', 0.15, () => notice(draw, 'support', words.support)],
    ['boxes of prose', 0.12, () => proseBox(draw)],
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
    group.push(paragraph(draw, wrap, textInside(draw, text, at), true));
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
