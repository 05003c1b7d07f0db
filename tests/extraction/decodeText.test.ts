import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { decodeText, UnreadableInput } from '../../lib/extraction/decodeText';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((char) => {
      const code = char.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

const sentence = 'The mayor of Łódź met the café owners’ union on Monday.';
const western = 'Der Bürgermeister traf die Caf\u00e9betreiber am Montag in K\u00f6ln.';

describe('decodeText reads', () => {
  it.each<[string, Uint8Array, string | null, string, string]>([
    ['UTF-8', utf8(sentence), null, 'utf-8', sentence],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${sentence}`), null, 'utf-8', sentence],
    ['UTF-8 declared as something else', utf8(sentence), 'iso-8859-1', 'utf-8', sentence],
    ['windows-1252 without a declaration', latin1(western), null, 'windows-1252', western],
    ['windows-1252 declared as UTF-8', latin1(western), 'utf-8', 'windows-1252', western],
    ['UTF-16 without a mark', utf16(western, true), null, 'utf-16le', western],
    ['UTF-16, big end first', utf16(western, false), null, 'utf-16be', western],
    [
      'a declared charset',
      Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x21]),
      'windows-1251',
      'windows-1251',
      'Привет!',
    ],
    [
      'a charset named in markup',
      Uint8Array.from([
        ...latin1('<meta charset="windows-1251"><p>'),
        0xcf,
        0xf0,
        0xe8,
        0xe2,
        0xe5,
        0xf2,
      ]),
      null,
      'windows-1251',
      '<meta charset="windows-1251"><p>Привет',
    ],
  ])('%s', (_name, bytes, declared, encoding, text) => {
    expect(decodeText(bytes, declared)).toEqual({ encoding, text });
  });

  it('a file that was cut inside a character', () => {
    const cut = utf8(`${sentence} Ende: ö`).slice(0, -1);
    const { text, encoding } = decodeText(cut);
    expect(encoding).toBe('utf-8');
    expect(text.startsWith(sentence)).toBe(true);
  });

  it('whatever was encoded as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const whole = `Text: ${text}`;
        // Control characters and private marks are not text; a leading mark is cut by every decoder.
        fc.pre(!/[\p{Cc}\ufffd\ufeff]/u.test(whole));
        expect(decodeText(utf8(whole)).text).toBe(whole);
      }),
    );
  });
});

describe('decodeText refuses', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['an empty file', new Uint8Array(), /empty/],
    ['blanks alone', utf8(' \n\n\t '), /blanks/],
    ['a PDF', utf8('%PDF-1.7\n%âãÏÓ'), /PDF/],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /zip/],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /PNG/],
    [
      'noise',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256),
      /binary|damaged/,
    ],
  ])('%s', (_name, bytes, what) => {
    const attempt = (): unknown => decodeText(bytes);
    expect(attempt).toThrow(UnreadableInput);
    expect(attempt).toThrow(what);
  });

  it('with a remedy', () => {
    try {
      decodeText(new Uint8Array());
    } catch (error) {
      expect(error instanceof UnreadableInput && error.remedy.length > 10).toBe(true);
      return;
    }
    throw new Error('nothing was thrown');
  });
});
