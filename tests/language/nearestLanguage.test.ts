import { array, assert, constantFrom, property, string } from 'fast-check';
import { francAll } from 'franc-min';
import { describe, expect, it } from 'vitest';
import { nearestLanguage } from '../../lib/language/nearestLanguage';
import { languageModels } from '../sampleRecords';

const { languages } = await languageModels();

/** Invented sentences in languages of several scripts. */
const SENTENCES = [
  'The harbour was closed on Sunday because of the storm, the council said.',
  'Der Hafen war am Sonntag wegen des Sturms geschlossen, sagte der Rat.',
  'Le port était fermé dimanche à cause de la tempête, a dit le conseil.',
  'El puerto estuvo cerrado el domingo por la tormenta, dijo el consejo.',
  'Hamnen var stängd på söndagen på grund av stormen, sade rådet.',
  'Liman pazar günü fırtına yüzünden kapalıydı, dedi meclis.',
  'Порт был закрыт в воскресенье из-за шторма, сообщил совет.',
  'Порт був зачинений у неділю через шторм, повідомила рада.',
  'أغلق الميناء يوم الأحد بسبب العاصفة، قال المجلس.',
  'طوفان کی وجہ سے بندرگاہ اتوار کو بند رہی، کونسل نے کہا۔',
  'तूफान के कारण रविवार को बंदरगाह बंद रहा, परिषद ने कहा।',
  '港口因暴风雨于星期日关闭，市议会表示。',
  '港は嵐のため日曜日に閉鎖されたと議会は述べた。',
  '폭풍 때문에 일요일에 항구가 닫혔다고 의회가 말했다.',
  'Το λιμάνι ήταν κλειστό την Κυριακή λόγω της καταιγίδας.',
  'ท่าเรือปิดในวันอาทิตย์เพราะพายุ สภากล่าว',
];

/** What franc says, whose data it is. */
function franc(text: string): string | null {
  const tag = francAll(text, { minLength: 10 })[0]?.[0];
  return tag === undefined || tag === 'und' ? null : tag;
}

describe('nearestLanguage', () => {
  it.each(SENTENCES)('says what franc says of %s', (sentence) => {
    expect(nearestLanguage(sentence, languages)).toBe(franc(sentence));
    expect(nearestLanguage(sentence, languages)).not.toBeNull();
  });

  it('says what franc says of any mixture', () => {
    assert(
      property(array(constantFrom(...SENTENCES), { minLength: 1, maxLength: 3 }), (sentences) => {
        const text = sentences.join(' 12:30 ');
        expect(nearestLanguage(text, languages)).toBe(franc(text));
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a word', 'harbour'],
    ['figures', '12,345,678.90 12'],
    ['signs', '😀😀😀😀😀😀'],
  ])('says nothing of %s', (_, text) => {
    expect(nearestLanguage(text, languages)).toBeNull();
  });

  it('never throws on any text', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(nearestLanguage(text, languages) ?? 'und').toMatch(/^[a-z]{3}$/);
      }),
    );
  });
});
