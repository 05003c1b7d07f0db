import type { Dice } from './dice';
import { personName, sentencesOf, translated, type NewsText } from './newsText';
import type { Role, SiteStyle } from './siteStyle';

/** What the parts of one page are made from. */
export interface Drawing {
  dice: Dice;
  style: SiteStyle;
  news: readonly NewsText[];
}

/** Marks what is of the article, for the labels; the features do not look at it. */
export const OF_BODY = ' data-truth="1"';
/** Marks what is not, inside of what is. */
export const NOT_BODY = ' data-truth="0"';

/** A line as HTML text. */
export function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Another article's headline. */
export function otherTitle({ dice, style, news }: Drawing): string {
  return translated(dice.pick(news).title, style.words.language);
}

/** A few sentences of another article. */
export function otherText({ dice, style, news }: Drawing, sentences: number): string {
  const text = dice.pick(dice.pick(news).paragraphs);
  return translated(sentencesOf(text, sentences), style.words.language);
}

/** An element of a role. */
export function part(
  { style }: Drawing,
  role: Role,
  inner: string,
  tag: string = style.box(role),
  more = '',
): string {
  return `<${tag}${style.attributes(role)}${more}>${inner}</${tag}>`;
}

/** A link over a line. */
export function link(text: string, more = ''): string {
  return `<a href="/n/${text.length}"${more}>${escaped(text)}</a>`;
}

/** A picture with what stands under it. */
export function figure(draw: Drawing): string {
  const { dice, style } = draw;
  const words = style.words;
  const credit = `${dice.pick(words.photo)} ${personName(dice)}${dice.chance(0.3) ? ' / Coast Press' : ''}`;
  const line = dice.chance(0.75) ? otherText(draw, dice.chance(0.8) ? 1 : 2) : '';
  const split = style.usual('credit apart', 0.4);
  const under = split ? line : `${line} ${dice.chance(0.7) ? credit : ''}`.trim();
  const tag = style.own('caption tag', ['figcaption', 'figcaption', 'p', 'div', 'span', 'em']);
  const shown = under === '' ? '' : part(draw, 'caption', escaped(under), tag);
  const apart = split
    ? part(
        draw,
        'credit',
        escaped(credit),
        style.own('credit tag', ['span', 'small', 'div', 'cite']),
      )
    : '';
  const outer = style.own('figure tag', ['figure', 'figure', 'div', 'div', 'p']);
  const inside = outer === 'p' && /^(?:p|div|figcaption)$/.test(tag) ? 'div' : outer;
  return part(draw, 'figure', `<img src="/i.jpg" alt="">${shown}${apart}`, inside, NOT_BODY);
}

/** A line in the text that leads to another article. */
export function inlineLink(draw: Drawing): string {
  const { dice, style } = draw;
  const head = dice.pick(style.words.readMore);
  const title = otherTitle(draw);
  const bold = style.usual('bold links', 0.4);
  const line = style.usual('linked head', 0.3)
    ? link(`${head} ${title}`)
    : `${escaped(head)} ${link(title)}`;
  const text = bold ? `<strong>${line}</strong>` : line;
  const tag = style.own('inline tag', ['p', 'p', 'div', 'h4', 'aside', 'blockquote']);
  // Many are written into the text like any paragraph.
  return style.usual('inline as text', 0.45)
    ? `<p${style.attributes('para')}${NOT_BODY}>${text}</p>`
    : part(draw, 'inline', text, tag, NOT_BODY);
}

/** A box of other articles inside of the text. */
export function inlineBox(draw: Drawing): string {
  const { dice, style } = draw;
  const items = Array.from({ length: dice.whole(1, 4) }, () =>
    card(draw, style.usual('box texts', 0.35)),
  );
  const head = dice.chance(0.7) ? `<h4>${escaped(dice.pick(style.words.related))}</h4>` : '';
  return part(
    draw,
    'inlineBox',
    head + items.join(''),
    style.own('inline box tag', ['div', 'aside', 'section', 'div']),
    NOT_BODY,
  );
}

