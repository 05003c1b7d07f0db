import type { PageSignals } from './pageSignals';
import { pageSignals } from './pageSignals';

/**
 * What each sign adds to the logarithm of the odds that a page is one article. Logistic regression
 * (L2 = 2) on 674 articles and 62 fronts, lists and offers of 400 sites; told by sites that it had not
 * seen, it took all of 400 news pages, 261 of 274 others and 2 of the 62. The signs of shops, forums,
 * documentation, errors and site roots are too rare there to learn from and are set by hand.
 */
const WEIGHTS: Readonly<Record<keyof PageSignals, number>> = {
  ldArticle: 0.92,
  ldOne: 0.8,
  ldDated: 0.72,
  ldOther: -1.5,
  published: 1.07,
  section: 0.5,
  root: -4,
  list: -1.38,
  slug4: 1.35,
  slug7: 1.05,
  digits: 1.13,
  story: 0.79,
  service: -2,
  shop: -2.5,
  forum: -2.5,
  docs: -2.5,
  error: -4,
  together: 1.65,
  h1many: -0.77,
  h1match: 0.75,
  h1long: 1.11,
  headLinks: -0.64,
  timesMany: -0.5,
  single: 0.38,
  archive: -0.98,
  byline: 0.46,
  respond: 0.91,
  noSign: -0.64,
};
const BIAS = -2.18;
/** A page refused costs the reader more than one taken: odds of 2 to 3 are enough. */
const ENOUGH = Math.log(2 / 3);

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
  let odds = BIAS;
  for (const sign of Object.keys(WEIGHTS) as (keyof PageSignals)[])
    odds += WEIGHTS[sign] * signals[sign];
  if (odds >= ENOUGH) return { article: true, why: '' };
  const found = REASONS.find(([sign]) => signals[sign] > 0)?.[1];
  return {
    article: false,
    why:
      found === undefined
        ? 'Nothing on this page says that it is a news article; open an article, or select its text and save the selection'
        : `This looks like ${found}, not like one article; open an article`,
  };
}
