import { expect, it } from 'vitest';
import { countFacts } from '../../../lib/linking/reported/countFacts';

function counts(text: string): string[] {
  return countFacts(text, { start: 0, end: text.length }).map(
    ({ outcome, value, bound, of }) => `${bound} ${value} ${of ?? 'people'} ${outcome}`,
  );
}

it.each([
  ['Twelve people were killed when the ferry sank.', ['exact 12 people killed']],
  ['At least 24 soldiers were killed in the raid.', ['at least 24 soldier killed']],
  ['The blast tore through the market, killing 24 people.', ['exact 24 people killed']],
  ['The blast left nine dead, the mayor said.', ['exact 9 people killed']],
  ['The death toll rose to 31 on Friday.', ['exact 31 people killed']],
  ['Three women were shot dead in a cafe.', ['exact 3 woman killed']],
  ['Three women were shot in a cafe.', ['exact 3 woman shot']],
  ['Police arrested about 40 demonstrators near the square.', ['about 40 demonstrator arrested']],
  [
    'Two people were killed and five others were hurt in the crash.',
    ['exact 2 people killed', 'exact 5 other injured'],
  ],
])('counts in “%s”', (text, expected) => {
  expect(counts(text)).toEqual(expected);
});

it.each([
  ['a part', 'Two of them were killed.'],
  ['a list', 'The blast wounded two boys and two girls.'],
  ['what came after', 'Then 24 people were killed.'],
  ['an addition', 'Two more people were killed.'],
  ['an age', 'A 24-year-old man was killed.'],
  ['an address', 'A man was killed at 24 Mill Street.'],
  ['money', 'He was killed over $24 in change.'],
  ['a year', 'He was killed in 2014 on the farm.'],
  ['a statistic', 'So far this year 24 people have been killed on the road.'],
  ['several happenings', 'Shootings across the city left 24 people dead.'],
  ['another happening', 'In a separate attack 24 people were killed.'],
  ['a question', 'Were 24 people killed?'],
  ['a possibility', 'The plan could have killed 24 people.'],
  ['who did it', 'Two men killed a guard.'],
  ['nothing', ''],
])('counts nobody where there is %s', (_, text) => {
  expect(counts(text)).toEqual([]);
});
