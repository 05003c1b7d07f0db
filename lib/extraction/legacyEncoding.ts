/** Statistics are taken of this many bytes. */
const SAMPLE = 16_384;

/**
 * Text in a script other than Latin, by encoding: letters that are common in it, and their usual
 * share of all that is not ASCII. The shares are those of news text, rounded; only their order of
 * size matters.
 */
const SCRIPTS: readonly { encodings: readonly string[]; common: string; share: number }[] = [
  {
    encodings: ['windows-1251', 'koi8-r', 'koi8-u', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'],
    common: 'оеаинтсрвлкд',
    share: 0.75,
  },
  { encodings: ['windows-1253', 'iso-8859-7'], common: 'αοιετσνηυρκπ', share: 0.7 },
  { encodings: ['windows-1255'], common: 'יוהלאתרבשמנ', share: 0.75 },
  { encodings: ['windows-1256', 'iso-8859-6'], common: 'اليمونترهب', share: 0.7 },
  { encodings: ['windows-874'], common: 'านรอกเงมยลวดท่', share: 0.6 },
  {
    encodings: ['gb18030'],
    common:
      '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经，。、',
    share: 0.3,
  },
  {
    encodings: ['big5'],
    common:
      '的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經，。、',
    share: 0.3,
  },
  {
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp'],
    common: 'のにはをたがでてとしれさあるいうんもなすっかこらりー、。',
    share: 0.5,
  },
  { encodings: ['euc-kr'], common: '이다는에의가을하고지도로사한은를기대서인', share: 0.35 },
];

/**
 * Share of high bytes beside another one above which a text is in no Latin script: accented letters
 * stand alone between plain ones, while whole words of other scripts are high bytes (in Shift_JIS three
 * of four).
 */
const FOREIGN = 0.6;
/** Fewer high bytes say nothing. */
const FEWEST = 6;

/**
 * The encoding of bytes that are not UTF-8, told by how common its letters are: pages are declared
 * falsely, or not at all. `named` is the declared one, which holds where no other fits far better.
 * Null for text in Latin letters, where the declaration is as good a guess as any.
 */
export function legacyEncoding(bytes: Uint8Array, named: string | null): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  let high = 0;
  let beside = 0;
  for (let at = 0; at < sample.length; at++) {
    if ((sample[at] ?? 0) < 0x80) continue;
    high++;
    if ((sample[at - 1] ?? 0) >= 0x80 || (sample[at + 1] ?? 0) >= 0x80) beside++;
  }
  if (high < FEWEST || beside < high * FOREIGN) return null;
  let best: { encoding: string; score: number } | null = null;
  for (const { encodings, common, share } of SCRIPTS)
    for (const encoding of encodings) {
      const score = (fit(sample, encoding, common) / share) * (encoding === named ? 1.5 : 1);
      if (score > (best?.score ?? 0)) best = { encoding, score };
    }
  // Half of what is usual: a list of names has fewer of the common letters.
  return best !== null && best.score > 0.5 ? best.encoding : null;
}

/** The share of common letters among all that is not ASCII, as `encoding` reads it; 0 where it does not fit. */
function fit(sample: Uint8Array, encoding: string, common: string): number {
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(sample);
  } catch {
    // A browser or a small build of Node without it.
    return 0;
  }
  let all = 0;
  let known = 0;
  let bad = 0;
  for (const letter of text) {
    if (letter < '\u0080') continue;
    all++;
    if (letter === '\ufffd') bad++;
    // Control characters stand for bytes that the encoding does not use.
    else if (letter < '\u00a0') bad++;
    else if (common.includes(letter)) known++;
  }
  return all === 0 || bad * 50 > all ? 0 : known / all;
}
