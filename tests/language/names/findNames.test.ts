import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../lib/language/names/findNames';
import { readNameModel } from '../../../lib/language/names/nameModel';
import type { NameMention } from '../../../lib/model/mention';
import type { Span } from '../../../lib/model/span';
import { describeShared, sharedPath } from '../../shared';

const file = readFileSync(new URL('../../../assets/public/models/names.bin', import.meta.url));
const model = readNameModel(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));

/** Sentences, well enough for tests: a stop and a capital, or a line's end. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /(?<!\b(?:Mr|Ms|Dr|Gen|Lt|[A-Z]))[.?!]["”’]?\s+(?=["“A-Z])|\n+/g,
  )) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

const names = (text: string): NameMention[] => findNames(text, sentencesOf(text), model);
const brief = (text: string): string[] => names(text).map((name) => `${name.text}: ${name.kind}`);

describe('findNames', () => {
  it.each([
    [
      'Kenyan President Uhuru Kenyatta arrived in Nairobi on Monday.',
      ['Kenyan: other', 'Uhuru Kenyatta: person', 'Nairobi: place'],
    ],
    [
      'LAHORE: Officials of the Ministry of Finance met in Karachi.',
      ['LAHORE: place', 'Ministry of Finance: organisation', 'Karachi: place'],
    ],
    ["France's army left Mali.", ['France: place', 'Mali: place']],
    ['Mr Chen denied it.', ['Chen: person']],
    ['Trade between them grew. The minister said so. Yesterday it rained.', []],
    ['He paid US$5 for it.', []],
    ['“We do not know when they will come back,” she said.', []],
    ['“On the contrary,” she said.', []],
    ['They struck the “Haqqani network” again.', ['Haqqani network: organisation']],
    ['They struck the "Haqqani network" again.', ['Haqqani network: organisation']],
    ['They struck the ‘Haqqani network’, it said.', ['Haqqani network: organisation']],
    ['The Pakistani Defence Secretary was sacked.', ['Pakistani: other']],
    ['The film “Gone with the Wind” won.', ['Gone with the Wind: other']],
    ['Pak-US ties grew.', ['Pak: place', 'US: place']],
    ['The agency covers South and Central Asia.', ['South and Central Asia: place']],
    ['The Middle East and North Africa were calm.', ['Middle East: place', 'North Africa: place']],
    ['Officials told Dawn that talks go on.', ['Dawn: organisation']],
    ["Israel's Cabinet met.", ['Israel: place', 'Cabinet: organisation']],
    ['By Anwar IqbalUpdated March 3, 2018', ['Anwar Iqbal: person']],
  ])('reads %j', (text, expected) => {
    expect(brief(text)).toEqual(expected);
  });

  it.each([
    ['Army chief General Ashfaq Kayani spoke.', 'Ashfaq Kayani', 'Army chief General'],
    [
      'On Friday Pentagon press secretary George Little said that talks went on.',
      'George Little',
      'Pentagon press secretary',
    ],
    ['Captain John Kirby answered.', 'John Kirby', 'Captain'],
    ['US Secretary of State John Kerry left.', 'John Kerry', 'US Secretary of State'],
    [
      'Defense Secretary Lt Gen (r) Asif Yasin Malik left.',
      'Asif Yasin Malik',
      'Defense Secretary Lt Gen (r)',
    ],
    [
      'Chairman Joint Chiefs of Staff Martin Dempsey spoke.',
      'Martin Dempsey',
      'Chairman Joint Chiefs of Staff',
    ],
    [
      'The head of the South Korean Navy and Air Marshal Sohail Aman met.',
      'Sohail Aman',
      'Air Marshal',
    ],
    [
      'A spokesman for Human Rights Watch John Smith left.',
      'John Smith',
      'spokesman for Human Rights Watch',
    ],
    ['Maria Lopez, the mayor of Lima, resigned.', 'Maria Lopez', 'mayor of Lima'],
    ['They saw Maria Lopez in the street.', 'Maria Lopez', null],
    [
      'NAIROBI (Reuters) - Senator Ledama Olekina has sued the revenue authority.',
      'Ledama Olekina',
      'Senator',
    ],
  ])('gives the role in %j', (text, name, role) => {
    const found = names(text).find((mention) => mention.text === name);
    expect(found?.kind).toBe('person');
    expect(found?.role).toBe(role);
  });

  it('knows a surname that is a common word from the full name before', () => {
    const text =
      'Press secretary George Little said talks went on. Little refused to say more. ' +
      'There is little hope.';
    const little = names(text).filter((name) => /little/i.test(name.text));
    expect(little.map((name) => [name.text, name.kind])).toEqual([
      ['George Little', 'person'],
      ['Little', 'person'],
    ]);
  });

  it.each([
    ['US Secretary of State John Kerry left.', ['US', 'John Kerry']],
    [
      'Deputy Assistant Secretary of Defence for Media Operations Captain John Kirby spoke.',
      ['John Kirby'],
    ],
    [
      'The US Department of State Deputy Spokesperson Mark Toner spoke.',
      ['US Department of State', 'Mark Toner'],
    ],
    ['Army chief General Ashfaq Kayani spoke.', ['Ashfaq Kayani']],
    ['Chief Of Army Staff General Kayani spoke.', ['Kayani']],
  ])('leaves the office out of the names in %j', (text, expected) => {
    expect(names(text).map((name) => name.text)).toEqual(expected);
  });

  it('reads headlines in capitals and in title case', () => {
    expect(brief('OBAMA VISITS LONDON')).toEqual(['OBAMA: person', 'LONDON: place']);
    expect(brief('Obama Visits London After Talks in Paris')).toEqual([
      'Obama: person',
      'London: place',
      'Paris: place',
    ]);
  });

  it.each([
    ['emoji alone', '😀😀 😀'],
    ['lone surrogates', '\ud800 \udc00\ud800'],
    ['brackets', '('.repeat(100_000)],
    ['Urdu', 'وزیر اعظم نے کہا کہ ملک میں امن ہے'],
    ['Chinese', '中国总理星期五访问伦敦'],
    ['nothing', ''],
  ])('finds no name in %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });

  it('gives exact slices, sorted and apart, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'Gen. ',
        'Mr ',
        'Angela Merkel ',
        'US',
        '-',
        '’s ',
        'network ',
        '. ',
        '\n',
        'Bank of ',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const name of names(text)) {
          expect(name.start).toBeGreaterThanOrEqual(end);
          expect(name.end).toBeGreaterThan(name.start);
          expect(text.slice(name.start, name.end)).toBe(name.text);
          expect(name.confidence).toBeGreaterThanOrEqual(0);
          expect(name.confidence).toBeLessThanOrEqual(1);
          if (name.role !== null) expect(text).toContain(name.role);
          end = name.end;
        }
      }),
    );
  });

  it('reads one long line to its end', () => {
    // Squared time over half a million characters would not end within the test's limit.
    const piece = 'John Smith of Acme Corp. met them in Paris, then left ';
    const found = findNames(piece.repeat(8000), [{ start: 0, end: 8000 * piece.length }], model);
    expect(found.filter(({ text }) => text === 'Paris')).toHaveLength(8000);
    expect(found.at(-1)?.start).toBe(7999 * piece.length + piece.indexOf('Paris'));
  });
});

interface LinkMention {
  doc: string;
  quote: string;
  start: number;
  end: number;
  part: string;
}

describeShared('findNames in the articles of the starter corpus', () => {
  it('finds the people and organisations that link them', () => {
    const gold = JSON.parse(readFileSync(sharedPath('gold/links.json'), 'utf8')) as {
      documents: { doc: string; file: string; bodyEndsBefore: number }[];
      entities: { type: string; aliases: string[]; mentions: LinkMention[] }[];
    };
    let wanted = 0;
    let found = 0;
    for (const { doc, file, bodyEndsBefore } of gold.documents) {
      const path = sharedPath('seeds', file);
      if (!existsSync(path)) continue;
      const text = readFileSync(path, 'utf8').slice(0, bodyEndsBefore);
      const mentions = findNames(text, sentencesOf(text), model);
      for (const entity of gold.entities.filter(({ type }) => type === 'person')) {
        for (const { doc: at, start, end, part } of entity.mentions) {
          if (at !== doc || part !== 'body') continue;
          wanted++;
          // Gold spans include rank and title, which stand outside a name here.
          const inside = mentions.some(
            (name) => name.kind === 'person' && name.start >= start && name.end <= end,
          );
          if (inside) found++;
        }
      }
    }
    expect(wanted).toBeGreaterThan(10);
    expect(found / wanted).toBeGreaterThanOrEqual(0.9);
  });
});
