import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dice } from './dice';

/** Invented news to make pages of. */
export interface NewsText {
  title: string;
  paragraphs: readonly string[];
}

/** The invented articles in a folder of marked news (tests/fixtures/names/written), without their marks. */
export function inventedNews(folder: string): NewsText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/^---$/m))
    .map((article) => {
      const lines = article
        .replace(/\[([^[\]|]+)\|[A-Z]\]/g, '$1')
        .split('\n')
        .map((line) => line.replace(/^#+\s*/, '').trim())
        .filter((line) => line !== '');
      const [title = '', ...paragraphs] = lines;
      return { title, paragraphs: paragraphs.filter((line) => line.length > 40) };
    })
    .filter(({ title, paragraphs }) => title.length < 160 && paragraphs.length > 1);
}

const SYLLABLES: Record<string, readonly string[]> = {
  de: 'ge ver lich ung schaf ten haus be stein mar kel wer dorf ang te rei'.split(' '),
  fr: 'tion mai son re pou vé lle an ment dou ci té ré bou ai ne'.split(' '),
  es: 'ción ca sa do re ma ta los mien to pe ro na ra le ja'.split(' '),
  sv: 'för lig het stad en are lan der vik son ning mar by kom sko gen'.split(' '),
};
const SMALL: Record<string, readonly string[]> = {
  de: 'der die das und in mit von für ist nicht auf ein'.split(' '),
  fr: 'le la de et en les des un pour que dans est'.split(' '),
  es: 'el la de y en los que un por con para se'.split(' '),
  sv: 'en ett och i av på som för är att inte med'.split(' '),
};
const SIGNS = '東京市町県海山川新計画発表会社政府調査今年問題地域住民工事予定結果影響事業';
const KANA = 'のはがをにでとしたもるれら';

/** The line as if in another language: its signs, names and lengths stay, its words are coined. */
export function translated(line: string, language: string): string {
  if (language === 'en') return line;
  if (language === 'ja')
    return line
      .replace(/[\p{L}\p{N}'’-]+/gu, (word) => {
        const hash = hashOf(word);
        const sign = SIGNS[hash % SIGNS.length] ?? '';
        return sign + (KANA[(hash >>> 5) % KANA.length] ?? '');
      })
      .replace(/, /g, '、')
      .replace(/[.]\s*/g, '。')
      .replace(/ /g, '');
  const parts = SYLLABLES[language] ?? [];
  const small = SMALL[language] ?? [];
  return line.replace(/\p{L}+/gu, (word) => {
    const hash = hashOf(word.toLowerCase());
    if (word.length < 4) return small[hash % small.length] ?? word;
    const count = word.length < 7 ? 2 : 3;
    let made = '';
    for (let at = 0; at < count; at++) made += parts[(hash >>> (at * 5)) % parts.length] ?? '';
    const isName = /^\p{Lu}/u.test(word) || (language === 'de' && hash % 3 === 0);
    return isName ? made.slice(0, 1).toUpperCase() + made.slice(1) : made;
  });
}

function hashOf(word: string): number {
  let hash = 7;
  for (const letter of word) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash;
}

/** Its first sentences, about this many. */
export function sentencesOf(paragraph: string, count: number): string {
  const sentences = paragraph.match(/.+?(?:[.!?]["”’]?(?=\s|$)|$)/g) ?? [paragraph];
  return sentences.slice(0, count).join('').trim();
}

const GIVEN = 'Anna Idris Marta Wen Tomas Leila Oskar Nadia Petra Kofi Ines Bram Yuki Rosa'.split(
  ' ',
);
const FAMILY =
  'Harlow Okafor Lindqvist Moreau Brandt Salcedo Petrov Tanaka Whitlock Dray Costa Amadi'.split(
    ' ',
  );

/** Somebody's name. */
export function personName(dice: Dice): string {
  return `${dice.pick(GIVEN)} ${dice.pick(FAMILY)}`;
}
