import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadModels } from '../../../lib/cli/nodeModel';
import { findAll } from '../../../lib/pipeline/analyseArticle';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import type { ArticleRecord } from '../../../lib/model/findings';
import type { StoryEvent } from '../../../lib/model/archive';
import { describeShared, sharedPath } from '../../shared';

interface GoldSeed {
  file: string;
  body: { text: string };
}

interface GoldLinks {
  documents: { doc: string; date: string | null }[];
}

async function seedStories(): Promise<StoryEvent[]> {
  const seeds: GoldSeed[] = JSON.parse(readFileSync(sharedPath('gold', 'seeds.json'), 'utf8'));
  const links: GoldLinks = JSON.parse(readFileSync(sharedPath('gold', 'links.json'), 'utf8'));
  const models = await loadModels();
  const records = links.documents.map(({ doc, date }): ArticleRecord => {
    const text = seeds.find(({ file }) => file.includes(`${doc}_`))?.body.text ?? '';
    return {
      contentHash: doc,
      file: null,
      article: {
        id: doc,
        url: null,
        title: '',
        publisher: null,
        authors: [],
        published: date === null ? null : { value: date, precision: 'day', source: 'gold' },
        publishedBounds: null,
        language: 'en',
        text,
        zones: [],
      },
      findings: findAll('', text, date, models),
    };
  });
  return linkArchive(records).events;
}

describeShared('events of the five seeds', () => {
  it('makes the border strike one event of two articles, on its day, with its figure', async () => {
    const strikes = (await seedStories()).filter(
      ({ type, date, members }) =>
        type === 'attack' &&
        date === '2011-11-26' &&
        members.some(({ article }) => article === '000'),
    );
    expect(strikes).toHaveLength(1);
    const [strike] = strikes;
    expect(new Set(strike?.members.map(({ article }) => article))).toEqual(new Set(['000', '004']));
    expect(
      strike?.members.filter(({ article }) => article === '004').length,
    ).toBeGreaterThanOrEqual(3);
    expect(strike?.figures.map(({ value, counts }) => [value, counts])).toEqual([[24, 'soldier']]);
  });

  it('keeps the meetings of two articles apart', async () => {
    const meetings = (await seedStories()).filter(
      ({ type }) => type === 'meeting' || type === 'visit',
    );
    const articles = meetings.map(({ members }) => [
      ...new Set(members.map(({ article }) => article)),
    ]);
    expect(articles.flat()).toEqual(expect.arrayContaining(['002', '004']));
    expect(articles.filter((one) => one.length > 1)).toEqual([]);
  });
});
