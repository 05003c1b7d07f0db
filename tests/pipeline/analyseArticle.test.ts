import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../lib/packs/recordSchema';
import { isAnalysed } from '../../lib/pipeline/analyseArticle';
import { distinctId, identify } from '../../lib/pipeline/identify';
import { JUNE, MARCH, recordOf } from '../sampleRecords';

const GERMAN = `Der Bürgermeister von Port Sella, Tomas Brandt, hat am Montag eine Untersuchung verlangt. Bei den Luftangriffen vom 26. Februar waren im Hafen der Stadt 31 Arbeiter getötet worden. Die Generalin Maria Okonjo hat auf seinen Brief bisher nicht geantwortet, wie das Rathaus am Dienstag mitteilte. Der Hafen soll im Sommer wieder öffnen, sagte ein Sprecher der Behörde.`;

describe('analyseArticle', () => {
  it('finds names, dates and events, and joins the names of one person', async () => {
    const { findings } = await recordOf('march', 'Okonjo in Port Sella', '2021-03-10', MARCH);
    const okonjo = findings.entities.find(({ name }) => name === 'Maria Okonjo');
    expect(okonjo).toMatchObject({ kind: 'person', aliases: expect.arrayContaining(['Okonjo']) });
    expect(findings.titleMentions.map(({ entity }) => entity)).toContain(okonjo?.id);
    expect(findings.dates.map(({ value }) => value)).toEqual(['2021-03-09', '2021-02-26']);
    expect(findings.events.map(({ type, date }) => [type, date])).toEqual([
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

  it('claims nothing of an article in another language', async () => {
    const { article, findings } = await recordOf('de', 'Hafen', '2021-06-08', GERMAN);
    expect(article.language).toBe('de');
    expect(findings).toMatchObject({ entities: [], mentions: [], titleMentions: [], events: [] });
    expect(findings.sentences.length).toBeGreaterThan(3);
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
