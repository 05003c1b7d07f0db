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

/** `text` in an encoding, by looking each letter up in what the decoder makes of all pairs of bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, number[]>();
  const learn = (bytes: number[]): void => {
    try {
      const letter = decoder.decode(Uint8Array.from(bytes));
      if (Array.from(letter).length === 1 && !table.has(letter)) table.set(letter, bytes);
    } catch {
      // No letter has these bytes.
    }
  };
  for (let first = 0; first < 256; first++) learn([first]);
  if (/gb|big5|jis|euc/.test(encoding))
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) learn([first, second]);
  return Uint8Array.from(Array.from(text).flatMap((letter) => table.get(letter) ?? [0x3f]));
}

describe('decodeText tells text in other scripts', () => {
  const russian =
    'Мэр города встретился с владельцами кафе в понедельник и сказал, что порт снова открыт после пожара. ';
  const chinese =
    '市长星期一在港口说，三个月前的大火以后，这个城市的港口又开了，他要在今年为工人们做得更多。';
  const taiwan =
    '市長星期一在港口說，三個月前的大火以後，這個城市的港口又開了，他要在今年為工人們做得更多。';
  const japanese =
    '市長は月曜日に港で、三か月前の火事のあとで港がまた開いたと話した。町の人たちはそれを喜んでいる。';
  const korean =
    '시장은 월요일에 항구에서 세 달 전의 화재 이후 항구가 다시 열렸다고 말했다. 도시의 사람들은 이를 기뻐하고 있다.';
  const greek =
    'Ο δήμαρχος είπε τη Δευτέρα ότι το λιμάνι άνοιξε ξανά μετά από τρεις μήνες και ευχαρίστησε τους εργάτες.';
  it.each([
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['iso-8859-5', russian],
    ['gb18030', chinese],
    ['big5', taiwan],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['euc-kr', korean],
    ['windows-1253', greek],
  ])('in %s, declared truly, falsely or not at all', (encoding, text) => {
    const bytes = encoded(text, encoding);
    for (const declared of [encoding, null, 'utf-8', 'iso-8859-1', 'windows-1252'])
      expect(decodeText(bytes, declared)).toEqual({ text, encoding });
    const page = `<html><head><meta charset="iso-8859-1"><style>${'body { margin: 0 } '.repeat(60)}</style></head><body><p>${text}</p></body></html>`;
    expect(decodeText(encoded(page, encoding)).text).toBe(page);
  });

  it.each([
    [
      'Polish',
      'iso-8859-2',
      'Burmistrz Łodzi spotkał się w poniedziałek z właścicielami kawiarni i podziękował załodze.',
    ],
    [
      'French',
      'windows-1252',
      'À Évreux, les pêcheurs réunis à Étretat ont protesté contre la fermeture décidée cet été.',
    ],
    [
      'Turkish',
      'windows-1254',
      'Belediye başkanı pazartesi günü limanın yeniden açıldığını söyledi.',
    ],
  ])('but takes %s as it is declared', (_name, encoding, text) => {
    expect(decodeText(encoded(text, encoding), encoding)).toEqual({ text, encoding });
  });

  it('with quotation marks of windows-1252, also in Node 20', () => {
    expect(decodeText(Uint8Array.from([0x93, 0x41, 0x94, 0x20, 0x96, 0x20, 0xe9, 0x80])).text).toBe(
      '“A” – é€',
    );
  });
});
