import type { Trigger } from './trigger';
import { nouns, verbs } from './trigger';

const OFFICES =
  'president minister chief head director chairman chairwoman chair secretary ' +
  'ambassador judge justice commander governor mayor ceo executive officer ' +
  'coach manager captain successor general post envoy spokesman premier ' +
  'chancellor king pope bishop job doctor host leader role';

const COMPANY =
  'company firm stake share billion million corporation bank group rival unit ' +
  'business maker startup merger deal subsidiary brand';

/** Appointments, departures from office, elections, business: ACE Personnel and Business; CAMEO leaves them to its "internal politics" extensions. */
export const OFFICE: readonly Trigger[] = [
  ...verbs('appointment', 'appoint, nominate, swear in, inaugurate', {
    notPrevious: 'well newly',
  }),
  ...verbs('appointment', 'name', {
    near: OFFICES,
    next: 'as new the a president to chief head director ceo coach',
    notPrevious: 'not whose a the his her their its by in',
    notNext: 'after of suspect source',
  }),
  ...verbs('appointment', 'take office, take over as, assume office'),
  ...nouns('appointment', 'appointment', {
    near: OFFICES,
    notPrevious: 'dental medical hospital',
    notNext: 'book',
  }),
  ...nouns('appointment', 'nomination', { notPrevious: 'oscar award grammy emmy' }),
  ...nouns('appointment', 'inauguration, swearing-in', {}),
  ...verbs('departure', 'resign, step down, step aside, abdicate, stand down', {
    notNext: 'himself herself themselves',
  }),
  ...verbs('departure', 'sack, oust, depose, overthrow, topple, impeach', {
    notNext: 'quarterback yard',
  }),
  ...verbs('departure', 'retire, quit', {
    notNext: 'number jersey smoking hurt batter side',
    notPrevious: 'a the is now early semi who',
  }),
  ...verbs('departure', 'fire, dismiss', {
    somebodyNext: true,
    notNext:
      'claim report charge case suggestion allegation shot missile rocket appeal ' +
      'concern idea lawsuit gun bullet round weapon at on upon into criticism rumor ' +
      'rumour complaint',
  }),
  ...nouns(
    'departure',
    'resignation, sacking, dismissal, ouster, retirement, firing, impeachment',
    {
      notNext: 'squad age home savings fund plan account benefit community line range',
      notPrevious: 'of early',
    },
  ),
  ...nouns('departure', 'resignation, sacking, ouster, dismissal', {}),
  ...verbs('election', 'elect, re-elect, reelect, go to the polls', {
    notPrevious: 'president newly freely democratically directly popularly',
  }),
  ...verbs('election', 'vote', {
    near:
      'election parliament senate lawmaker voter referendum congress council ' +
      'committee ballot house party assembly',
    notNext: 'fan',
  }),
  ...nouns('election', 'election, referendum, by-election, byelection, runoff', {
    notNext:
      'campaign commission law official season year cycle fraud day result board ' +
      'observer reform promise manifesto candidate',
    notPrevious: 'since per',
  }),
  ...verbs('business', 'acquire, merge, buy, sell, take over', {
    near: COMPANY,
    notNext: 'skill knowledge lane taste as',
  }),
  ...verbs('business', 'file for bankruptcy, go public, go bankrupt, lay off, recall', {
    near: COMPANY + ' worker employee vehicle car product bankruptcy staff toy public',
    notNext: 'how that memory',
  }),
  ...verbs('business', 'launch, unveil, release, roll out', {
    near:
      'product phone smartphone tablet iphone ipad laptop car model service album ' +
      'app version software console store notebook device chip processor satellite ' +
      'aircraft line drive',
    notNext: 'attack offensive operation investigation prisoner statement inquiry campaign',
  }),
  ...nouns(
    'business',
    'merger, takeover, acquisition, bankruptcy, layoff, buyout, ipo, initial public offering, product launch, job cut',
    { notNext: 'law court protection' },
  ),
];
