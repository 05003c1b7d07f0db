import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { extractDump } from '../../../lib/extraction/dump/extractDump';
import type { ExtractedArticle } from '../../../lib/extraction/extraction';

function found(raw: string): ExtractedArticle {
  const result = extractDump(raw);
  if (!result.article) throw new Error(result.why);
  return result.found;
}

const title = 'River town rebuilds its bridge after the spring flood';
const first =
  'MARLOW: The council of Marlow voted on Tuesday to rebuild the stone bridge that the flood took away in April.';
const second =
  'Mayor Ada Finch said that the work would cost four million crowns and would be done before winter.';
const third =
  'Residents have crossed the river by ferry since then, which takes twenty minutes each way.';
const body = [first, second, third].join('\n\n');

describe('clean text', () => {
  it('passes untouched', () => {
    const article = found(`${title}\n\n${body}\n`);
    expect(article).toMatchObject({ title, text: body, authors: [], published: null });
    expect(article.zones).toEqual([{ kind: 'dateline', start: 0, end: 'MARLOW:'.length }]);
  });

  it('passes with one paragraph and no title', () => {
    const article = found(first);
    expect(article.text).toBe(first);
    expect(article.title.length).toBeGreaterThan(10);
  });

  it('keeps paragraphs apart by one line as they are', () => {
    expect(found(`${title}\n\n${first}\n${second}\n${third}`).text).toBe(
      [first, second, third].join('\n'),
    );
  });

  it('reads no-break spaces as spaces', () => {
    expect(
      found(`${title}\n\n${first.replace('MARLOW: ', 'MARLOW:\u00a0')}\n\n${second}`).text,
    ).toContain('MARLOW: The');
  });
});

describe('what dumps say about the article', () => {
  it.each<[string, string[], string | null, string[], string | null]>([
    [
      'byline and date',
      ['By Nora Quill', 'Published: March 4, 2019'],
      '2019-03-04',
      ['Nora Quill'],
      null,
    ],
    ['a glued update', ['Nora QuillUpdated March 04, 2019'], '2019-03-04', ['Nora Quill'], null],
    ['an account', ['Posted by Admin On Monday 4 March 2019 0 comments'], '2019-03-04', [], null],
    ['a staff byline', ['Valley Courier Staff'], null, [], 'Valley Courier'],
    ['an agency', ['By Reuters', 'March 4, 2019'], '2019-03-04', [], null],
    ['a name below "By"', ['By', 'Nora Quill', '4 March 2019'], '2019-03-04', ['Nora Quill'], null],
    [
      'German',
      ['Von Nora Quill', '4. März 2019, 10:15 Uhr'],
      '2019-03-04T10:15',
      ['Nora Quill'],
      null,
    ],
    [
      'Spanish',
      ['Por Nora Quill', 'Actualizado: 4 de marzo de 2019'],
      '2019-03-04',
      ['Nora Quill'],
      null,
    ],
    ['French', ['Par Nora Quill', 'Publié le 4 mars 2019'], '2019-03-04', ['Nora Quill'], null],
    ['Japanese figures', ['2019年3月4日'], '2019-03-04', [], null],
    ['a glued time', ['March 4, 201910:15 PM'], '2019-03-04', [], null],
    [
      'a day before the update',
      ['Published March 4, 2019 Updated March 6, 2019'],
      '2019-03-04',
      [],
      null,
    ],
    [
      'an update before the day',
      ['Last Updated: March 6, 2019 First Published: March 4, 2019'],
      '2019-03-04',
      [],
      null,
    ],
    ['nothing', [], null, [], null],
  ])('%s', (_name, lines, date, authors, publisher) => {
    const article = found([title, '', ...lines, '', body].join('\n'));
    expect(article.text).toBe(body);
    expect(article.published?.value.slice(0, date?.length) ?? null).toBe(date);
    expect(article.authors).toEqual(authors);
    expect(article.publisher).toBe(publisher);
  });

  it('the outlet where the text says where it was printed', () => {
    const article = found(`${title}\n\n${body}\n\nPublished in Courier, March 4th, 2019`);
    expect(article).toMatchObject({ publisher: 'Courier', text: body });
    expect(article.published?.value).toBe('2019-03-04');
  });

  it('takes no date from the body or from a comment', () => {
    const dated = `${body}\n\nThe bridge was opened on 3 May 1911 by the grandfather of the mayor, who kept a diary of it.`;
    const article = found(
      `${title}\n\n${dated}\n\nReader Comments (2)\n\nOtto\nMay 5, 2020 10:15am\n\nAt last!\n\nPia\nMay 5, 2020 11:20am\n\nWho pays for it all in the end?`,
    );
    expect(article.published).toBeNull();
    expect(article.text).toBe(dated);
  });
});

