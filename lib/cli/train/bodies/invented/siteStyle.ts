import { Dice } from './dice';
import { PAGE_WORDS } from './pageWords';
import type { PageWords } from './wordsShape';

/** What a part of a page is; each site names its parts in its own way. */
export const ROLES = {
  frame: ['site-wrapper', 'page-container has-sidebar', 'layout', 'app', 'single-post', 'col-main'],
  article: ['article', 'post', 'story', 'single-article', 'hentry', 'news-item', 'article-wrapper'],
  body: [
    'article-body',
    'entry-content',
    'story-body',
    'post-content',
    'articleText',
    'article__body',
    'content-body',
    'body-copy',
    'field--name-body',
    'td-post-content',
    'text-formatted',
    'rich-text',
    'content',
  ],
  block: [
    'paragraph',
    'component-text',
    'text-block',
    'article-section',
    'body-block',
    'c-entry',
    'wysiwyg',
  ],
  para: [
    '',
    '',
    '',
    'paragraph',
    'article-paragraph',
    'text',
    'story-text__paragraph',
    'p1',
    'body-text',
  ],
  headline: [
    'headline',
    'entry-title',
    'article-title',
    'c-page-title',
    'title',
    'article__heading',
  ],
  dek: [
    'dek',
    'standfirst',
    'article-summary',
    'lead',
    'subtitle',
    'intro',
    'excerpt',
    'article__teaser',
    'sub-headline',
    'description',
  ],
  byline: [
    'byline',
    'author',
    'article-meta',
    'entry-meta',
    'c-byline',
    'post-author',
    'meta',
    'writer',
  ],
  date: ['date', 'timestamp', 'published', 'article-date', 'posted-on', 'time'],
  figure: [
    'image',
    'wp-caption',
    'media',
    'article-image',
    'lead-image',
    'photo',
    'embed',
    'picture-box',
  ],
  caption: [
    'caption',
    'wp-caption-text',
    'figcaption',
    'image-caption',
    'media__caption',
    'legend',
    'photo-text',
  ],
  credit: ['credit', 'copyright', 'photo-credit', 'source', 'image-source'],
  inline: [
    'related-inline',
    'read-more',
    'inline-promo',
    'also-read',
    'interlink',
    'story-link',
    'embed-link',
    'recirc',
  ],
  inlineBox: [
    'related-box',
    'promo',
    'teaser-box',
    'inset',
    'further-reading',
    'linkbox',
    'aside',
    'embedded-entity',
  ],
  related: [
    'related',
    'related-articles',
    'recommendations',
    'more-stories',
    'read-next',
    'recirculation',
    'cross-links',
    'grid',
    'river',
    'feed-list',
  ],
  card: [
    'card',
    'teaser',
    'story-card',
    'item',
    'grid-item',
    'article-preview',
    'tile',
    'media-object',
  ],
  cardTitle: ['card-title', 'teaser__headline', 'title', 'entry-title', 'item-title', 'headline'],
  cardText: ['card-text', 'teaser__text', 'summary', 'excerpt', 'description', 'lead', 'intro'],
  newsletter: [
    'newsletter',
    'signup-form',
    'newsletter-box',
    'email-capture',
    'subscribe',
    'cta',
    'module',
  ],
  advert: ['ad', 'advert', 'ad-slot', 'dfp', 'banner-wrapper', 'gpt', 'ad-label', 'reklam'],
  share: ['share', 'social-share', 'sharedaddy', 'tools', 'article-actions', 'share-bar'],
  tags: ['tags', 'post-tags', 'topics', 'keywords', 'article-tags', 'taxonomy', 'chips'],
  author: [
    'author-box',
    'about-author',
    'author-bio',
    'contributor',
    'bio',
    'profile',
    'writer-info',
  ],
  comments: [
    'comments',
    'comment-list',
    'discussion',
    'disqus',
    'kommentare',
    'responses',
    'forum',
    'talk',
  ],
  comment: ['comment', 'comment-body', 'reply', 'message', 'post', 'entry', 'item'],
  side: ['sidebar', 'rail', 'secondary', 'aside', 'right-column', 'widget-area', 'col-4'],
  mostRead: ['most-read', 'popular', 'trending', 'top-list', 'ranking', 'latest-news', 'widget'],
  footer: ['footer', 'site-footer', 'colophon', 'bottom', 'legal', 'imprint'],
  nav: ['nav', 'menu', 'main-navigation', 'topbar', 'header-links'],
  cookies: ['cookie-banner', 'consent', 'notice', 'gdpr', 'overlay'],
  support: ['donate', 'support-box', 'contribution', 'membership', 'appeal', 'callout', 'endnote'],
  locked: ['paywall', 'locked', 'premium', 'gate', 'subscribe-wall', 'offer'],
  pull: ['pullquote', 'pull-quote', 'quote', 'highlight', 'zitat', 'callout'],
  quote: ['quote', 'blockquote', 'wp-block-quote', ''],
  tweet: ['twitter-tweet', 'tweet', 'embed', 'social-embed', 'instagram-media'],
  facts: [
    'factbox',
    'key-points',
    'highlights',
    'summary-box',
    'infobox',
    'takeaways',
    'box',
    'sidebar-inset',
  ],
  table: ['table', 'wp-block-table', 'data', ''],
  note: [
    'note',
    'disclaimer',
    'article-footer',
    'correction',
    'endnote',
    'editor-note',
    'text',
    '',
  ],
  list: ['list', 'wp-block-list', '', ''],
  subhead: ['subheading', 'crosshead', '', '', 'wp-block-heading', 'section-title', 'h3'],
  post: ['live-post', 'update', 'entry', 'live-blog__post', 'block'],
} as const satisfies Record<string, readonly string[]>;

