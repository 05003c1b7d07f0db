import { STATEMENTS } from './statements';
import type { Trigger } from './trigger';
import { nouns, verbs } from './trigger';

const MET_NOTHING =
  'expectation need target deadline demand goal challenge criterion requirement ' +
  'standard condition obligation commitment resistance opposition death fate ' +
  'end cost criteria approval objection objective aim quota test threshold eye ' +
  'scepticism skepticism success match';

/** Meetings, visits, agreements, aid, demands, statements, deployments: PLOVER CONSULT, AGREE, COOPERATE, AID, REQUEST, ACCUSE, MOBILIZE (CAMEO 1–11, 15). */
export const DIPLOMACY: readonly Trigger[] = [
  ...verbs('meeting', 'meet', { notNext: MET_NOTHING }),
  ...verbs('meeting', 'confer, hold talks, hold a meeting, call on', {
    somebodyNext: true,
    notNext: 'to',
  }),
  ...verbs('meeting', 'receive', {
    somebodyNext: true,
    near:
      'president minister chief general delegation envoy leader ambassador king ' +
      'queen pope premier chancellor',
    notNext:
      'award support letter call treatment money report prize vote order message ' +
      'medal from information honour honor training',
  }),
  ...verbs('meeting', 'negotiate', {
    near: 'government delegation side negotiator rebel union leader peace deal treaty',
  }),
  ...nouns('meeting', 'meeting', {
    notNext: 'room place point ground house hall',
  }),
  ...nouns('meeting', 'summit', { notPrevious: 'mountain the near', notNext: 'ridge' }),
  ...nouns('meeting', 'summit', {
    near: 'leader president minister prime security nato eu g20 g8 attend host climate talk meet',
  }),
  ...nouns('meeting', 'negotiation, peace talk, peace process talk', {
    notNext: 'skill table',
  }),
  ...nouns('meeting', 'talks', {
    next: 'with between in on at aim over about will be have end begin collapse fail',
    notNext: 'show',
  }),
  ...nouns('meeting', 'formal discussion'),
  ...verbs('visit', 'visit', { nameNext: true, notNext: 'site website page www' }),
  ...verbs('visit', 'travel to, fly to, arrive in, arrive at, pay a visit', { nameNext: true }),
  ...nouns('visit', 'visit, state visit, official visit', {
    notPrevious: 'site doctor hospital home unique',
    notNext: 'counter',
  }),
  ...nouns('visit', 'trip', {
    notPrevious: 'road fishing shopping field ego acid camping',
    notNext: 'planner wire',
  }),
  ...verbs('agreement', 'sign', {
    near:
      'agreement treaty deal accord pact contract memorandum truce protocol ' +
      'ceasefire bill law legislation order',
  }),
  ...verbs(
    'agreement',
    'ratify, reach an agreement, reach a deal, strike a deal, ink a deal, seal a deal',
  ),
  ...nouns('agreement', 'agreement', {
    notPrevious: 'in no user general plea licence license',
    notNext: 'that',
  }),
  ...nouns('agreement', 'deal', {
    near:
      'sign reach agree peace trade nuclear announce negotiate strike billion ' +
      'million broker between',
    notPrevious: 'great good big real to raw will can could must not',
    notNext: 'with breaker',
  }),
  ...nouns(
    'agreement',
    'treaty, accord, pact, truce, ceasefire, cease-fire, peace deal, peace agreement, memorandum of understanding',
    { notPrevious: 'own' },
  ),
  ...verbs('aid', 'donate, evacuate, rescue, airlift, bail out'),
  ...verbs('aid', 'pledge, provide, deliver, send', {
    near: 'aid relief assistance humanitarian donation',
    notNext: 'allegiance support message speech',
  }),
  ...nouns('aid', 'evacuation, bailout, airlift, aid package, donation, relief operation', {}),
  ...verbs('demand', 'demand', {}),
  ...verbs('demand', 'urge', { nameNext: true }),
  ...verbs('demand', 'push', {
    nameNext: true,
    near: 'to for',
    notNext: 'back through up ahead forward past down',
  }),
  ...verbs('demand', 'call for', { notPrevious: 'will would plan recipe' }),
  ...nouns('demand', 'demand', {
    next: 'that to',
    notPrevious: 'in on consumer oil strong weak domestic global market',
  }),
  ...nouns('demand', 'ultimatum', {}),
  ...STATEMENTS,
  ...verbs('deployment', 'deploy, redeploy, mobilise, mobilize', {
    notNext: 'airbag parachute code software',
  }),
  ...verbs('deployment', 'withdraw, pull out, pull back', {
    near: 'troop force soldier army military tank warship unit combat',
  }),
  ...nouns(
    'deployment',
    'deployment, troop withdrawal, pullout, military exercise, naval exercise, joint exercise, war game, troop surge',
    { notNext: 'tool software' },
  ),
  ...nouns('deployment', 'withdrawal', {
    near: 'troop force soldier army military combat',
    notPrevious: 'cash bank drug alcohol',
  }),
  ...nouns(
    'deployment',
    'military operation, joint operation, joint military operation, missile test, nuclear test, missile launch, rocket launch, counterterrorism operation',
    {},
  ),
];
