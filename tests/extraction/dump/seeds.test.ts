import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { extractDump } from '../../../lib/extraction/dump/extractDump';
import { describeShared, hasShared, sharedPath } from '../../shared';
import { shingleF1 } from '../shingles';

interface GoldArticle {
  file: string;
  title: string;
  publisher: { value: string | null; inText: boolean };
  author: { value: string | null };
  date: { value: string | null };
  body: { text: string };
  commentsCut: number;
}

const gold: GoldArticle[] = hasShared
  ? JSON.parse(readFileSync(sharedPath('gold', 'seeds.json'), 'utf8'))
  : [];

describeShared('the five seeds', () => {
  it.each(gold)('$file: title, outlet, authors, date and body', (want) => {
    const raw = readFileSync(sharedPath('seeds', want.file), 'utf8');
    const result = extractDump(raw);
    if (!result.article) throw new Error(result.why);
    const { found } = result;
    expect(found.title).toBe(want.title.replaceAll('\u00a0', ' '));
    expect(found.publisher).toBe(want.publisher.inText ? want.publisher.value : null);
    expect(found.authors).toEqual(want.author.value === null ? [] : [want.author.value]);
    expect(found.published?.value ?? null).toBe(want.date.value);
    expect(shingleF1(want.body.text, found.text)).toBeGreaterThanOrEqual(0.99);
    const body = new Set(found.text.split('\n'));
    for (const { kind, start, end, text } of found.zones) {
      if (text === undefined) expect(start).toBeLessThan(end);
      else if (kind !== 'teaser') expect(body.has(text)).toBe(false);
    }
    const comments = found.zones.filter(({ kind }) => kind === 'comment');
    expect(comments.length > 0).toBe(want.commentsCut > 0);
  });
});
