import fc from 'fast-check';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { replaceSection } from '../../../lib/cli/bench/sections';

describe('replaceSection', () => {
  it('begins an empty page with a head and the section', () => {
    const page = replaceSection('', 'wake', 'Seven.');
    expect(page).toMatch(/^# Results of the benchmarks\n/);
    expect(page).toContain('## wake\n\nSeven.\n');
  });

  it('replaces one section in place and leaves everything else as it is', () => {
    const two = replaceSection(replaceSection('', 'wake', 'Seven.'), 'coref', 'Eight.');
    const before = `By hand.\n\n${two}\nAfterwards.\n`;
    const after = replaceSection(before, 'wake', 'Nine.');
    expect(after).toBe(before.replace('Seven.', 'Nine.'));
  });

  it('does not take a name for another that it begins with', () => {
    const page = replaceSection(replaceSection('', 'page-old', 'Seven.'), 'page', 'Eight.');
    expect(page).toContain('Seven.');
    expect(replaceSection(page, 'page', 'Nine.')).toContain('Seven.');
  });

  it('gives the same page in whatever order sections are written again', () => {
    const names = ['language', 'quality', 'page'];
    const start = names.reduce((page, name) => replaceSection(page, name, `Old ${name}.`), '');
    const expected = names.reduce(
      (page, name) => replaceSection(page, name, `New ${name}.`),
      start,
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(names, { minLength: 3 }), (order) => {
        const page = order.reduce((all, name) => replaceSection(all, name, `New ${name}.`), start);
        expect(page).toBe(expected);
      }),
    );
  });

  it('finds its sections again after the page was formatted', async () => {
    const tidy = await format(replaceSection('', 'wake', '| a | b |\n|-|-|\n| 1 | 22 |'), {
      parser: 'markdown',
    });
    const again = replaceSection(tidy, 'wake', 'Nine.');
    expect(again.match(/## wake/g)).toHaveLength(1);
    expect(again).not.toContain('22');
  });
});
