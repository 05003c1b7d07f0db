import type { PageSignals } from './pageSignals';
import { pageSignals } from './pageSignals';

/**
 * Points for each sign, set by hand: about twice the logarithm of the odds that the sign is worth, so
 * that 2 is a hint, 5 is hard to outweigh. What a page declares of itself counts less than its looks
 * suggest, because lists declare the articles they hold.
 */
const POINTS: Readonly<Record<keyof PageSignals, number>> = {
  // Structured data of one article, with its day: content systems write these for articles alone.
  ldArticle: 2,
  ldOne: 2,
  ldDated: 1,
  ldOther: -3,
  declared: 1,
  published: 2,
  section: 1,
  // A root is a front page, unless all else says that one story stands there.
  root: -5,
  list: -3,
  // Words of a headline in the address; numbers and folders that stories have.
  slug4: 3,
  slug7: 2,
  digits: 2,
  story: 2,
  service: -4,
  shop: -5,
  forum: -5,
  docs: -5,
  error: -8,
  // A screenful of text under one parent: lists hold a paragraph each.
  together: 4,
  h1many: -2,
  h1match: 2,
  h1long: 2,
  headLinks: -2,
  timesMany: -1,
  single: 1,
  archive: -2,
  byline: 1,
  respond: 2,
  noSign: -1,
};
/** So many points make an article: one sign alone never does. */
const ENOUGH = 4.5;

/** What speaks against an article, as a reader says it; the first that holds is given. */
const REASONS: [sign: keyof PageSignals, found: string][] = [
  ['error', 'an error or a login'],
  ['forum', 'a forum'],
  ['shop', 'a shop or product page'],
  ['docs', 'documentation'],
  ['root', 'a front page'],
  ['list', 'a list of articles'],
  ['ldOther', 'a list, an offer or a profile'],
  ['service', 'an offer'],
  ['timesMany', 'a list of articles'],
];

/**
 * Whether a page is about one article, from what it says of itself, its address and where its text
 * stands; reads the page once, changes nothing. `url` is null where only the page itself tells it.
 * `why` says what spoke against it, for a reader, and is empty for an article.
 */
export function judgePage(
  document: Document,
  url: string | null,
): { article: boolean; why: string } {
  const signals = pageSignals(document, url);
  let points = 0;
  for (const sign of Object.keys(POINTS) as (keyof PageSignals)[])
    points += POINTS[sign] * signals[sign];
  if (points >= ENOUGH) return { article: true, why: '' };
  const found = REASONS.find(([sign]) => signals[sign] > 0)?.[1];
  return {
    article: false,
    why:
      found === undefined
        ? 'Nothing on this page says that it is a news article; open an article, or select its text and save the selection'
        : `This looks like ${found}, not like one article; open an article`,
  };
}
