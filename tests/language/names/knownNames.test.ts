import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../lib/language/names/findNames';
import { KnownNames, plainSpelling, type KnownName } from '../../../lib/language/names/knownNames';
import { splitSentences } from '../../../lib/language/sentences';
import { tokenize } from '../../../lib/language/tokens';
import { languageModels } from '../../sampleRecords';

const wordsOf = (text: string): string[] => tokenize(text).map((token) => token.text);

/** The known names that are found in a sentence, as the words under them. */
function found(names: KnownName[], sentence: string): string[] {
  const words = wordsOf(sentence);
  return new KnownNames(names)
    .find(words)
    .map(({ first, last, kind }) => `${words.slice(first, last + 1).join(' ')}: ${kind}`);
}

const SELLA: KnownName = { text: 'Port Sella', kind: 'place' };
const BANK: KnownName = { text: 'Port Sella Bank', kind: 'organisation' };
const OBRIEN: KnownName = { text: "Ada O'Brien", kind: 'person' };
const TARN: KnownName = { text: 'Tarn', kind: 'place' };

describe('KnownNames', () => {
  it.each<[string, KnownName[], string, string[]]>([
    ['a name', [SELLA], 'They left Port Sella.', ['Port Sella: place']],
    [
      'the longer of two',
      [SELLA, BANK],
      'The Port Sella Bank fell.',
      ['Port Sella Bank: organisation'],
    ],
    [
      'the shorter where the longer is not there',
      [SELLA, BANK],
      'Port Sella fell.',
      ['Port Sella: place'],
    ],
    [
      'each of several',
      [SELLA, TARN],
      'from Tarn to Port Sella',
      ['Tarn: place', 'Port Sella: place'],
    ],
    ['a possessive', [TARN], 'in Tarn’s harbour', ['Tarn: place']],
    ['another apostrophe', [OBRIEN], 'and Ada O’Brien came', ['Ada O’Brien: person']],
    [
      'another hyphen',
      [{ text: 'Al-Tarn', kind: 'place' }],
      'in Al\u2010Tarn',
      ['Al \u2010 Tarn: place'],
    ],
    ['no other case', [SELLA], 'PORT SELLA and port sella', []],
    ['no part of a word', [TARN], 'the Tarnish of Tarnopol', []],
    ['no possessive without its apostrophe', [TARN], 'of Tarns harbour', []],
    ['no word of a longer name', [TARN], 'the Tarn Mirror and Lake Tarn', []],
    ['no word that "of" ties to another', [TARN], 'the City of Tarn', []],
    ['a word after a plain "of"', [TARN], 'the people of Tarn', ['Tarn: place']],
    ['nothing where nothing is known', [], 'in Tarn', []],
    ['nothing of an empty name', [{ text: ' ', kind: 'place' }], 'in Tarn', []],
  ])('finds %s', (_, names, sentence, expected) => {
    expect(found(names, sentence)).toEqual(expected);
  });

  it.each<[string, number, number, string[]]>([
    ['as often the one as the other', 5, 5, []],
    ['somewhat more often the one', 5, 3, []],
    ['nearly always the one', 30, 2, ['Tarn: place']],
  ])('of a name that is %s it says %s:%s', (_, places, persons, expected) => {
    const names: KnownName[] = [
      { text: 'Tarn', kind: 'place', articles: places },
      { text: 'Tarn', kind: 'person', articles: persons },
    ];
    expect(found(names, 'in Tarn')).toEqual(expected);
  });

  it('lets no shorter name stand where a longer one is of two kinds', () => {
    const names: KnownName[] = [BANK, { ...BANK, kind: 'person' }, SELLA];
    expect(found(names, 'the Port Sella Bank')).toEqual([]);
  });

  it('finds whole words, apart and in order, in anything', () => {
    const word = fc.constantFrom(
      'Tarn',
      'Port',
      'Sella',
      'of',
      'Bank',
      '-',
      "'s",
      '’',
      'x',
      '\uD800',
    );
    const name = fc.record({
      text: fc.array(word, { maxLength: 4 }).map((words) => words.join(' ')),
      kind: fc.constantFrom('person' as const, 'place' as const),
    });
    fc.assert(
      fc.property(fc.array(name, { maxLength: 8 }), fc.array(word), (names, words) => {
        let end = -1;
        const spellings = new Set(names.map(({ text }) => wordsOf(plainSpelling(text)).join(' ')));
        for (const { first, last } of new KnownNames(names).find(words)) {
          expect(first).toBeGreaterThan(end);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(words.length);
          const spelled = words
            .slice(first, last + 1)
            .map(plainSpelling)
            .join(' ');
          expect(spellings).toContain(spelled);
          end = last;
        }
      }),
    );
  });

  it('reads many names of one first word and a megabyte of it', () => {
    const names = Array.from({ length: 20_000 }, (_, i): KnownName => {
      return { text: `Tarn ${i}`, kind: 'place' };
    });
    const known = new KnownNames(names);
    expect(known.size).toBe(20_000);
    expect(known.find(Array.from({ length: 200_000 }, () => 'Tarn'))).toEqual([]);
  });
});