/** A teaser of another article. */
export function card(draw: Drawing, withText: boolean): string {
  const { dice, style } = draw;
  const heading = style.own('card heading', ['h3', 'h2', 'h4', 'div', 'p', 'span']);
  const title = part(draw, 'cardTitle', link(otherTitle(draw)), heading);
  const text = withText
    ? part(
        draw,
        'cardText',
        escaped(otherText(draw, dice.whole(1, 2))),
        style.own('card text', ['p', 'p', 'div']),
      )
    : '';
  const date = style.usual('card dates', 0.5)
    ? `<span${style.attributes('date')}>${dice.whole(1, 28)}.${dice.whole(1, 12)}.2023</span>`
    : '';
  return part(
    draw,
    'card',
    title + text + date,
    style.own('card tag', ['div', 'article', 'li', 'section']),
  );
}

/** Many teasers below or beside the article. */
export function teasers(draw: Drawing, role: Role): string {
  const { dice, style } = draw;
  const withText = style.usual(`texts ${role}`, 0.5);
  const items = Array.from({ length: dice.whole(2, 9) }, () => card(draw, withText)).join('');
  const heading = style.own(`head of ${role}`, ['h2', 'h3', 'div', 'p', 'strong', 'h4']);
  const words = role === 'mostRead' ? style.words.mostRead : style.words.related;
  const head = dice.chance(0.85) ? `<${heading}>${escaped(dice.pick(words))}</${heading}>` : '';
  return part(draw, role, `${head}<div>${items}</div>`);
}

/** Readers' comments, a form, or both. */
export function comments(draw: Drawing): string {
  const { dice, style } = draw;
  const tag = style.own('comment tag', ['li', 'div', 'article', 'div']);
  const items = Array.from(
    { length: style.usual('has comments', 0.7) ? dice.whole(1, 12) : 0 },
    () => {
      const when = `${personName(dice)} ${dice.whole(1, 11)}:${dice.whole(10, 59)}`;
      const texts = Array.from(
        { length: dice.chance(0.8) ? 1 : 2 },
        () => `<p>${escaped(otherText(draw, dice.whole(1, 4)))}</p>`,
      );
      if (style.usual('bare comments', 0.2)) return `<${tag}>${texts.join('')}</${tag}>`;
      return part(
        draw,
        'comment',
        `<div>${escaped(when)}</div>${texts.join('')}<span>Reply</span>`,
        tag,
      );
    },
  );
  const head = `<h3>${escaped(dice.pick(style.words.comments))}</h3>`;
  const form = dice.chance(0.5)
    ? '<form><p>Your email address will not be published.</p><label>Name</label><label>Comment</label></form>'
    : '';
  return part(draw, 'comments', head + items.join('') + form);
}

/** Paragraphs of a notice in a box of a role. */
export function notice(draw: Drawing, role: Role, lines: readonly string[], most = 1): string {
  const { dice, style } = draw;
  const shown = Array.from(
    { length: dice.whole(1, most) },
    () => `<p>${escaped(dice.pick(lines))}</p>`,
  );
  const plain = style.usual(`plain ${role}`, 0.35);
  return plain
    ? shown.map((line) => line.replace('<p>', `<p${style.attributes(role)}${NOT_BODY}>`)).join('')
    : part(draw, role, shown.join(''), style.box(role), NOT_BODY);
}

/** Short labels in a row. */
export function labels(
  draw: Drawing,
  role: Role,
  texts: readonly string[],
  linked: boolean,
): string {
  const { style } = draw;
  const item = style.own(`label of ${role}`, ['li', 'span', 'div', 'a']);
  const inner = texts
    .map((text) =>
      item === 'a' ? link(text) : `<${item}>${linked ? link(text) : escaped(text)}</${item}>`,
    )
    .join(' ');
  return part(draw, role, item === 'li' ? `<ul>${inner}</ul>` : inner, style.box(role), NOT_BODY);
}
