import { LOCALE, numberWords } from '../../text';

const plurals = new Intl.PluralRules(LOCALE);
const articles = (n: number): string =>
  `${numberWords(n)} ${plurals.select(n) === 'one' ? 'article' : 'articles'}`;

/** Packs: saving articles as one, and following those of others. */
export const packsText = {
  title: 'Packs',
  lead: 'A pack is one file of articles, to keep elsewhere or to hand on. It holds data only, and says whose it is.',
  save: 'Save articles as a pack',
  name: 'Title',
  nameHint: 'My archive',
  licence: 'Licence (who may use the articles, and how)',
  source: 'Source (who made the pack)',
  which: 'Articles from',
  all: 'Everything',
  find: 'Only with these words in title or outlet',
  from: 'From',
  to: 'To',
  saveNow: 'Save pack…',
  stop: 'Stop',
  writing: (n: number) => `${articles(n)} written so far…`,
  saved: (n: number, size: string) => `${articles(n)} saved, ${size}.`,
  lost: (n: number) => `${articles(n)} could not be read and ${n === 1 ? 'is' : 'are'} not in it.`,
  stopped: 'Stopped. No pack was saved.',
  nothing: 'No article is of that choice, so no pack was saved.',
  failed: (why: string) => `The pack could not be saved (${why}). Look whether the disk is full.`,
  follow: 'Follow a pack',
  address: 'Address of a pack file (.backstory)',
  followNow: 'Follow',
  consent:
    'Backstory then asks this site for the file now and once a day while your browser runs. The site sees that somebody asks, and nothing of what you read. What is new in the file goes into your library.',
  noAddress: 'This is not the address of a file on the web. It begins with https://.',
  refused:
    'Without access to this site the pack cannot be fetched. Press “Follow” again to allow it.',
  known: 'You follow this pack already.',
  checking: 'Looking for something new…',
  never: 'not fetched yet',
  checked: (ago: string) => `checked ${ago}`,
  changed: (ago: string) => `new articles ${ago}`,
  unread: 'Pack',
  licenceIs: (licence: string) => `Licence: ${licence}`,
  noLicence: 'No licence is given',
  sourceIs: (source: string) => `from ${source}`,
  check: 'Check now',
  checkNamed: (title: string) => `Check ${title} now`,
  remove: 'Stop following…',
  removeNamed: (title: string) => `Stop following ${title}`,
  removeAsk: (title: string, n: number) =>
    n === 0
      ? `Stop following ${title}?`
      : `Stop following ${title}? Of it you have ${articles(n)}.`,
  removeKeep: (n: number) => (n === 0 ? 'Stop following' : 'Keep the articles'),
  removeDelete: 'Delete them too',
  removeNot: 'Go on following',
} as const;
