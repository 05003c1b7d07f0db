import { escaped, OF_BODY, type Drawing } from './partsOfPage';

/** A paragraph of the article in the site's manner; `named`: by the usual names. */
export function paragraph(draw: Drawing, wrap: string, html: string, named: boolean): string {
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
export function textInside({ dice, style }: Drawing, text: string, at: number): string {
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
