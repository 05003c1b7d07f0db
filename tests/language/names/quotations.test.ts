import { describe, expect, it } from 'vitest';
import { nameQuotations } from '../../../lib/language/names/quotations';
import { tokenize } from '../../../lib/language/tokens';

describe('nameQuotations', () => {
  it.each([
    ['the “Haqqani network” fled', ['Haqqani network']],
    ['the ‘Haqqani network’, he said', ['Haqqani network']],
    ['a \'Red Hand\' and a "Blue Hand"', ['Red Hand', 'Blue Hand']],
    ["the ‘Workers' Front’ met", ["Workers' Front"]],
    ['they “hit bumps”', []],
    ['“We left,” she said', []],
    ['“This is what one long quotation looks like” he said', []],
    ["the Smiths' House and the Browns' House", []],
    ['an open “Quotation', []],
    ['“”', []],
  ])('finds those of %j', (text, expected) => {
    const tokens = tokenize(text);
    const inside = nameQuotations(tokens).map(({ open, close }) =>
      text.slice(tokens[open]?.end, tokens[close]?.start),
    );
    expect(inside).toEqual(expected);
  });
});
