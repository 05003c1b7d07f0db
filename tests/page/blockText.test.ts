// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockText, partsOf } from '../../lib/page/blockText';

function read(...pieces: string[]): { text: string; back: (start: number, end: number) => string } {
  const block = new BlockText();
  for (const piece of pieces) block.append(document.createTextNode(piece));
  const done = block.finish() ?? { text: '', runs: [] };
  return {
    text: done.text,
    back: (start, end) =>
      partsOf(done.runs, start, end)
        .map((part) => part.node.data.slice(part.start, part.end))
        .join('|'),
  };
}

describe('the text of a block', () => {
  it.each([
    ['is that of its nodes', ['Port Sel', 'wyn'], 'Port Selwyn'],
    ['has one space for any white space', ['Port \n\t Selwyn'], 'Port Selwyn'],
    ['has one space over a border of nodes', ['Port ', ' Selwyn'], 'Port Selwyn'],
    [
      'has a plain space for others',
      ['Port\u00A0Selwyn\u202Fnow\u2009then'],
      'Port Selwyn now then',
    ],
    ['has no soft hyphen', ['Sel\u00ADwyn'], 'Selwyn'],
    ['has no zero width space or mark', ['\uFEFFSel\u200Bwyn\u200E'], 'Selwyn'],
    ['has no direction mark', ['\u202BSelwyn\u202C'], 'Selwyn'],
    ['keeps the non-joiner, a letter in Persian', ['می\u200Cروم'], 'می\u200Cروم'],
    ['keeps what joins emoji', ['👩\u200D🚀'], '👩\u200D🚀'],
    ['has no space at its ends', ['  Selwyn \n'], 'Selwyn'],
    ['has one space where an invisible stands between two', ['a \u200B b'], 'a b'],
    ['is none without words', [' \n', '\u00AD'], ''],
  ])('%s', (_what, pieces, text) => {
    expect(read(...pieces).text).toBe(text);
  });

  it.each([
    ['a part of one node', ['General Rahmani spoke'], 8, 15, 'Rahmani'],
    ['one part a node', ['Rah', 'ma', 'ni'], 0, 7, 'Rah|ma|ni'],
    ['what was left out inside', ['Sel\u00ADwyn'], 0, 6, 'Sel\u00ADwyn'],
    ['white space inside', ['Port \n Selwyn'], 0, 11, 'Port \n Selwyn'],
    ['nothing before and after', ['a \u00AD\u00AD b c'], 2, 3, 'b'],
  ])('leads back to %s', (_what, pieces, start, end, found) => {
    expect(read(...pieces).back(start, end)).toBe(found);
  });

  it('leads back to the same characters wherever they stand', () => {
    const piece = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '\n', '\u00A0', '\u00AD', '\u200B', 'é', '𠮷'),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.nat(), fc.nat(), (pieces, from, length) => {
        const { text, back } = read(...pieces);
        expect(text).toBe(
          pieces
            .join('')
            .replace(/[\u00AD\u200B]/g, '')
            .replace(/\s+/g, ' ')
            .trim(),
        );
        const start = text === '' ? 0 : from % text.length;
        const end = Math.min(text.length, start + (length % 9));
        const plain = back(start, end)
          .replace(/[|\u00AD\u200B]/g, '')
          .replace(/\s+/g, ' ');
        expect(plain).toBe(text.slice(start, end));
      }),
    );
  });

  it('takes ten million characters without a break at once', () => {
    expect(read('a\u00AD'.repeat(5_000_000)).text).toHaveLength(5_000_000);
  });
});
