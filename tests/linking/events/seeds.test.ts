import { expect, it } from 'vitest';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import type { StoryEvent } from '../../../lib/model/archive';
import { seedRecords } from '../../seedRecords';
import { describeShared } from '../../shared';

async function seedStories(): Promise<StoryEvent[]> {
  return linkArchive(await seedRecords()).events;
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