describe('the headline', () => {
  it.each<[string, string[]]>([
    [
      'below today’s date and a menu',
      ['Tuesday, 5 March 2019', 'Home', 'News', title, 'March 4, 2019'],
    ],
    [
      'above a standfirst',
      [title, 'Residents wait for the ferry', 'By Nora Quill', 'March 4, 2019'],
    ],
    [
      'shown twice',
      [`Home News ${title}`, title, 'Stone and money for Marlow', 'By Nora Quill', 'March 4, 2019'],
    ],
    ['above share buttons', [title, 'March 4, 2019', 'Share this article', 'Tweet Share']],
    ['above a name', [title, 'March 4, 2019', 'Nora Quill', 'Courier staff reporter']],
  ])('%s', (_name, lines) => {
    const article = found(`${lines.join('\n')}\n${body}`);
    expect(article.title).toBe(title);
    expect(article.published?.value).toBe('2019-03-04');
    expect(article.text).toBe(body);
  });

  it('keeps the standfirst, a sentence, as part of the text', () => {
    const deck = 'Residents of Marlow will wait for the ferry until winter, and then never again.';
    expect(found(`${title}\n${deck}\nBy Nora Quill\n\n${body}`).text.startsWith(deck)).toBe(true);
  });
});

describe('what is cut and kept apart', () => {
  it.each<[string, string, string]>([
    ['a caption with a credit', 'The old bridge before the flood. PHOTO: COURIER/FILE', 'caption'],
    ['a link to another story', '(Read: Ferry makes its thousandth trip)', 'furniture'],
    ['share buttons', 'Share this article on Facebook', 'furniture'],
    ['a newsletter prompt', 'Sign up for our daily newsletter', 'furniture'],
    ['an advertisement label', 'Advertisement', 'furniture'],
    ['a link in capitals', 'FERRY CAPTAIN RETIRES AFTER FORTY YEARS', 'furniture'],
    ['a poll', 'Was this article helpful?', 'furniture'],
    ['a store’s button', 'View On Bridgeshop $17', 'furniture'],
    ['a line of dashes', '____', 'furniture'],
    ['a picture from the files', 'FILE - The old bridge on a day in May.', 'caption'],
    ['a cookie notice', 'This website uses cookies to improve your experience.', 'furniture'],
  ])('%s', (_name, line, kind) => {
    const article = found(`${title}\n\n${first}\n\n${line}\n\n${second}\n\n${third}`);
    expect(article.text).toBe(body);
    expect(article.zones.slice(1)).toEqual([
      { kind, start: first.length, end: first.length, text: line },
    ]);
  });

  it('a note on the author', () => {
    const note = 'Nora Quill is a reporter for the Courier and lives in Marlow with two cats.';
    expect(found(`${title}\n\nBy Nora Quill\n\n${body}\n\n${note}`).text).toBe(body);
  });

  it('but not a list that a line announces', () => {
    const list = ['Stone: four million', 'Ferry: two million', 'Paint: one million'].join('\n');
    const text = `${body}\n\nThe council will pay for the following:\n${list}\n\nNobody voted against it, and the meeting ended before nine in the evening, which is early for a council that likes to talk until the last ferry has left and everybody has to stay the night in the town hall.`;
    expect(found(`${title}\n\n${text}`).text).toContain(list);
  });

  it('a teaser that repeats the first paragraph', () => {
    const article = found(`${title}\n\n${first.slice(0, 80)}...\n\n${body}`);
    expect(article.text).toBe(body);
    expect(article.zones.map(({ kind }) => kind)).toEqual(['teaser', 'dateline']);
  });

  it('a picture name glued to the first word', () => {
    expect(
      found(`${title}\n\nold-stone-bridge${body.slice(8)}`).text.startsWith('The council'),
    ).toBe(true);
  });

  it.each<[string, string]>([
    [
      'under a heading',
      'Reader Comments (2)\n\nOtto: I want my bridge back.\n\nPia: You will never get it, my friend.',
    ],
    [
      'by their times',
      'Otto\nMar 05, 2019 10:15am\n\nI want my bridge back.\n\nPia\nMar 05, 2019 11:20am\n\nYou will never get it.',
    ],
    [
      'by bullets and numbers',
      '\n  1. I want my bridge back, and I want it soon, says my wife.\n\n    • You will never get it, my friend, they have no money.\n\n  2. Who are you to say so? We pay our taxes here.\n\nComments are closed.',
    ],
  ])('comments told %s', (_name, comments) => {
    const article = found(`${title}\n\n${body}\n\n${comments}`);
    expect(article.text).toBe(body);
    expect(article.zones.filter(({ kind }) => kind === 'comment').length).toBeGreaterThanOrEqual(2);
  });

  it('but not a list that belongs to the article', () => {
    const list = '• Four million crowns for the stone.\n• Two million crowns for the ferry.';
    const article = found(
      `${title}\n\n${body}\n\nThe council also decided:\n\n${list}\n\n${first.replace('rebuild', 'paint')}`,
    );
    expect(article.text).toContain('• Two million crowns');
  });
});

