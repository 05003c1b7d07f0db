import type { Steps } from './idleWork';

/** UTF-16 units from which a `p` counts as prose and not as a label or a date. */
export const PROSE_LENGTH = 40;
/** What holds more than this part of the article's prose is the article, whatever it is called. */
const MOST_SHARE = 0.25;
/** An article whose own paragraphs carry such names loses more than this part of its prose to them. */
const MOST_TAKEN = 0.4;

/** Words in `class` and `id` by which pages name what stands in an article without being its text. */
const NAMES = new RegExp(
  `(?:^|[^a-z])(?:${[
    'related|recommended|recommendations?|similar|see-?also|read-?(?:more|next|also)|also-?read|more-about',
    'most-?read|top-?reads|trending|popular|latest|up-?next|carousel|slider|playlist|postplay',
    'newsletters?|subscribe|subscriptions?|sign-?up|paywall|promos?|promotions?|sponsored|advert(?:s|isement)?',
    'social|share|sharing|sharebar|breadcrumbs?|tags?-?list|topics|cookies?|consent|tooltip|disclaimer',
    'byline|bylines|dateline|bio|biography|author-(?:info|box|about|card|content|details)|about-?(?:the-)?authors?',
    'caption|image-credits?|photo-credits?|copyright',
  ].join('|')})(?:$|[^a-z])`,
);

/** Elements that say by themselves what they are. */
const SIDE = 'figcaption, address, [rel~="author"], [itemprop~="author"]';

/** What of one article stands beside its text. */
export interface SideMatter {
  /** Whether to leave an element out: teasers, captions, bylines, forms to sign up. */
  cut(element: Element): boolean;
  /** Whether what was left out is so much that the names cannot mean what they say. */
  tookTooMuch(): boolean;
}

/** Leaves nothing out. */
export const NO_SIDE_MATTER: SideMatter = { cut: () => false, tookTooMuch: () => false };

/**
 * Tells side matter inside an article by its name and by how little of the article's prose it holds.
 * Reads no style and no layout.
 */
export function* createSideMatter(article: Element): Steps<SideMatter> {
  const prose = new Map<Element, number>();
  let all = 0;
  for (const paragraph of paragraphsOf(article)) {
    const { length } = (paragraph.textContent ?? '').trim();
    const counted = length >= PROSE_LENGTH ? length : 0;
    prose.set(paragraph, counted);
    all += counted;
    yield;
  }
  /** UTF-16 units of prose in the paragraphs of an element. */
  const proseOf = (element: Element): number =>
    paragraphsOf(element).reduce((sum, each) => sum + (prose.get(each) ?? 0), 0);
  let taken = 0;
  return {
    cut(element) {
      if (!isNamedSo(element)) return false;
      const own = proseOf(element);
      if (own > MOST_SHARE * all) return false;
      taken += own;
      return true;
    },
    tookTooMuch: () => taken > MOST_TAKEN * all,
  };
}

function isNamedSo(element: Element): boolean {
  const named = `${element.getAttribute('class') ?? ''} ${element.id}`;
  if (named.length > 1 && NAMES.test(named.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()))
    return true;
  return element.matches(SIDE);
}

/** The paragraphs of an element, itself among them if it is one. */
function paragraphsOf(element: Element): Element[] {
  const inside = [...element.querySelectorAll('p')];
  return element.localName === 'p' ? [element, ...inside] : inside;
}
