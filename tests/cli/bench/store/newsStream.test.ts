import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newsStream, unseenArticles } from '../../../../lib/cli/bench/store/generator/newsStream';
import { drawRank, WORD_LAW } from '../../../../lib/cli/bench/store/generator/ranks';
import { Random } from '../../../../lib/cli/bench/store/generator/random';
import { wordOf } from '../../../../lib/cli/bench/store/generator/words';
import type { ArticleRecord } from '../../../../lib/model/findings';
import { keptRecord } from '../../../../lib/pipeline/keptRecord';

const WORLD = { seed: 7, articles: 1200 };
const articles = [...newsStream(WORLD)];

const mean = (of: (record: ArticleRecord) => number): number =>
  articles.reduce((sum, { record }) => sum + of(record), 0) / articles.length;

describe('generated news', () => {
  it('is as much as was asked for, numbered, each article once, in the order of days', () => {
    expect(articles.map(({ ordinal }) => ordinal)).toEqual(articles.map((_, at) => at + 1));
    expect(articles).toHaveLength(1200);
    for (const of of ['id', 'contentHash'] as const) {
      const all = articles.map(({ record }) =>
        of === 'id' ? record.article.id : record.contentHash,
      );
      expect(new Set(all).size).toBe(1200);
    }
    const days = articles.map(({ record }) => record.article.published?.value ?? '');
    expect(days).toEqual([...days].sort());
  });

  it('is the same for the same seed, and another for another', () => {
    const again = newsStream(WORLD);
    for (const article of articles.slice(0, 50)) expect(again.next().value).toEqual(article);
    const [other] = newsStream({ ...WORLD, seed: 8 });
    expect(other?.record.article.text).not.toBe(articles[0]?.record.article.text);
  });

  it('has names, dates and events where it says', () => {
    for (const { record } of articles.slice(0, 300)) {
      const { text, title } = record.article;
      const { mentions, titleMentions, dates, events, entities, sentences } = record.findings;
      const ids = new Set(entities.map(({ id }) => id));
      for (const { start, end, text: words, entity } of mentions) {
        expect(text.slice(start, end)).toBe(words);
        expect(ids.has(entity)).toBe(true);
      }
      for (const { start, end, text: words } of titleMentions)
        expect(title.slice(start, end)).toBe(words);
      for (const { start, end, value } of dates) expect(text.slice(start, end)).toBe(value);
      for (const event of events) {
        const { triggerSpan, trigger, sentence, figures, participants, place } = event;
        expect(text.slice(triggerSpan.start, triggerSpan.end)).toBe(trigger);
        expect(sentences).toContainEqual(sentence);
        for (const { start, end, text: words } of figures)
          expect(text.slice(start, end)).toBe(words);
        for (const local of [...participants, place ?? 'n1']) expect(ids.has(local)).toBe(true);
      }
      let end = 0;
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        end = sentence.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('has the measures of news', () => {
    expect(mean(({ article }) => article.text.length)).toBeGreaterThan(2500);
    expect(mean(({ article }) => article.text.length)).toBeLessThan(3500);
    expect(mean(({ findings }) => findings.entities.length)).toBeGreaterThan(16);
    expect(mean(({ findings }) => findings.entities.length)).toBeLessThan(24);
    // All of its events are worth keeping.
    expect(mean((record) => keptRecord(record).findings.events.length)).toBeGreaterThan(1.5);
    expect(mean((record) => record.findings.events.length)).toBeLessThan(3);
  });

  it('gives queries of stories that the archive has, and that it has not itself', () => {
    const unseen = unseenArticles(WORLD, 20);
    expect(unseen).toHaveLength(20);
    const ids = new Set(articles.map(({ record }) => record.article.id));
    for (const { record, story } of unseen) {
      expect(ids.has(record.article.id)).toBe(false);
      expect(articles.filter((each) => each.story === story).length).toBeGreaterThan(0);
    }
  });
});

describe('words', () => {
  it('grow in number as Heaps says: the power of about 0.57 once the frequent ones are met', () => {
    const random = new Random(3);
    const met = new Set<number>();
    const grown = (draws: number): number => {
      for (let draw = 0; draw < draws; draw++) met.add(drawRank(WORD_LAW, random));
      return met.size;
    };
    const [few, many] = [grown(200_000), grown(1_400_000)];
    expect(Math.log(many / few) / Math.log(8)).toBeGreaterThan(0.5);
    expect(Math.log(many / few) / Math.log(8)).toBeLessThan(0.75);
  });

  it('are one for each rank', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200_000_000 }),
        fc.integer({ min: 1, max: 200_000_000 }),
        (a, b) => {
          if (a !== b) expect(wordOf(a)).not.toBe(wordOf(b));
          expect(wordOf(a)).toMatch(/^[a-z]+$/);
        },
      ),
    );
  });
});