describe('what is no article', () => {
  const code =
    'import { a } from "./a";\n\nexport function f(x) {\n  const y = a(x);\n  if (y > 2) {\n    return y;\n  }\n  return x;\n}\n';
  it.each<[string, string, RegExp]>([
    ['source code', code, /source code/],
    ['a table', 'name,age,town\nann,31,marlow\nbob,44,wells\ncid,27,bath\ndan,39,york\n', /table/],
    [
      'a log',
      '2024-01-01 10:00:01 INFO start\n2024-01-01 10:00:02 WARN slow\n2024-01-01 10:00:03 INFO done\n2024-01-01 10:00:04 INFO end\n',
      /log/,
    ],
    [
      'filler',
      'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.',
      /lorem/,
    ],
    ['a word list', 'apple\npear\nplum\ncherry\ngrape\nfig\nlemon\nlime\nmelon\n', /list of words/],
    ['markup', '<!DOCTYPE html><html><body><p>Hello</p></body></html>', /markup/],
    ['data', '{"title": "x", "text": "y"}', /JSON/],
    ['a few words', 'Hello there', /few words/],
    ['nothing', ' \n ', /no text/],
  ])('%s', (_name, raw, why) => {
    const result = extractDump(raw);
    expect(result.article).toBe(false);
    if (!result.article) expect(result.why).toMatch(why);
  });
});

describe('any text', () => {
  it('gives zones that lie in the body', () => {
    const line = fc.oneof(
      fc.constantFrom(
        first,
        second,
        third,
        title,
        '',
        'Comments (3)',
        '  • Oh no, you again!',
        'By Nora Quill',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const result = extractDump(lines.join('\n'));
        if (!result.article) return;
        const { text, zones } = result.found;
        for (const { start, end, text: words } of zones) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start < end || words !== undefined).toBe(true);
        }
      }),
    );
  });

  // No clock: work that grows with the square of the length would not end within the test's time.
  it.each<[string, string, boolean]>([
    ['one line', 'word '.repeat(2_000_000), true],
    ['blanks', `${' '.repeat(5_000_000)}x`, false],
    ['full stops', '. '.repeat(3_000_000), true],
    ['lines', `${first}\n`.repeat(60_000), true],
    [
      'headings over comments',
      `${first}\n${`Comments (3)\nOtto says:\n3 days ago\n${second}\n`.repeat(40_000)}`,
      true,
    ],
  ])('of 5 to 10 MB in %s is read to its end', (_name, raw, article) => {
    const result = extractDump(raw);
    expect(result.article).toBe(article);
    if (result.article) {
      const { text, zones } = result.found;
      const kept = text.length + zones.reduce((sum, zone) => sum + (zone.text?.length ?? 0), 0);
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThanOrEqual(raw.length);
    }
  });
});
