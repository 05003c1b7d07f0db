import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datelineEnd } from '../../lib/extraction/dateline';

const sentence = 'The council voted to rebuild the stone bridge before winter.';

describe('datelineEnd', () => {
  it.each([
    'MARLOW:',
    'Marlow:',
    'NEW MARLOW:',
    'San Marlow:',
    'MARLOW —',
    'MARLOW -',
    'MARLOW, Ohio (AP) —',
    'MARLOW, Sept 6 (Reuters) -',
    'Marlow, 6. September (dpa) –',
    'Marlow/Wells (dpa) -',
    'ST. MARLOW --',
    '(Reuters) -',
  ])('finds "%s"', (lead) => {
    const paragraph = `${lead} ${sentence}`;
    expect(paragraph.slice(0, datelineEnd(paragraph))).toBe(lead);
  });

  it.each([
    sentence,
    `Analysis: ${sentence}`,
    `BREAKING NEWS: ${sentence}`,
    `Ada Finch: ${sentence}`,
    `Ada Finch – the mayor of Marlow – said that she would cross the bridge first of all.`,
    'MARLOW: Bridge back',
    'The bridge (built in 1911) — Nobody knows who drew it or paid for it in the end.',
    '',
  ])('finds none in "%s"', (paragraph) => {
    expect(datelineEnd(paragraph)).toBe(0);
  });

  it('ends inside any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const end = datelineEnd(text);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('reads ten million capitals once', () => {
    expect(datelineEnd('MARLOW '.repeat(1_500_000))).toBe(0);
  });
});
