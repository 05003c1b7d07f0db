import type { Trigger } from './trigger';
import { nouns, verbs } from './trigger';

const VEHICLES =
  'plane train car bus truck helicopter aircraft jet vehicle airliner driver ' +
  'pilot road motorcycle ship ferry boat highway lorry van tree bike suv runway ' +
  'passenger sea mountain';

/** Accidents and disasters: outside CAMEO's actions; the ACE and ICEWS category of "natural disaster" and "accident". */
export const HARM: readonly Trigger[] = [
  ...verbs('accident', 'crash', { near: VEHICLES, notNext: 'party diet course' }),
  ...verbs('accident', 'collide, derail, capsize, run aground', {
    notNext: 'talk process plan deal interest',
  }),
  ...verbs('accident', 'sink', {
    near: 'ship ferry boat vessel submarine tanker yacht',
  }),
  ...verbs('accident', 'collapse', {
    near: 'building bridge roof mine wall tower factory stand tunnel stage dam crane',
  }),
  ...verbs('accident', 'explode', {
    notNext: 'with in popularity',
    near: 'gas plant factory fuel tanker pipeline boiler oil mine engine firework refinery',
  }),
  ...nouns(
    'accident',
    'plane crash, car crash, train crash, bus crash, collision, derailment, pileup, pile-up, stampede, oil spill, gas leak, road accident, traffic accident, car accident, shipwreck, air crash, helicopter crash, car wreck, power outage, blackout',
    { notNext: 'course' },
  ),
  ...nouns('accident', 'crash', {
    notPrevious: 'stock market financial computer price housing',
    notNext: 'course diet test helmet report',
  }),
  ...nouns('accident', 'accident', { notPrevious: 'by no', notNext: 'insurance prone' }),
  ...nouns('accident', 'explosion, blast, gas explosion', {
    near:
      'gas plant factory fuel tanker pipeline boiler oil mine refinery firework ' +
      'warehouse chemical',
  }),
  ...nouns('accident', 'collapse', {
    near: 'building bridge roof mine wall tower factory tunnel stage dam crane',
  }),
  ...verbs('disaster', 'erupt', { near: 'volcano volcanic mount lava ash' }),
  ...verbs('disaster', 'flood', {
    near: 'river rain storm water town city village home dam street',
  }),
  ...verbs('disaster', 'strike, hit, shake, jolt, rattle', {
    near: 'earthquake quake tremor hurricane tornado typhoon cyclone tsunami magnitude',
  }),
  ...nouns(
    'disaster',
    'earthquake, quake, tsunami, hurricane, typhoon, cyclone, tornado, wildfire, bushfire, landslide, mudslide, avalanche, volcanic eruption, aftershock, forest fire, flash flood, famine, floods, tremor, heatwave',
    {
      notNext:
        'season warning relief watch insurance center centre expert scientist zone ' +
        'prediction preparedness',
    },
  ),
  ...nouns('disaster', 'flood', {
    notNext: 'light gate insurance plain of defence defense warning',
  }),
  ...nouns('disaster', 'flooding', {}),
  ...nouns('disaster', 'blaze', { notNext: 'of trail' }),
  ...nouns('disaster', 'fire', {
    near:
      'firefighter blaze burn building break engulf smoke destroy gut extinguish ' +
      'house hospital warehouse factory forest acre start spread arsonist arson ' +
      'church supermarket apartment damage crew',
    notPrevious:
      'open opened opening under missile rocket rifle small-arms friendly hold ' +
      'cease on catch artillery heavy',
    notNext:
      'department chief service station truck brigade official marshal alarm engine ' +
      'crew officer from at on escape safety power captain authority district bomb ' +
      'commissioner investigator',
  }),
  ...nouns('disaster', 'outbreak', {
    near: 'disease cholera ebola virus flu measles infection epidemic salmonella illness coli',
  }),
  ...nouns('disaster', 'epidemic, pandemic', {}),
];
