import type { Trigger } from './trigger';
import { nouns, verbs } from './trigger';

/** Arrests, trials, protests, sanctions and closures: PLOVER COERCE, PROTEST and SANCTION (CAMEO 14, 16, 17), ACE Justice. */
export const LAW: readonly Trigger[] = [
  ...verbs('arrest', 'arrest', { notNext: 'decline attention slide fall growth' }),
  ...verbs('arrest', 'detain, apprehend, extradite, imprison, take into custody, round up, nab'),
  ...verbs('arrest', 'capture', {
    notNext:
      'attention imagination image video moment heart footage title market camera ' +
      'essence carbon mood',
    near:
      'police troop soldier force militant suspect fugitive rebel pirate leader ' +
      'gunman crew hostage army town city escape',
  }),
  ...nouns('arrest', 'arrest', {
    notPrevious: 'cardiac house',
    notNext: 'warrant record rate',
  }),
  ...nouns('arrest', 'extradition, detention', {
    notNext: 'center centre facility camp treaty order',
  }),
  ...verbs('trial', 'charge', {
    near:
      'police court murder suspect prosecutor felony manslaughter assault suspicion ' +
      'attorney fraud offence offense detective',
    notNext: 'rate fee price card battery up into toward',
  }),
  ...verbs('trial', 'charge', {
    next: 'with in over for under on as',
    notNext: 'rate fee price card battery',
    notPrevious: 'emotionally highly politically heavily',
  }),
  ...verbs(
    'trial',
    'indict, convict, acquit, prosecute, plead guilty, plead not guilty, find guilty, arraign',
  ),
  ...verbs('trial', 'sentence', { next: 'to in for him her them' }),
  ...verbs('trial', 'sue, jail', { notNext: 'break' }),
  ...nouns(
    'trial',
    'indictment, acquittal, verdict, lawsuit, guilty plea, not guilty plea, arraignment, court-martial, sentencing, inquest, court hearing, court case',
  ),
  ...nouns('trial', 'trial', {
    notPrevious: 'clinical medical drug field free time vaccine stage olympic cancer human',
    notNext: 'run period version basis court balloon lawyer participant',
  }),
  ...nouns('trial', 'conviction', {
    near:
      'court judge jury charge murder appeal prosecutor overturn guilty sentence ' +
      'manslaughter fraud',
    notPrevious: 'religious deep political moral',
  }),
  ...nouns('trial', 'hearing', {
    notNext: 'loss aid impair room problem',
    notPrevious: 'of been hard his her is are from am',
  }),
  ...verbs('protest', 'protest', { notNext: 'innocence' }),
  ...verbs('protest', 'demonstrate', {
    near: 'protester street against crowd thousand demonstrator outside square activist',
    notNext: 'that how ability commitment need',
  }),
  ...verbs('protest', 'riot, picket, take to the streets, go on strike'),
  ...verbs('protest', 'march', {
    near: 'protester street against thousand demonstrator demand activist crowd supporter student',
  }),
  ...verbs('protest', 'rally', {
    near: 'protester street thousand demonstrator supporter crowd activist outside',
    notNext: 'percent point',
  }),
  ...nouns(
    'protest',
    'protest, riot, sit-in, demonstration, protest march, hunger strike, general strike, candlelight vigil, street protest, rioting',
    {
      notNext: 'gear police vote shield song',
      notPrevious: 'technology product clear laugh',
    },
  ),
  ...nouns('protest', 'strike', {
    near: 'worker union walkout pilot teacher driver wage pay labour labor crew nurse doctor',
    notPrevious: 'drone air missile helicopter military surgical',
  }),
  ...nouns('protest', 'rally', {
    near:
      'protester street thousand demonstrator supporter crowd activist opposition ' +
      'party square police',
    notPrevious: 'stock market car price bond motor',
  }),
  ...verbs('sanction', 'impose sanctions, banish, blacklist, expel, boycott, outlaw'),
  ...verbs('sanction', 'sanction', { nameNext: true }),
  ...verbs('sanction', 'suspend, freeze, cut off', {
    near:
      'aid asset assistance trade membership relation tie visa funding diplomat ' +
      'sanction cooperation talk',
  }),
  ...verbs('sanction', 'ban', {}),
  ...nouns('sanction', 'sanction', { notNext: 'relief list committee' }),
  ...nouns('sanction', 'embargo, expulsion, arms embargo, travel ban, asset freeze, trade ban'),
  ...verbs('closure', 'shut down, close down, seal off, seal, shutter, blockade', {
    notPrevious: 'stock share market index',
    notNext: 'deal victory win fate title',
  }),
  ...verbs('closure', 'close, shut, block', {
    near:
      'border route road highway school airport bridge crossing embassy factory ' +
      'plant store airspace port station consulate mine prison base strait canal ' +
      'website',
    notNext:
      'to up at tie friend ally relationship out watch cooperation bill deal ' +
      'resolution percent lower higher range look eye',
    notPrevious: 'very so too how a come came get as his her their once',
  }),
  ...nouns('closure', 'closure, blockade, shutdown, lockdown'),
];
