import type { FeedFailureKind } from '../../../lib/model/feed';
import { LOCALE, numberWords } from '../../text';

const plurals = new Intl.PluralRules(LOCALE);
const counted = (n: number, one: string, other: string): string =>
  `${numberWords(n)} ${plurals.select(n) === 'one' ? one : other}`;
const pronoun = (n: number): string => (plurals.select(n) === 'one' ? 'it' : 'them');
const articles = (n: number): string => counted(n, 'article', 'articles');

/** Why a feed could not be read, and what the reader can do. */
export const failureText: Record<FeedFailureKind, string> = {
  'no access': 'Backstory may not read this site. Allow it to go on.',
  unreachable: 'It could not be reached. Look at its address, and whether you are online.',
  'sent on':
    'It sends on to another site, or in a circle. Open it in a tab and follow the address where it ends.',
  'too slow': 'It did not come within half a minute.',
  'too large': 'It is larger than 10 MB, which no feed should be.',
  closed: 'The site lets nobody in without a name and a password, or keeps Backstory out.',
  'not found': 'There is nothing at this address any more.',
  gone: 'The site says that it is gone for good. It is not asked again.',
  busy: 'The site asks to wait. Backstory tries again later.',
  'server error': 'The site is out of order. Backstory tries again later.',
  page: 'There is a web page at this address, and no feed.',
  'no feed': 'What is there is no feed.',
  damaged: 'The feed is too damaged to read.',
};

/** Feeds in the library. */
export const feedsText = {
  title: 'Feeds',
  lead: 'New articles of the feeds you follow come in by themselves. Backstory asks their sites for them, without cookies.',
  none: 'You follow no feeds yet.',
  address: 'Address of a feed or a site',
  add: 'Follow',
  adding: 'Looking for the feed…',
  added: (title: string) => `You follow ${title} now.`,
  followedAlready: (title: string) => `You follow ${title} already.`,
  refused: 'Without access to its site the feed cannot be read.',
  noAddress: 'That is no address of the web.',
  choose: 'This site has more than one feed. Which do you want to follow?',
  chooseOne: 'This page has a feed.',
  follow: 'Follow',
  followNamed: (title: string) => `Follow ${title}`,
  offerOne: 'This site has a feed.',
  offerMany: 'This site has feeds.',
  check: 'Check now',
  checkNamed: (title: string) => `Check now: ${title}`,
  checkAll: 'Check all now',
  checking: 'Checking…',
  pause: 'Pause',
  pauseNamed: (title: string) => `Pause ${title}`,
  resume: 'Go on',
  resumeNamed: (title: string) => `Go on with ${title}`,
  allow: 'Allow',
  allowNamed: (site: string) => `Allow ${site}`,
  remove: 'Stop following…',
  removeNamed: (title: string) => `Stop following ${title}`,
  removeAsk: (title: string, n: number) =>
    n === 0
      ? `Stop following ${title}?`
      : `Stop following ${title}? ${articles(n)} of it ${plurals.select(n) === 'one' ? 'is' : 'are'} in your library.`,
  removeKeep: (n: number) => (n === 0 ? 'Stop following' : `Stop and keep ${pronoun(n)}`),
  removeDelete: (n: number) => `Stop and delete ${pronoun(n)}`,
  removeNot: 'Go on following',
  never: 'Not checked yet',
  paused: 'Paused',
  checked: (when: string) => `Checked ${when}`,
  brought: (came: number, listed: number, when: string) =>
    came === 0
      ? `${counted(listed, 'address', 'addresses')} for the reading list ${when}`
      : listed === 0
        ? `${counted(came, 'new article', 'new articles')} ${when}`
        : `${counted(came, 'new article', 'new articles')} and ${counted(listed, 'address', 'addresses')} for the reading list ${when}`,
  holds: (n: number) => `${articles(n)} in your library`,
  since: (when: string) => `since ${when}`,
  import: 'Import a list (OPML)…',
  export: 'Export all as a list (OPML)',
  exportName: 'backstory-feeds.opml',
  exportTitle: 'Feeds followed in Backstory',
  listWords: (feeds: number, sites: number) =>
    `The list has ${counted(feeds, 'feed', 'feeds')} on ${counted(sites, 'site', 'sites')}.`,
  listHint: 'Your browser asks whether Backstory may read these sites.',
  listFollow: (feeds: number) => `Follow ${pronoun(feeds)}`,
  listLeave: 'Leave it',
  listNone: 'No feed was found in this file. Export your feeds as OPML and choose that file.',
  listAdded: (n: number) =>
    n === 0 ? 'You follow all of them already.' : `${counted(n, 'feed', 'feeds')} added.`,
  more: (n: number) => `Show ${numberWords(n)} more`,
} as const;
