import type { EventModality, EventType } from '../lib/model/event';
import type { CoverageGroup } from '../lib/model/coverage';
import type { NameKind } from '../lib/model/mention';

/** BCP 47 tag of the interface language: dates, numbers and plurals follow it. */
export const LOCALE = 'en-GB';

const plurals = new Intl.PluralRules(LOCALE);
const numbers = new Intl.NumberFormat(LOCALE);

/** A number as the interface writes it: 12,345. */
export function numberWords(n: number): string {
  return numbers.format(n);
}

/** A counted noun: `counted(1, 'article', 'articles')` → "1 article". */
function counted(n: number, one: string, other: string): string {
  return `${numberWords(n)} ${noun(n, one, other)}`;
}

/** The noun alone, in the number that `n` asks for. */
function noun(n: number, one: string, other: string): string {
  return plurals.select(n) === 'one' ? one : other;
}

/** "1 article", "12 articles". */
const articles = (n: number): string => counted(n, 'article', 'articles');
const names = (n: number): string => counted(n, 'name', 'names');
const events = (n: number): string => counted(n, 'event', 'events');

/** Words for dates whose precision or value needs saying; see `dateWords`. */
export const dateText = {
  unknown: 'date unknown',
  unknownAfter: (day: string) => `date unknown, after ${day}`,
  unknownBefore: (day: string) => `date unknown, before ${day}`,
  unknownBetween: (after: string, before: string) => `date unknown, between ${after} and ${before}`,
  weekOf: (day: string) => `week of ${day}`,
  weekendOf: (days: string) => `weekend of ${days}`,
  decade: (year: string) => `${year}s`,
  from: (date: string) => `from ${date}`,
  until: (date: string) => `until ${date}`,
  to: (from: string, until: string) => `${from} to ${until}`,
  at: (day: string, time: string) => `${day}, ${time}`,
  quarter: (n: string, year: string) => `quarter ${n} of ${year}`,
  half: (n: string, year: string) => `${n === '1' ? 'first' : 'second'} half of ${year}`,
  yearUnknown: (rest: string) => `${rest}, year unknown`,
  weekdayUnknown: (weekday: string) => `a ${weekday}, which one is unknown`,
  present: 'at the time of writing',
  past: 'in the past, date unknown',
  future: 'still to come, date unknown',
  season: { SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' },
  part: { MO: 'morning', MI: 'midday', AF: 'afternoon', EV: 'evening', NI: 'night', DT: 'daytime' },
  inPartOf: (part: string, day: string) => `${day}, ${part}`,
  inSeason: (season: string, year: string) => `${season} ${year}`,
  some: { year: 'some years', month: 'some months', week: 'some weeks', day: 'some days' },
} as const;

/** Words for naming an article's source. */
export const articleText = {
  outletUnknown: 'outlet unknown',
  untitled: 'Untitled article',
} as const;

/** Kinds of names. `other` covers nationalities, works, laws, products. */
export const kindText: Record<NameKind, string> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  other: 'Name',
};

/** Types of events, as a label. */
export const eventTypeText: Record<EventType, string> = {
  attack: 'Attack',
  death: 'Death',
  clash: 'Clash',
  arrest: 'Arrest',
  trial: 'Trial',
  protest: 'Protest',
  meeting: 'Meeting',
  visit: 'Visit',
  agreement: 'Agreement',
  aid: 'Aid',
  sanction: 'Sanction',
  closure: 'Closure',
  appointment: 'Appointment',
  departure: 'Departure',
  election: 'Election',
  demand: 'Demand',
  statement: 'Statement',
  accident: 'Accident',
  disaster: 'Disaster',
  deployment: 'Deployment',
  business: 'Business',
  other: 'Event',
};

/** How the reports present an event; null where they simply assert it. */
export const modalityText: Record<EventModality, string | null> = {
  asserted: null,
  planned: 'Reported as planned',
  possible: 'Reported as possible',
  denied: 'Reported as denied',
};

/** The card and what it shares with the sidebar's lists. */
export const cardText = {
  noNames: 'Nothing on this page is in your archive.',
  inAboutArticles: (n: number) => `in about ${articles(n)} of your archive`,
  inArticles: (n: number) => `in ${articles(n)} of your archive`,
  role: 'Role',
  aliases: 'Also written',
  seen: 'Reported',
  seenOnce: (day: string) => day,
  seenBetween: (first: string, last: string) => `${first} to ${last}`,
  when: 'When',
  firstReported: (date: string) => `first reported ${date}`,
  where: 'Where',
  who: 'Who',
  figures: 'Figures',
  saidBy: 'According to',
  from: 'from',
  why: 'Why this matched',
  unsureName: 'Not certain: this may be somebody or something else.',
  unsureEvent: 'Not certain: these reports may be about different events.',
  andMore: (n: number) => `and ${numberWords(n)} more`,
  ambiguousLabel: 'Several could be meant',
  ambiguousWhy: 'Your archive knows more than one, and nothing on this page decides between them.',
  openSidebar: 'Open in sidebar',
  close: 'Close',
  quoted: (text: string) => `“${text}”`,
  waiting: 'Looking it up…',
  gone: 'Your archive has nothing of it any more.',
  failed: 'What your archive has of it could not be read. Close it and open it again to retry.',
} as const;

