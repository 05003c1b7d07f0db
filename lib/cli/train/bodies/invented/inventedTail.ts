import { personName } from './newsText';
import {
  comments,
  escaped,
  inlineLink,
  labels,
  NOT_BODY,
  notice,
  otherText,
  part,
  teasers,
  type Drawing,
} from './partsOfPage';

/** What follows the text, in its element or after it. */
export function tail(draw: Drawing, where: 'inside' | 'below'): string {
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
