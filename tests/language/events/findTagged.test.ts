import { describe, expect, it } from 'vitest';
import { loadModels } from '../../../lib/cli/nodeModel';
import { findEvents } from '../../../lib/language/events/findEvents';
import type { EventType } from '../../../lib/model/event';
import { type Given, eventInput, NO_TAGGER } from './input';

const { triggers } = await loadModels();
const GIVEN: Given = {
  names: { Rossi: 'person', Ondava: 'place', Tarn: 'place' },
  dates: { 'May 3': '2015-05-03' },
};

const events = (text: string) => findEvents(eventInput(text, GIVEN), triggers);

describe('events that the tagger finds', () => {
  it.each<[string, [string, EventType][]]>([
    ['Rossi repaired the bridge.', [['repaired', 'other']]],
    ['Rossi said nothing.', [['said', 'statement']]],
    [
      'In a statement Rossi praised the crew.',
      [
        ['statement', 'statement'],
        ['praised', 'statement'],
      ],
    ],
    // A second word for what a stronger one tells.
    [
      'The bombing in Ondava killed 24 people.',
      [
        ['bombing', 'attack'],
        ['killed', 'other'],
      ],
    ],
    // The lexicon has it, but the sentence says nothing of it.
    ['A man was arrested.', [['arrested', 'arrest']]],
    ['Rossi has a red car.', []],
  ])('of “%s”', (text, expected) => {
    const found = events(text).map(({ trigger, type }) => `${trigger}: ${type}`);
    expect(found).toHaveLength(expected.length);
    expect(new Set(found)).toEqual(new Set(expected.map((one) => one.join(': '))));
  });

  it('have participants, a place, a date and a modality as others do, and no figures', () => {
    const [event] = events('Rossi will repair two bridges in Ondava on May 3.');
    expect(event).toMatchObject({
      trigger: 'repair',
      type: 'other',
      modality: 'planned',
      date: '2015-05-03',
      participants: ['Rossi'],
      place: 'Ondava',
      figures: [],
    });
  });

  it('leave those of the lexicon as they are without it', () => {
    const text =
      'The bombing in Ondava killed 24 people on May 3, Rossi said. He visited Tarn and announced the arrest of two men.';
    const alone = findEvents(eventInput(text, GIVEN), NO_TAGGER);
    const beside = events(text);
    expect(alone.length).toBeGreaterThan(1);
    for (const event of alone) expect(beside).toContainEqual(event);
    expect(beside.length).toBeGreaterThan(alone.length);
  });

  it('are in order, each word named once', () => {
    const text =
      'Rossi said the raid on Ondava had shut down the port and delayed the talks, which began on May 3.';
    const found = events(text);
    expect(found.map(({ start }) => start)).toEqual(
      found.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    const spans = found.map(({ triggerSpan }) => triggerSpan).toSorted((a, b) => a.start - b.start);
    for (const [i, span] of spans.entries())
      expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
    for (const { trigger, triggerSpan } of found)
      expect(text.slice(triggerSpan.start, triggerSpan.end)).toBe(trigger);
  });
});
