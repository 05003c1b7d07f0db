import { LOCALE, numberWords } from '../../text';

const plurals = new Intl.PluralRules(LOCALE);
const counted = (n: number, one: string, other: string): string =>
  `${numberWords(n)} ${plurals.select(n) === 'one' ? one : other}`;
const pages = (n: number): string => counted(n, 'page', 'pages');
const sites = (n: number): string => counted(n, 'site', 'sites');

/** The reading list. */
export const readingListText = {
  title: 'Reading list',
  lead: (n: number) =>
    `${pages(n)} from your lists and bookmarks, known by ${n === 1 ? 'its' : 'their'} address alone. When you open one on a site that Backstory may read, its story comes into your library and it leaves the list.`,
  show: (n: number) => (n === 1 ? 'The page' : `The ${pages(n)}`),
  find: 'Find by title, address or tag',
  findNone: 'No page of the list has these words.',
  listedOn: (date: string) => `listed ${date}`,
  remove: 'Remove',
  removeNamed: (title: string) => `Remove ${title} from the list`,
  removeAll: 'Remove all…',
  removeAllAsk: (n: number) => `Take ${n === 1 ? 'this page' : `all ${pages(n)}`} off the list?`,
  removeAllYes: 'Remove all',
  more: 'Show more',
  fetch: 'Fetch all now…',
  fetchTitle: (n: number) => `Fetch ${pages(n)}?`,
  fetchWhat: (n: number, hosts: number) =>
    `This computer will ask ${sites(hosts)} for ${pages(n)}, one page of a site every two seconds. The sites see your internet address and which pages are asked for, as when you open them; no cookies and no logins are sent, so pages behind a paywall do not come. What is no article stays on the list.`,
  fetchAsk: 'Your browser will ask you to allow these sites, with and without “www”.',
  fetchAskMany: (n: number) =>
    `Your browser can be asked for up to ${numberWords(n)} sites by name. For more, allow all sites, or begin with those that have the most pages.`,
  hosts: 'The sites',
  hostPages: pages,
  hostsMore: (n: number) => `and ${sites(n)} more`,
  again: (n: number) => `Also try the ${pages(n)} that could not be had before`,
  fetchYes: 'Allow and fetch',
  fetchAll: 'Allow all sites and fetch',
  fetchSome: (n: number) => `Only the ${numberWords(n)} sites with the most pages`,
  fetchNo: 'Not now',
  running: 'Fetching the reading list',
  paused: 'Fetching is paused',
  done: 'The reading list was fetched',
  stopped: 'Fetching was stopped',
  failed: 'Fetching was stopped: the archive could not be written',
  denied: 'Without access to the sites nothing can be fetched.',
  progress: (done: number, total: number) => `${numberWords(done)} of ${pages(total)} asked for`,
  taken: (n: number) => `${counted(n, 'story', 'stories')} taken in`,
  kept: (n: number) => `${pages(n)} ${n === 1 ? 'stays' : 'stay'} on the list`,
  rest: 'Close this page whenever you like: “Fetch all now” goes on with the rest.',
  pause: 'Pause',
  resume: 'Go on',
  stop: 'Stop',
} as const;
