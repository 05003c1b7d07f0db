import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterMentions } from '../../../../lib/linking/events/coreference/clusterMentions';
import { PAIR_FEATURES } from '../../../../lib/linking/events/coreference/pairFeatures';
import { PAIR_MODEL } from '../../../../lib/linking/events/coreference/trainedPairs';

const FERRY = [
  'A *ferry* with ninety passengers *sank* off the harbour of Port Ellery on Monday .',
  'The *sinking* of the Port Ellery ferry drowned four passengers , the coast guard *said* .',
];
const FERRY_AGAIN = [
  'Four passengers drowned when a ferry *sank* near Port Ellery harbour , the coast guard said .',
  'Ninety people had boarded the ferry at Port Ellery before it *sank* .',
];
const QUAKE = [
  'An *earthquake* shook the mountain villages of Dorvan before dawn .',
  'Roofs fell in Dorvan and the *quake* cut the road through the mountain pass .',
];
const MATCH = ['Rovers *beat* United by two goals in the cup final on Saturday .'];

/** Articles of sentences in which the words that name events stand between stars. */
function marked(articles: string[][]) {
  const places: { article: number; sentence: number; words: number[]; text: string }[] = [];
  const texts = articles.map((lines, article) => ({
    sentences: lines.map((line, sentence) =>
      line.split(' ').map((word, at) => {
        const bare = word.replaceAll('*', '');
        if (word !== bare && bare !== 'ferry')
          places.push({ article, sentence, words: [at], text: bare });
        return bare;
      }),
    ),
  }));
  return { texts, places };
}

function groups(articles: string[][]): string[] {
  const { texts, places } = marked(articles);
  const found = clusterMentions(texts, places, PAIR_MODEL);
  const byGroup = new Map<number, string[]>();
  for (const [index, group] of found.entries())
    byGroup.set(group, [
      ...(byGroup.get(group) ?? []),
      `${places[index]?.article}${places[index]?.text}`,
    ]);
  return [...byGroup.values()].map((members) => members.join(' '));
}

describe('clusterMentions', () => {
  it('has weights for the evidence there is', () => {
    expect(PAIR_MODEL.features).toHaveLength(PAIR_FEATURES.length);
  });

  it('joins what alike articles tell by one word, and keeps what is said of it apart', () => {
    const found = groups([FERRY, QUAKE, FERRY_AGAIN, MATCH]);
    expect(found.find((group) => group.includes('0sank'))).toContain('2sank');
    expect(found).toContain('0said');
    expect(found).toContain('3beat');
  });

  it('joins nothing of articles that have nothing in common', () => {
    const found = groups([
      ['A school bus with thirty pupils *crashed* into a bridge on the icy Alden bypass .'],
      ['Two freight trains carrying timber *crashed* outside Verrin station overnight .'],
      MATCH,
      QUAKE,
    ]);
    expect(found).toContain('0crashed');
    expect(found).toContain('1crashed');
  });

  it('does not depend on the order of the articles', () => {
    const all = [FERRY, QUAKE, FERRY_AGAIN, MATCH];
    const partition = (order: number[]): string[] =>
      groups(order.map((at) => all[at] ?? []))
        .map((group) =>
          group
            .split(' ')
            .map((member) => `${order[Number(member[0])]}${member.slice(1)}`)
            .sort()
            .join(' '),
        )
        .sort();
    const shuffled = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(partition(order)).toEqual(partition([0, 1, 2, 3]));
      }),
      { numRuns: 10 },
    );
  });

  it('takes empty texts', () => {
    expect(clusterMentions([], [], PAIR_MODEL)).toEqual([]);
    const place = { article: 0, sentence: 0, words: [0], text: '' };
    expect(clusterMentions([{ sentences: [[]] }], [place], PAIR_MODEL)).toEqual([0]);
  });
});
