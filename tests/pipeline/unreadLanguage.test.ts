import { describe, expect, it } from 'vitest';
import { unreadLanguage } from '../../lib/pipeline/unreadLanguage';

describe('unreadLanguage', () => {
  it.each([
    ['en', null],
    ['en-GB', null],
    ['und', null],
    ['de', 'German'],
    ['ur', 'Urdu'],
    ['no tag at all', 'no tag at all'],
  ])('%s: %s', (tag, name) => {
    expect(unreadLanguage(tag)).toBe(name);
  });
});
