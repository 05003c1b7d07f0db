import { describe, expect, it } from 'vitest';
import { triggerPlace } from '../../../lib/linking/events/triggerPlace';

const text = 'A crane fell.\nIt fell on Monday.\nNobody was hurt.';

describe('triggerPlace', () => {
  it.each([
    [0, 'fell', 'fell', 8],
    [1, 'fell', 'fell', 17],
    [2, 'fell', 'fell', 8],
    [2, 'hurt', 'hurt', 44],
    [1, 'collapsed', 'It fell on Monday.', 14],
    [1, '', 'It fell on Monday.', 14],
  ])('finds in line %i the word “%s”', (line, trigger, words, start) => {
    expect(triggerPlace(text, line, trigger)).toEqual({ start, end: start + words.length });
    expect(text.slice(start, start + words.length)).toBe(words);
  });

  it('finds nothing in a line that is not there', () => {
    expect(triggerPlace(text, 3, 'fell')).toBeNull();
  });
});
