import { expect, it } from 'vitest';
import { triggersAgree } from '../../../lib/linking/events/triggerLikeness';

it.each([
  ['killed', 'killings'],
  ['acquired', 'acquisition'],
  ['shot dead', 'shooting'],
  ['murder', 'slain'],
  ['air strikes', 'airstrike'],
  ['talks', 'negotiations'],
])('“%s” and “%s” may tell one event', (a, b) => {
  expect(triggersAgree(a, b)).toBe(true);
  expect(triggersAgree(b, a)).toBe(true);
});

it.each([
  ['killed', 'met'],
  ['arrested', 'released'],
  ['won', 'lost'],
  ['sank', 'collided'],
  ['bought', 'sold'],
])('“%s” and “%s” do not', (a, b) => {
  expect(triggersAgree(a, b)).toBe(false);
});
