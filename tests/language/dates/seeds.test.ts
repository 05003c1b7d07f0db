import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findDates } from '../../../lib/language/dates/findDates';
import { splitSentences } from '../../../lib/language/sentences';
import { describeShared, sharedPath } from '../../shared';

interface GoldDate {
  doc: string;
  quote: string;
  part: string;
  value: string;
  type: string;
}

interface GoldSeed {
  file: string;
  date: { value: string | null };
  body: { text: string };
}

const read = (file: string): string => readFileSync(sharedPath('gold', file), 'utf8');

describeShared('dates of the seed articles', () => {
  it('come out with the gold values', () => {
    const seeds: GoldSeed[] = JSON.parse(read('seeds.json'));
    const { dates }: { dates: GoldDate[] } = JSON.parse(read('links.json'));
    const wrong: string[] = [];
    let right = 0;
    for (const seed of seeds) {
      const { text } = seed.body;
      const found = findDates(text, splitSentences(text), seed.date.value);
      let from = 0;
      const own = dates.filter(({ doc, part }) => seed.file.startsWith(doc) && part === 'body');
      for (const { quote, value, type } of own) {
        const start = text.indexOf(quote, from);
        const end = start + quote.length;
        from = start + 1;
        const hit = found.find((date) => date.start < end && date.end > start);
        if (hit?.value === value && (hit.type === type.toLowerCase() || hit.type === 'time'))
          right++;
        else wrong.push(`${quote}: ${value}, found ${hit?.value ?? 'nothing'}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(right).toBeGreaterThan(20);
  });
});
