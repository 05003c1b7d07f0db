import { describe, expect, it } from 'vitest';
import { articleHeads } from '../../../lib/extraction/dump/articleHeads';
import { readMetas } from '../../../lib/extraction/dump/aboutArticle';
import { readLines } from '../../../lib/extraction/dump/dumpLines';
import { extractDump } from '../../../lib/extraction/dump/extractDump';
import { findBody } from '../../../lib/extraction/dump/findBody';

const teasers = Array.from(
  { length: 20 },
  (_, at) =>
    `Story ${at}: The ferry of the lower valley stopped again. Its captain told the court all of it`,
);
const head = [
  'River town rebuilds its bridge after the flood',
  'By Nora Quill',
  'Published: 12:37 GMT, 21 March 2019 | Updated: 15:26 GMT, 21 March 2019',
];
const body = [
  'The council of Marlow voted on Tuesday to rebuild the stone bridge that the flood took.',
  'Mayor Ada Finch said that the work would cost four million crowns and be done by winter.',
  'Residents have crossed the river by ferry since then, which takes twenty minutes each way.',
];

function bodyOf(texts: string[]): string[] {
  const lines = readLines(texts.join('\n'));
  const metas = readMetas(lines);
  const open = lines.map((_, at) => metas[at] === null);
  const found = findBody(
    lines,
    open,
    articleHeads(
      metas,
      lines.map(({ text }) => text),
    ),
  );
  return lines.slice(found?.from, found?.to).map(({ text }) => text);
}

describe('findBody', () => {
  it('takes what follows byline and date, though links above say more', () => {
    const links = ['Previous', 'Next', 'Home', 'News', 'Sport', 'Weather', 'Travel', 'Money'];
    expect(bodyOf([...teasers, ...links, ...head, 'Share', ...body])).toEqual(body);
  });

  it('takes the longest run where nothing is signed or dated', () => {
    expect(bodyOf(['Home', 'News', ...body])).toEqual(body);
  });

  it('does not take a line below a lone date for the article', () => {
    const [only = ''] = body;
    const dated = ['Sunday, March 24th 2019', 'Mild in the valley, and later rain.'];
    expect(bodyOf([...dated, ...Array<string>(30).fill('Menu'), ...body, only])).toContain(body[1]);
  });

  it('finds no prose in labels', () => {
    expect(findBody(readLines('Home\nNews\nSport'), [true, true, true], [0, 0, 0])).toBeNull();
  });
});

describe('articleHeads', () => {
  it('adds up who, when and that it was published', () => {
    const lines = readLines(head.join('\n'));
    const texts = lines.map(({ text }) => text);
    expect(articleHeads(readMetas(lines), texts)).toEqual([0, 1, 3]);
  });
});

describe('a button for comments below the byline', () => {
  it('begins no comments', () => {
    const result = extractDump([...head, '189', 'View comments', '', ...body].join('\n'));
    expect(result.article && result.found.text).toBe(body.join('\n'));
  });
});
