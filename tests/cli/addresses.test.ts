import { describe, expect, it } from 'vitest';
import { runBackstory } from './runBackstory';

const TEXT = 'The quay of Port Selmar was opened on Monday by the mayor, who spoke of new trade. ';

describe('tables and lists of addresses on the command line', () => {
  it('prints the articles of a table by its guessed columns, and refuses lines by number', async () => {
    const { code, lines, errors } = await runBackstory(
      ['analyze', '-'],
      `Headline;Datum;Volltext\nQuay opens;04.03.2021;"${TEXT.repeat(6)}"\nPier;some day;"${TEXT.repeat(6)}"\n`,
    );
    expect(code).toBe(1);
    expect(lines).toMatchObject([
      { article: true, title: 'Quay opens', published: { value: '2021-03-04' } },
      { article: false, line: 3 },
    ]);
    expect(errors).toContain('-:3: “some day” is not a date');
  });

  it('counts addresses and fetches nothing', async () => {
    const { code, lines, errors } = await runBackstory(
      ['analyze', '-'],
      'title,url,time_added,tags,status\nQuay,https://a.invalid/1,1698568488,,unread\nPier,https://a.invalid/2,1698568488,,unread\n',
    );
    expect([code, lines]).toEqual([0, []]);
    expect(errors).toContain('2 addresses of pages without their text: nothing was fetched');
  });
});