/** Headings of the groups of related articles, with one line on what is in each. */
export const groupText: Record<CoverageGroup, { title: string; hint: string }> = {
  'same event': { title: 'Same event', hint: 'They report what this page reports.' },
  conflicting: {
    title: 'Conflicting',
    hint: 'They tell of the same, and not all of it alike.',
  },
  'led to this': { title: 'Led to this', hint: 'Published earlier, on what came before.' },
  'who is involved': {
    title: 'Who is involved',
    hint: 'Background on the people and bodies on this page.',
  },
  'since then': { title: 'Since then', hint: 'Published after this page.' },
  undated: { title: 'Undated', hint: 'Related, but your archive does not know from when.' },
};

/** The sidebar in each of its states. */
export const sidebarText = {
  lookUp: (text: string) => `“${text}” in your archive`,
  lookUpNames: 'Names',
  lookUpEvents: 'Events',
  lookUpNothing: 'Your archive knows no name like it.',
  lookUpNothingSelected: 'Select a name on the page first, then look it up.',
  mute: 'Don’t mark this name',
  noAccessTitle: (site: string) => `May Backstory read ${site}?`,
  noAccessWhy:
    'To find what you already know about a story, Backstory has to read the article you have open. It does so on this computer, and sends nothing anywhere.',
  allowSite: (site: string) => `Allow ${site}`,
  allowAll: 'Allow all sites',
  thisSite: 'this page',
  noOriginHint: 'Press the Backstory button in the toolbar to read this page once.',
  notPageTitle: 'Open a news article',
  notPageWhy:
    'This tab holds no web page that Backstory can read. Earlier coverage appears here as soon as you open an article.',
  readingTitle: 'Reading the article…',
  noArticleTitle: 'This does not look like a news article',
  noArticleHint: 'Backstory left the page as it is.',
  failedTitle: 'This page could not be read',
  failedHint: 'Reload the page to try again.',
  emptyArchiveTitle: 'Your archive is empty',
  emptyArchiveWhy:
    'Backstory compares what you read with articles you have kept. Add some, or the starter articles, and they will be looked up here.',
  openLibrary: 'Open your library',
  damaged:
    'A part of your archive is damaged and was left out here. Open your library: it is mended there from the articles that are whole.',
  nothingTitle: 'Nothing earlier on this story',
  unread: (language: string) =>
    `This page is in ${language}, which Backstory does not read yet. It looks only for names that your archive has, spelt as they are there.`,
  nothingWhy: (n: number) =>
    `Backstory looked through the ${articles(n)} in your archive. None shares a name or an event with this page.`,
  noRelated: 'No earlier article is close enough to this one to be listed.',
  names: 'Names on this page',
  events: 'Events on this page',
  countRelated: articles,
  countNames: names,
  countEvents: events,
  contents: 'On this panel',
  published: (date: string) => `Published ${date}`,
  publishedUnknown: 'Publication date unknown',
  archive: (n: number) => `${articles(n)} in your archive`,
  onThisPage: 'On this page',
  more: (n: number) => `Show ${numberWords(n)} more`,
  opinion: 'Opinion',
  copies: (n: number) =>
    `The same report in ${counted(n, 'other article', 'other articles')} of your archive`,
  ready: (related: number, nameCount: number, eventCount: number) =>
    `${counted(related, 'related article', 'related articles')}, ${names(nameCount)}, ${events(eventCount)} found.`,
  untitledPage: 'This page',
} as const;

/** The welcome page. */
export const welcomeText = {
  title: 'The story so far, beside the story you read',
  lines: [
    'Names and events you have met before are marked as you read.',
    'Rest on one to see who or what it is, and who reported it.',
    'The sidebar lists earlier coverage, with the sentences that connect it.',
  ],
  privacy:
    'Your archive and everything you read stay on this computer: Backstory sends nothing to anyone.',
  access: 'Where may Backstory read?',
  accessWhy:
    'It has to read an article to find the names in it, so your browser asks for your permission first.',
  allowAll: 'Allow on all news sites…',
  siteBySite: 'Ask me site by site',
  allNote:
    'Your browser will say “all sites”: it has no list of news sites. Pages that are no article are left alone.',
  granted: 'Allowed on all sites. You can take this back in your library.',
  grantedSome: (n: number) => `Allowed on ${counted(n, 'site', 'sites')} so far.`,
  notGranted: 'Not allowed on any site yet.',
  siteBySiteNote:
    'Good. Open an article, open the sidebar, and press Allow there. Nothing is read before.',
  start: 'Start reading',
  startSidebar:
    'Open the sidebar with the Backstory button in the toolbar, or with Alt + Shift + S.',
  startTry: 'Then open a news article about something your archive knows.',
  startAdding: 'The starter articles are being added to your archive…',
  startArchive: (n: number) =>
    n === 0
      ? 'Your archive is still empty: add articles in the library.'
      : `Your archive holds ${articles(n)} to begin with.`,
  openSidebar: 'Open the sidebar',
  openLibrary: 'Open your library',
  picture:
    'A news page with two names marked. From one a card opens, linked to earlier pages behind it.',
} as const;
