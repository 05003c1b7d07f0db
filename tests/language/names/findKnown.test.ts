import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findKnown } from '../../../lib/language/names/findKnown';
import { KnownNames } from '../../../lib/language/names/knownNames';
import { splitSentences } from '../../../lib/language/sentences';

const KNOWN = new KnownNames([
  { text: 'Port Sella', kind: 'place' },
  { text: 'Tomas Brandt', kind: 'person' },
  { text: 'Brandt', kind: 'person' },
  { text: 'Moreau', kind: 'person' },
  { text: 'Westmere', kind: 'place' },
  { text: 'Ost', kind: 'place' },
  { text: 'NHA', kind: 'organisation' },
]);

const names = (text: string) => findKnown(text, splitSentences(text), KNOWN);
const brief = (text: string): string[] => names(text).map((each) => `${each.text}: ${each.kind}`);

describe('findKnown', () => {
  it.each([
    ['Der Hafen von Port Sella ist zu.', ['Port Sella: place']],
    ['Erst sprach Tomas Brandt. Dann schwieg Brandt.', ['Tomas Brandt: person', 'Brandt: person']],
    ['Dann schwieg Brandt.', []],
    ['Tomas Brandt kam. Auch Moreau kam.', ['Tomas Brandt: person']],
    ['Das liegt in Westmere.', ['Westmere: place']],
    ['Die Westmere Zeitung kam.', []],
    ['Der Ost ist weit.', []],
    ['Das sagt die NHA.', ['NHA: organisation']],
    ['میئر Tomas Brandt نے Port Sella میں کہا۔', ['Tomas Brandt: person', 'Port Sella: place']],
    ['میئر نے شہر میں کہا۔', []],
    ['', []],
  ])('of %j it knows %j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it('is surer of a full name than of a lone word', () => {
    const [full, lone] = names('Erst kam Tomas Brandt, dann das ferne Westmere.');
    expect(full?.confidence).toBeGreaterThan(lone?.confidence ?? 1);
  });

  it('gives slices of the text in order, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        'Port Sella',
        ' Tomas Brandt ',
        'Brandt. ',
        '\n',
        '😀',
        ' NHA ',
        'ہم ',
        '\u00a0',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const name of names(text)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(name.start, name.end)).toBe(name.text);
          expect(name.role).toBeNull();
          end = name.end;
        }
      }),
    );
  });

  it('finds every one in a megabyte', () => {
    const text = 'Das war in Port Sella. '.repeat(45_000);
    expect(names(text)).toHaveLength(45_000);
  });
});
