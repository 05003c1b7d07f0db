import type { ImportItem, ImportProgress, SourceKind, Upkeep } from '../../lib/model/library';
import { LOCALE, numberWords } from '../text';

const plurals = new Intl.PluralRules(LOCALE);

/** The noun in the number that `n` asks for. */
function noun(n: number, one: string, other: string): string {
  return plurals.select(n) === 'one' ? one : other;
}

/** "1 article", "1,234 articles". */
const articles = (n: number): string => `${numberWords(n)} ${noun(n, 'article', 'articles')}`;
const files = (n: number): string => `${numberWords(n)} ${noun(n, 'file', 'files')}`;

/** Why something of an import did not go in. */
export const outcomeText: Record<ImportItem['outcome'], string> = {
  failed: 'Could not be read',
  'not an article': 'Not an article',
};

/** What an import is doing, as a heading. */
export const importTitles: Record<ImportProgress['state'], string> = {
  waiting: 'Waiting for another tab',
  running: 'Adding articles',
  paused: 'Import paused',
  done: 'Import finished',
  cancelled: 'Import stopped',
  failed: 'Import stopped: the archive could not be written',
};

/** An import, running or ended. */
export const importText = {
  waiting:
    'Another Backstory tab is adding articles. This import begins by itself when that one has ended; if it is paused, go on with it there.',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
  later: 'Finish later',
  retry: 'Try again',
  added: 'Added',
  known: 'Already there',
  read: 'Read',
  files: 'Files',
  rate: 'Speed',
  left: 'Time left',
  addedWords: articles,
  filesOf: (done: number, total: number) => `${numberWords(done)} of ${numberWords(total)}`,
  bytesOf: (done: string, total: string) => `${done} of ${total}`,
  perSecond: (n: string) => `${n} articles a second`,
  unknownYet: 'not known yet',
  lessThanMinute: 'less than a minute',
  minutes: (n: number) => `about ${numberWords(n)} ${noun(n, 'minute', 'minutes')}`,
  hours: (n: number) => `about ${numberWords(n)} ${noun(n, 'hour', 'hours')}`,
  reading: (file: string) => `Reading ${file}`,
  paused: 'Everything read so far is in your library.',
  tidying:
    'All articles are in and can be used. What is left is joining reports of the same events and putting the index in order. You may close this page: it goes on when you open it again.',
  tidyingTitle: 'Putting the archive in order',
  cancelledHint: 'What was added before stays in your library.',
  failedHint: 'Everything up to here is stored, and “Try again” goes on from there.',
  addedCount: (n: number) => `${articles(n)} added`,
  listedCount: (n: number) =>
    `${numberWords(n)} ${noun(n, 'page', 'pages')} put on your reading list`,
  listed: 'On your reading list',
  knownCount: (n: number) => `${articles(n)} already there`,
  notArticles: (n: number) => `${files(n)} without an article`,
  failed: (n: number) => `${numberWords(n)} could not be read`,
  nothingAdded: 'Nothing was added.',
  announce: (percent: number) => `Adding articles, ${percent} % read`,
  problems: 'What did not go in',
  problemsKept: (n: number) => `The first ${numberWords(n)} are listed.`,
  interrupted: 'An import was interrupted',
  interruptedWhat: (first: string, more: number) =>
    more === 0 ? first : `${first} and ${numberWords(more)} more`,
  interruptedWords: (what: string, added: number, share: number | null) =>
    `${what}: ${articles(added)} ${noun(added, 'was', 'were')} added${
      share === null ? '' : `, ${Math.floor(share * 100)} % was read`
    }. All of it is in your library.`,
  interruptedHint:
    'Choose the same files or the same folder again: the import goes on where it was, and nothing comes in twice.',
  forget: 'Leave it at that',
  elsewhere: 'Another Backstory tab is adding articles. They appear here as they come in.',
} as const;

/** What of an import did not go in, shown and saved. */
export const problemText = {
  save: 'Save the report',
  count: (n: number) => `${numberWords(n)} of them`,
  line: (n: number) => `Line ${n}`,
  which: 'Which ones',
  columns: {
    file: 'File',
    line: 'Line',
    outcome: 'Outcome',
    why: 'What is wrong',
    remedy: 'What to do',
  },
} as const;

/** Work on the archive beside imports. */
export const upkeepText: Record<Upkeep['task'], { title: string; words: string }> = {
  updating: {
    title: 'Bringing your archive up to date',
    words:
      'This version of Backstory keeps articles in a new form. Yours are brought over one batch after the other; those that are over can be used. You may close this page: it goes on when you open it again.',
  },
  tidying: {
    title: 'Putting the archive in order',
    words:
      'Reports of the same events are joined and the index is put in order. Everything can be used meanwhile.',
  },
  deleting: {
    title: 'Deleting',
    words: 'The articles go, and with them what was learnt from them.',
  },
};