/** A part of a page. */
export type Role = keyof typeof ROLES;

const ROLE_NAMES = Object.values(ROLES);
const PLAIN =
  'box inner wrap row block module section col-8 clearfix content txt item container unit'.split(
    ' ',
  );
const BLOCKS = ['div', 'div', 'div', 'section', 'article'] as const;

/** How a site names and builds the parts of its pages. Fixed by its number. */
export interface SiteStyle {
  words: PageWords;
  /** Attributes, with a space before them, of the parts of a role. */
  attributes: (role: Role) => string;
  /** A draw that is the same on all of the site's pages. */
  usual: (what: string, share: number) => boolean;
  /** One of these, the same on all of the site's pages. */
  own: <T>(what: string, all: readonly T[]) => T;
  /** A tag for a box. */
  box: (role: Role) => string;
}

/** The style of the site of this number. */
export function siteStyle(site: number): SiteStyle {
  const dice = new Dice(site * 7_919 + 13);
  const named = dice.pick([
    'named',
    'named',
    'named',
    'prefixed',
    'prefixed',
    'hashed',
    'named hashed',
    'utility',
    'none',
  ]);
  const prefix = dice.pick(['c-', 'tn-', 'news__', 'Article_', 'sc-', 'm-', 'o-']);
  const misleads = dice.pick([0, 0.03, 0.08, 0.15]);
  const nameless = dice.pick([0.05, 0.15, 0.3]);
  const words = dice.pick(PAGE_WORDS);
  const draw = (what: string): Dice => new Dice(hash(`${site} ${what}`));
  const kept = new Map<string, string>();
  const name = (role: Role): string => {
    const own = draw(`name ${role}`);
    const honest = own.chance(misleads) ? own.pick(ROLE_NAMES) : ROLES[role];
    const word: string = own.pick<string>(honest);
    const sign = hash(`${site} ${role} sign`).toString(36).slice(0, 6);
    if (named === 'none') return own.chance(0.85) ? '' : word;
    if (named === 'hashed') return own.chance(0.1) ? '' : `css-${sign}`;
    if (named === 'utility')
      return `${own.pick(PLAIN)} ${own.pick(['mb-4', 'text-lg', 'px-2 flex', 'w-full'])}`;
    if (own.chance(nameless)) return own.chance(0.5) ? '' : own.pick(PLAIN);
    if (word === '') return '';
    if (named === 'prefixed') return `${prefix}${word}`;
    if (named === 'named hashed') return `${word}_${sign}`;
    return own.chance(0.2) ? `${word} ${own.pick(PLAIN)}` : word;
  };
  return {
    words,
    attributes: (role) => {
      const known = kept.get(role);
      if (known !== undefined) return known;
      const own = name(role);
      const made =
        own === '' ? '' : draw(`id ${role}`).chance(0.06) ? ` id="${own}"` : ` class="${own}"`;
      kept.set(role, made);
      return made;
    },
    usual: (what, share) => draw(what).chance(share),
    own: (what, all) => draw(what).pick(all),
    box: (role) => draw(`box ${role}`).pick(BLOCKS),
  };
}

function hash(text: string): number {
  let sum = 2_166_136_261;
  for (const letter of text) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return sum >>> 0;
}
