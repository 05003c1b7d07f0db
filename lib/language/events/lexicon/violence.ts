import type { Trigger } from './trigger';
import { nouns, verbs } from './trigger';

/** What makes a strike, a blast or a hit a weapon's. */
const WEAPONS =
  'missile rocket bomb bomber drone shell mortar grenade warplane jet aircraft ' +
  'helicopter gunman militant artillery warhead torpedo mine device explosive ' +
  'airstrike strike suicide insurgent terrorist rebel troop';

const FIGURATIVE_HITS =
  'balance chord deal bargain tone note pose oil gold agreement nerve bump ' +
  'record high low target bottom peak rock market road snag milestone headline ' +
  'budget accord';

/** Attacks, deaths and clashes: PLOVER ASSAULT (CAMEO 18, 19, 20) and the ACE types Die and Attack. */
export const VIOLENCE: readonly Trigger[] = [
  ...verbs(
    'attack',
    'ambush, bombard, assassinate, massacre, gun down, open fire, firebomb, behead, invade, ' +
      'hijack, kidnap, abduct, rape, torture, maul, slaughter, stab, raid',
  ),
  ...verbs('attack', 'attack', {
    notNext: 'problem issue plan policy budget idea record decision',
  }),
  ...verbs('attack', 'assault, bomb', { notNext: 'box office test' }),
  ...verbs('attack', 'shell', {
    notNext: 'out',
    near: 'troop army force rebel town city position artillery militant mortar',
  }),
  ...verbs('attack', 'strike, hit, destroy, pound, blast', {
    near: WEAPONS,
    notNext: FIGURATIVE_HITS,
  }),
  ...verbs('attack', 'explode, detonate, blow up', { near: WEAPONS }),
  ...verbs('attack', 'shoot, shoot down, shoot dead', {
    notNext:
      'film video movie scene photo picture footage up basket goal free penalty ' +
      'hoop par episode series',
    notPrevious: 'film video movie photo',
  }),
  ...verbs('attack', 'fire', {
    near: 'missile rocket shot bullet shell mortar gun gunman weapon round tear artillery',
    notNext: 'employee worker staff coach minister up back',
  }),
  ...verbs('attack', 'storm', {
    near:
      'building police gunman troop soldier compound embassy militant protester ' +
      'base school office palace',
  }),
  ...nouns(
    'attack',
    'airstrike, air strike, air raid, drone strike, missile strike, helicopter strike, air attack, ' +
      'bombing, bombardment, shelling, ambush, assassination, massacre, stabbing, kidnapping, ' +
      'abduction, suicide bombing, car bombing, terror attack, arson attack, missile fire, ' +
      'rocket fire, gunfire, mass shooting, drive-by shooting, invasion, incursion, beheading, ' +
      'hijacking, bomb attack, bomb blast, suicide attack, drone attack, terrorist attack, ' +
      'missile attack, gun attack, gas attack, carnage, arson, atrocity, rocket attack',
  ),
  ...nouns('attack', 'attack', {
    notPrevious: 'heart panic asthma verbal personal anxiety political',
    notNext: 'ad campaign budget helicopter',
  }),
  ...nouns('attack', 'assault', { notNext: 'rifle charge weapon ship case' }),
  ...nouns('attack', 'strike', {
    near: WEAPONS + ' air military border soldier civilian kill force',
    notPrevious: 'hunger general labour labor lightning rail teacher',
  }),
  ...nouns('attack', 'raid', { notPrevious: 'dawn', notNext: 'gear' }),
  ...nouns('attack', 'shooting', {
    notPrevious: 'film video photo penalty field sport clay',
    notNext: 'star range guard percentage match location',
  }),
  ...nouns('attack', 'offensive', {
    notNext: 'line lineman coordinator language remark content word tackle rebound',
    notPrevious: 'charm be is was were very deeply highly',
  }),
  ...nouns('attack', 'blast, explosion', {
    near: WEAPONS + ' kill police attack car market mosque',
    notNext: 'radius',
    notPrevious: 'population gas',
  }),
  ...nouns('attack', 'siege', { notNext: 'mentality' }),
  ...verbs('death', 'kill', {
    notNext: 'bill time mood deal appetite project legislation chance',
  }),
  ...verbs('death', 'die', { notNext: 'hard down out cast' }),
  ...verbs(
    'death',
    'murder, drown, perish, lose their lives, lose his life, lose her life, pass away, bleed to death',
  ),
  ...nouns('death', 'dead', {
    near: 'find leave pronounce declare be shoot',
    notPrevious: 'the play as half drop wanted',
    notNext: 'heat end letter zone set body sea tree wrong certain last against fish man woman',
  }),
  ...verbs('death', 'slay', {}),
  ...verbs('death', 'execute', {
    near: 'prisoner inmate murder death hang convict firing injection hostage',
    notNext: 'plan order strategy warrant',
  }),
  ...verbs('death', 'hang', {
    near: 'prisoner inmate murder convict execution prison death gallows',
  }),
  ...nouns('death', 'killing, murder, slaying, homicide, suicide, murder-suicide, beheading', {
    notNext:
      'bomber bombing attack mystery hotline charge case rate weapon squad ' +
      'detective trial vest field suspect prevention investigation unit spree',
  }),
  ...nouns('death', 'death', {
    notNext: 'toll penalty row threat sentence rate squad certificate benefit metal',
    notPrevious: 'black sudden cause to wrongful',
  }),
  ...nouns('death', 'execution', {
    near: 'prisoner inmate murder death hang convict injection hostage',
  }),
  ...verbs('clash', 'clash', { notNext: 'style colour color view schedule' }),
  ...verbs('clash', 'skirmish, exchange fire, trade fire, exchange gunfire, battle', {
    near: 'troop force police rebel militant army soldier fighter militia protester',
  }),
  ...nouns(
    'clash',
    'clash, skirmish, firefight, gunfight, gun battle, shootout, shoot-out, gunbattle',
    { notPrevious: 'penalty culture personality' },
  ),
  ...nouns('clash', 'fighting, standoff, stand-off', {
    near: 'troop force police rebel militant army soldier fighter militia kill gunman',
  }),
  ...nouns('clash', 'coup, mutiny, uprising, coup attempt, military coup', {
    notNext: 'de',
    notPrevious: 'real major',
  }),
];