/** Said where other work has to wait for another tab. */
export const upkeepWaiting =
  'Another Backstory tab is writing to the archive. This goes on when it has ended.';

/** Sources of articles. */
export const sourceText = {
  title: 'Where they came from',
  kinds: {
    file: 'File',
    pack: 'Backstory pack',
    folder: 'Folder',
    pages: 'Pages',
    saved: 'Saved',
    listed: 'Reading list',
    feed: 'Feed',
    starter: 'Starter corpus',
    unknown: 'Unknown',
  } satisfies Record<SourceKind, string>,
  named: {
    pages: 'Pages chosen one by one',
    saved: 'Stories you saved',
    listed: 'From your reading list',
    starter: 'Starter articles',
    unknown: 'Added by an earlier version',
  },
  count: articles,
  deleteAll: 'Delete all…',
  deleteAllNamed: (name: string) => `Delete all articles from ${name}`,
  deleteAsk: (n: number, name: string) => `Delete all ${articles(n)} from ${name}?`,
  deleteYes: 'Delete them',
  more: (n: number) => `Show ${numberWords(n)} more`,
} as const;

/** Disk space. */
export const storageText = {
  used: (used: string, quota: string) =>
    `${used} on this computer, of ${quota} the browser allows.`,
  kept: 'The browser never clears it by itself.',
  notKept: 'The browser may clear it when the disk is full.',
} as const;

/** The library page. */
export const libraryText = {
  title: 'Your library',
  lead: 'Everything Backstory knows is here, on this computer, and nowhere else.',
  holds: 'What it holds',
  articles: (n: number) => noun(n, 'article', 'articles'),
  names: (n: number) => noun(n, 'name', 'names'),
  events: (n: number) => noun(n, 'event told more than once', 'events told more than once'),
  add: 'Add articles',
  addHint:
    'Drop files or a folder here, zipped or not: saved web pages, text, Markdown, PDF, Word, EPUB, newsletters (.eml, .mbox), tables (.csv), JSON, web archives (.warc, .wacz), what other reading tools export, bookmarks, Backstory packs.',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  addStarter: 'Add the starter articles',
  stored: 'Articles',
  storedNone: 'Nothing here yet. Add files above, or the starter articles to look around.',
  /** "Also in 2 other outlets, 1 earlier version". */
  folded: ({ copies, versions }: { copies: number; versions: number }) => {
    const words = [
      copies === 0
        ? ''
        : `also in ${numberWords(copies)} other ${noun(copies, 'outlet', 'outlets')}`,
      versions === 0
        ? ''
        : `${numberWords(versions)} earlier ${noun(versions, 'version', 'versions')} kept`,
    ];
    const said = words.filter(Boolean).join(', ');
    return said.slice(0, 1).toUpperCase() + said.slice(1);
  },
  filter: 'Find by title or outlet',
  filterNone: 'No article has these words in its title or outlet.',
  looking: (n: number) => `Looked through ${articles(n)} so far…`,
  more: 'Show more',
  delete: 'Delete',
  deleteNamed: (title: string) => `Delete ${title}`,
  deleteAsk: 'Delete this article and what was learnt from it?',
  deleting: 'Deleting…',
  empty: 'Empty the library…',
  emptyAsk: (n: number) => `Delete all ${articles(n)}? This cannot be undone.`,
  emptyYes: 'Delete everything',
  keep: 'Keep',
} as const;

/** What is marked on pages, and where Backstory may read. */
export const choiceText = {
  muted: 'Names that are not marked',
  unmute: 'Mark again',
  unmuteNamed: (name: string) => `Mark ${name} again`,
  marking: 'What is marked',
  markingWhy:
    'Choose which of the names that your archive knows are marked on a page and listed beside it.',
  markingNames: 'How many names',
  markingChoice: {
    all: {
      label: 'All names it finds',
      hint: 'About four in five of them are read exactly right.',
    },
    sure: {
      label: 'Fewer and surer names',
      hint: 'About nine in ten of them are read exactly right. Many others stay unmarked.',
    },
  },
  markingOthers: 'Also nationalities, works, laws, products and other names',
  access: 'Sites Backstory may read',
  accessWhy:
    'Backstory reads an article only on sites you allow, to find its names and events. What it reads stays on this computer.',
  accessAll: 'All sites',
  accessNone: 'None yet. You are asked in the sidebar on each site, or allow all at once.',
  allowAll: 'Allow all sites',
  remove: 'Remove',
  removeNamed: (site: string) => `Remove ${site}`,
} as const;
