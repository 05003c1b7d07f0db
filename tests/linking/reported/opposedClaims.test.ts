import { describe, expect, it } from 'vitest';
import { causeClaims, disputeIn, spokenOf } from '../../../lib/linking/reported/opposedClaims';

function answers(text: string): string[] {
  return causeClaims(text, { start: 0, end: text.length }).map(
    ({ axis, answer }) => `${axis} ${answer}`,
  );
}

describe('what a sentence calls its happening', () => {
  it.each([
    ['The shelling was accidental, the ministry said.', ['intent accident']],
    ['The commander called the shelling deliberate.', ['intent deliberate']],
    ['The coroner ruled the death a suicide.', ['death suicide']],
    ['A gas leak tore the bakery apart.', ['explosion gas']],
    ['The patrol was hit by friendly fire.', ['fratricide own']],
  ])('%s', (text, expected) => {
    expect(answers(text)).toEqual(expected);
  });

  it.each([
    ['denied', 'The shelling was not accidental, the ministry said.'],
    ['open', 'It is unclear whether the shelling was deliberate.'],
    ['asked', 'Was the shelling deliberate?'],
    ['ruled out', 'Police ruled out foul play.'],
    ['investigated', 'Police are investigating a possible suicide.'],
    ['an office', 'She leads the homicide unit.'],
    ['a charge', 'He was charged with murder.'],
    ['both', 'The deaths were a murder-suicide.'],
    ['an attacker', 'A suicide bomber struck the gate.'],
  ])('claims nothing where it is %s', (_, text) => {
    expect(answers(text).filter((answer) => !answer.startsWith('explosion'))).toEqual([]);
  });

  it('knows what is spoken of, if only in doubt', () => {
    expect(spokenOf('Police ruled out suicide.')).toEqual(new Set(['death suicide']));
  });
});

describe('two sides in one sentence', () => {
  function dispute(text: string): string[] | null {
    return disputeIn(text, { start: 0, end: text.length })?.map((claim) => claim.text) ?? null;
  }

  it.each([
    'The shelling, which the ministry said was accidental but the rebels called deliberate, ended the truce.',
    'The ministry said the shelling was accidental, while the rebels insisted it was deliberate.',
  ])('%s', (text) => {
    expect(dispute(text)).toEqual(['accidental', 'deliberate']);
  });

  it.each([
    'The ministry said the shelling was accidental.',
    'The ministry said the shelling was accidental and not deliberate.',
    'Nobody knows if it was accidental or deliberate, the ministry said.',
  ])('is not in “%s”', (text) => {
    expect(dispute(text)).toBeNull();
  });
});