/** Sentences that leave the kind of their name open, with two kinds it can have. */
const OPEN: [sentence: string, name: string, kinds: [KnownName['kind'], KnownName['kind']]][] = [
  ['They had waited for Madison Grey all summer.', 'Madison Grey', ['person', 'organisation']],
  ['A letter from Madison Grey reached them.', 'Madison Grey', ['person', 'organisation']],
  ['They had waited for Larkin Stone all summer.', 'Larkin Stone', ['person', 'place']],
  ['The boats of Rowan Dale were sold.', 'Rowan Dale', ['person', 'place']],
  ['Nothing was heard from Tamsin Vale again.', 'Tamsin Vale', ['organisation', 'place']],
];

describe('findNames with names of the archive', () => {
  it('reads a name as the archive has it, where the sentence leaves it open', async () => {
    const model = (await languageModels()).names;
    const read = (text: string, known?: KnownNames): string[] =>
      findNames(text, splitSentences(text), model, known).map(
        (each) => `${each.text}: ${each.kind}`,
      );
    let alone = 0;
    let helped = 0;
    for (const [sentence, text, kinds] of OPEN) {
      for (const kind of kinds) {
        const right = `${text}: ${kind}`;
        if (read(sentence).includes(right)) alone++;
        if (read(sentence, new KnownNames([{ text, kind }])).includes(right)) helped++;
      }
    }
    // Alone one of the two is wrong, whatever the model; the weights decide how often help is enough.
    expect(alone).toBeLessThanOrEqual(OPEN.length);
    expect(helped).toBeGreaterThanOrEqual(OPEN.length + 3);
  });

  it('changes nothing in a text that has none of the names', async () => {
    const model = (await languageModels()).names;
    const known = new KnownNames([SELLA, BANK, OBRIEN, TARN]);
    const piece = fc.constantFrom(
      'Maria Okonjo ',
      'met ',
      'in Lima. ',
      'May ',
      '“Dawn” ',
      'port sella ',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        const sentences = splitSentences(text);
        expect(findNames(text, sentences, model, known)).toEqual(findNames(text, sentences, model));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    'In May the court freed him, and in March they left.',
    'They will come back, she said. Will they? Little is known of it.',
    'Time is short. Force was used, and spring came late.',
  ])('leaves common words that are names elsewhere alone: %s', async (text) => {
    const known = new KnownNames(
      ['May', 'March', 'Will', 'Little', 'Time', 'Force'].map((name) => {
        return { text: name, kind: 'organisation' };
      }),
    );
    expect(findNames(text, splitSentences(text), (await languageModels()).names, known)).toEqual(
      [],
    );
  });
});
