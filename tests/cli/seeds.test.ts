import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeShared, sharedPath } from '../shared';
import { runBackstory } from './runBackstory';

interface GoldMention {
  doc: string;
  quote: string;
  start: number;
  part: string;
}

interface Links {
  entities: { id: string; mustLink: boolean; mentions: GoldMention[] }[];
  mustNotLink: { a: GoldMention; b: GoldMention; why: string }[];
}

interface Listed {
  id: string;
  date: string | null;
  type: string;
  figures: { text: string }[];
  mentions: { article: string; start: number; end: number; text: string }[];
  titleMentions: { article: string; start: number; end: number; text: string }[];
}

/** Gold mentions that describe what they mean without naming it: no recogniser of names finds them. */
const DESCRIPTIONS = new Set([
  'US-led coalition in Afghanistan',
  'Pakistan’s tribal region',
  'northwestern tribal region',
  'Afghan President Ashraf Ghani',
]);

describeShared('the five seeds, through the command line', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'backstory-seeds-'));
  const pack = path.join(folder, 'seeds.backstory');
  const texts = new Map<string, string>();
  let links: Links;
  let entities: Listed[] = [];
  let events: Listed[] = [];

  beforeAll(async () => {
    links = JSON.parse(readFileSync(sharedPath('gold', 'links.json'), 'utf8')) as Links;
    const files = readdirSync(sharedPath('seeds')).map((name) => sharedPath('seeds', name));
    const analysed = await runBackstory(['analyze', ...files]);
    for (const line of analysed.lines)
      texts.set(String(line['id']).slice(0, 3), String(line['text']));
    await runBackstory(['build', ...files, '--out', pack]);
    const list = async (command: string) =>
      (await runBackstory([command, '--pack', pack])).lines as unknown as Listed[];
    entities = await list('entities');
    events = await list('events');
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Ids of what is listed within a gold quote; offsets of the gold are into the raw file, so the quote is looked for. */
  function within(listed: Listed[], { doc, quote, part }: GoldMention): string[] {
    const plain = quote.replaceAll('\u00a0', ' ');
    const at = texts.get(doc)?.indexOf(plain) ?? -1;
    const isIn = (mention: Listed['mentions'][number]) =>
      part === 'title'
        ? plain.includes(mention.text)
        : at !== -1 && mention.start < at + plain.length && mention.end > at;
    return listed
      .filter((each) =>
        (part === 'title' ? each.titleMentions : each.mentions).some(
          (mention) => mention.article.startsWith(doc) && isIn(mention),
        ),
      )
      .map((each) => each.id);
  }

  it('join every name that the articles share', () => {
    const apart: string[] = [];
    for (const gold of links.entities.filter(({ mustLink }) => mustLink)) {
      const named = gold.mentions.filter(
        ({ part, quote }) => (part === 'body' || part === 'title') && !DESCRIPTIONS.has(quote),
      );
      const found = named.map((mention) => within(entities, mention));
      const shared = found[0]?.filter((id) => found.every((ids) => ids.includes(id))) ?? [];
      if (shared.length === 0) apart.push(`${gold.id}: ${JSON.stringify(found)}`);
    }
    expect(apart).toEqual([]);
  });

  it('keep apart what only looks alike', () => {
    const joined = links.mustNotLink
      .filter(({ a, b }) => a.part === 'body' && b.part === 'body' && a.start !== b.start)
      .filter(({ why }) => !why.includes('meetings'))
      .filter(({ a, b }) => {
        const people = (mention: GoldMention) =>
          within(entities, mention).filter((id) => id.startsWith('person:'));
        return people(a).some((id) => people(b).includes(id));
      });
    expect(joined.map(({ why }) => why)).toEqual([]);
  });

  it('make no name of what stands in a comment', () => {
    const all = entities.flatMap((entity) => [entity.id]);
    for (const id of ['person:hu-jintao', 'person:haqani', 'person:zardari', 'person:malik'])
      expect(all).not.toContain(id);
  });

  it('tell of the border strike as one event, on its day, with one figure', () => {
    const strikes = events.filter(({ date }) => date === '2011-11-26');
    expect(strikes).toHaveLength(1);
    const [strike] = strikes;
    expect(strike?.type).toBe('attack');
    expect(new Set(strike?.mentions.map(({ article }) => article.slice(0, 3)))).toEqual(
      new Set(['000', '004']),
    );
    expect(strike?.figures.map(({ text }) => text)).toEqual(['24 Pakistani soldiers']);
  });

  it('keep the two meetings of Mattis and Kayani apart', () => {
    for (const event of events.filter(({ type }) => type === 'meeting' || type === 'visit'))
      expect(new Set(event.mentions.map(({ article }) => article)).size).toBe(1);
  });
});
