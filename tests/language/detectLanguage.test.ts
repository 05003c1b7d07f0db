import { assert, constantFrom, option, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../lib/language/detectLanguage';
import { languageModels } from '../sampleRecords';

const { languages } = await languageModels();

const english =
  'The minister said on Thursday that the talks with the neighbouring country would go on, and that both sides had agreed to open the road again before the end of the month. Nobody was hurt when a lorry overturned near the bridge, the police added, but the traffic stood still for hours.';
const french =
  'Le ministre a déclaré jeudi que les discussions avec le pays voisin allaient se poursuivre et que les deux parties étaient convenues de rouvrir la route avant la fin du mois. Personne n’a été blessé lorsqu’un camion s’est renversé près du pont, a ajouté la police, mais la circulation est restée bloquée pendant des heures.';
const urdu =
  'وزیر نے جمعرات کو کہا کہ پڑوسی ملک کے ساتھ بات چیت جاری رہے گی اور دونوں فریق مہینے کے آخر تک سڑک دوبارہ کھولنے پر متفق ہیں۔';
const chinese =
  '部长星期四表示，与邻国的会谈将继续进行，双方同意在月底之前重新开放道路。警方补充说，一辆卡车在桥附近翻倒，没有人受伤，但交通中断了几个小时。';

describe('detectLanguage', () => {
  it.each<[string, string, string | null, string]>([
    ['English', english, null, 'en'],
    ['French', french, null, 'fr'],
    ['Urdu', urdu, null, 'ur'],
    ['Chinese', chinese, null, 'zh'],
    ['English declared in full', english, 'en-GB', 'en'],
    ['French that claims to be English', french.repeat(3), 'en-US', 'fr'],
    ['English that claims to be French', english.repeat(3), 'fr', 'en'],
    ['a claim that nothing contradicts clearly', english.slice(0, 60), 'nl', 'nl'],
    ['too little text', 'Hello', null, 'und'],
    ['one English sentence', english.slice(0, 174), null, 'en'],
    // Trigrams take one sentence full of names for anything written in Latin letters.
    ['one sentence of names', 'Oleg Mikhaylovich Gazmanov is a Russian singer.', null, 'und'],
    ['one sentence in another script', urdu, null, 'ur'],
    ['too little text with a claim', 'Hello', 'en', 'en'],
    ['nothing', '', null, 'und'],
    ['a claim that is no tag', english, 'english please', 'en'],
    ['numbers', '1234567890 '.repeat(100), null, 'und'],
    ['emoji', '😀'.repeat(1000), null, 'und'],
  ])('tells %s', (_, text, declared, wanted) => {
    expect(detectLanguage(text, declared, languages)).toBe(wanted);
  });

  it('gives a tag and never throws on any text', () => {
    assert(
      property(
        string({ unit: 'binary' }),
        option(constantFrom('en', 'x-1', '', '--')),
        (a, tag) => {
          expect(detectLanguage(a.repeat(20), tag, languages)).toMatch(/^[a-z]{2,3}$/);
        },
      ),
    );
  });

  it('does not read all of a long text', () => {
    expect(detectLanguage(english.repeat(40_000), null, languages)).toBe('en');
  });
});
