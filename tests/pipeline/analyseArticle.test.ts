import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownNames } from '../../lib/language/names/knownNames';
import { parseRecord } from '../../lib/packs/recordSchema';
import { analyseArticle } from '../../lib/pipeline/analyseArticle';
import { isAnalysed } from '../../lib/pipeline/isAnalysed';
import { distinctId, identify } from '../../lib/pipeline/identify';
import { JUNE, MARCH, languageModels, recordOf } from '../sampleRecords';

const GERMAN = `Der Bürgermeister von Port Sella, Tomas Brandt, hat am Montag eine Untersuchung verlangt. Bei den Luftangriffen vom 26. Februar waren im Hafen der Stadt 31 Arbeiter getötet worden. Die Generalin Maria Okonjo hat auf seinen Brief bisher nicht geantwortet, wie das Rathaus am Dienstag mitteilte. Der Hafen soll im Sommer wieder öffnen, sagte ein Sprecher der Behörde.`;

const URDU = `میئر Tomas Brandt نے پیر کو Port Sella میں ایک تحقیقات کا مطالبہ کیا۔ فروری میں شہر کی بندرگاہ پر فضائی حملوں میں اکتیس مزدور ہلاک ہو گئے تھے۔ بندرگاہ گرمیوں میں دوبارہ کھلے گی، ترجمان نے منگل کو کہا۔`;

/** The findings of a text beside which the archive knows these names. */
async function findingsWith(text: string, known: KnownNames) {
  const extracted = {
    title: 'Port Sella',
    url: null,
    publisher: null,
    authors: [],
    published: null,
  };
  const rest = { updated: null, section: null, language: null, text, zones: [] };
  const source = { id: 'known', file: null, extracted: { ...extracted, ...rest } };
  return (await analyseArticle(source, await languageModels(), known)).findings;
}

describe('analyseArticle', () => {
  it('finds names, dates and events, and joins the names of one person', async () => {
    const { findings } = await recordOf('march', 'Okonjo in Port Sella', '2021-03-10', MARCH);
    const okonjo = findings.entities.find(({ name }) => name === 'Maria Okonjo');
    expect(okonjo).toMatchObject({ kind: 'person', aliases: expect.arrayContaining(['Okonjo']) });
    expect(findings.titleMentions.map(({ entity }) => entity)).toContain(okonjo?.id);
    expect(findings.dates.map(({ value }) => value)).toEqual(['2021-03-09', '2021-02-26']);
    const listed = findings.events.filter(({ type, date }) => type !== 'other' && date !== null);
    expect(listed.map(({ type, date }) => [type, date]).slice(0, 2)).toEqual([
      ['meeting', '2021-03-09'],
      ['attack', '2021-02-26'],
    ]);
  });

  it('invents no date where none is given, and bounds it by what the text proves', async () => {
    const text = `${JUNE} The harbour has been closed since May 3, 2021.`;
    const { article, findings } = await recordOf('undated', 'Harbour', null, text);
    expect(article.published).toBeNull();
    expect(article.publishedBounds).toEqual({ after: '2021-05-03', before: null });
    expect(findings.dates.map(({ value }) => value)).toContain('XXXX-WXX-1');
  });

  it.each([
    ['2021-06-20T10:00:00Z', { after: '2021-05-03', before: '2021-06-20' }],
    ['2021-04-01T10:00:00Z', { after: null, before: '2021-04-01' }],
    ['of old', { after: '2021-05-03', before: null }],
  ])('takes %s, when it was seen, for a bound and no more', async (seen, bounds) => {
    const text = `${JUNE} The harbour has been closed since May 3, 2021.`;
    const extracted = {
      title: 'Harbour',
      url: null,
      publisher: null,
      authors: [],
      published: null,
      updated: null,
      section: null,
      language: null,
      text,
      zones: [],
    };
    const source = { id: 'seen', file: null, extracted, seen };
    const { article } = await analyseArticle(source, await languageModels());
    expect(article.published).toBeNull();
    expect(article.publishedBounds).toEqual(bounds);
  });

  it('claims nothing of an article in another language', async () => {
    const { article, findings } = await recordOf('de', 'Hafen', '2021-06-08', GERMAN);
    expect(article.language).toBe('de');
    expect(findings).toMatchObject({ entities: [], mentions: [], titleMentions: [], events: [] });
    expect(findings.sentences.length).toBeGreaterThan(3);
  });

  it.each([
    ['German', GERMAN],
    ['Urdu', URDU],
  ])('finds in %s what the archive knows, and nothing else', async (_, text) => {
    const known = new KnownNames([
      { text: 'Port Sella', kind: 'place' },
      { text: 'Tomas Brandt', kind: 'person' },
      { text: 'Westmere', kind: 'place' },
    ]);
    const findings = await findingsWith(text, known);
    expect(findings.entities.map(({ name, kind }) => `${name}: ${kind}`).sort()).toEqual([
      'Port Sella: place',
      'Tomas Brandt: person',
    ]);
    for (const { start, end, text: words } of findings.mentions)
      expect(text.slice(start, end)).toBe(words);
    expect(findings.titleMentions.map((mention) => mention.text)).toEqual(['Port Sella']);
    expect(findings).toMatchObject({ dates: [], events: [] });
  });

  it('reads English the same with names that it does not have', async () => {
    const known = new KnownNames([{ text: 'Westmere', kind: 'person' }]);
    expect(await findingsWith(MARCH, known)).toEqual(await findingsWith(MARCH, new KnownNames([])));
  });

  it.each([
    ['en', true],
    ['en-GB', true],
    ['und', true],
    ['enm', false],
    ['de', false],
  ])('language %s is analysed: %s', (language, analysed) => {
    expect(isAnalysed(language)).toBe(analysed);
  });

  it('makes a whole record of any text', async () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        '',
        '\uD800',
        '('.repeat(5000),
        '😀'.repeat(500),
        MARCH.toUpperCase(),
        'ہم '.repeat(300),
      ),
      fc.tuple(fc.string(), fc.constantFrom(MARCH, JUNE)).map((parts) => parts.join(' ')),
    );
    await fc.assert(
      fc.asyncProperty(odd, odd, async (title, text) => {
        const record = await recordOf('odd', title, '2021-03-10', text);
        // What a pack takes in is whole: every span in its text, every mention its own slice.
        expect(parseRecord(structuredClone(record))).toEqual(record);
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same content the same hash, and another one another', async () => {
    const first = await recordOf('a', 'T', '2021-03-10', MARCH);
    const again = await recordOf('b', 'T', '2021-03-10', MARCH);
    const other = await recordOf('a', 'T', '2021-03-11', MARCH);
    expect(again.contentHash).toBe(first.contentHash);
    expect(other.contentHash).not.toBe(first.contentHash);
  });
});

const extracted = {
  title: '',
  url: null,
  publisher: null,
  authors: [],
  published: null,
  updated: null,
  section: null,
  language: null,
  text: '',
  zones: [],
};

describe('identify', () => {
  it.each([
    ['given', 'folder/x.txt', 'given'],
    [null, 'folder/march report.txt', 'march report'],
    [null, 'C:\\news\\page.html.gz', 'page'],
    [null, 'v1.2.txt', 'v1.2'],
    [null, '-', 'abcdef0123456789'],
    [null, null, 'abcdef0123456789'],
  ])('id %j in file %j is %s', (id, file, expected) => {
    expect(identify({ id, file, extracted }, 'abcdef0123456789ffff')).toBe(expected);
  });

  it('tells two articles of one id apart by what they say', () => {
    expect(distinctId('page', 'abcdef0123456789')).toBe('page~abcdef01');
  });
});
