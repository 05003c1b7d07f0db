import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termTokens, type TermToken } from '../../../lib/linking/related/articleTerms';
import { TermCounts } from '../../../lib/linking/related/termCounts';
import { sharedPhrase } from '../../../lib/linking/related/topicQuotes';
import type { Span } from '../../../lib/model/span';
import { made } from './articles';

const statistics = new TermCounts();
for (const text of ['The ferry terminal left.', 'A ferry terminal and a harbour bridge.', 'Trams.'])
  statistics.add(made({ id: text, title: '', text }).record);

const phrase = (here: string, there: string, most = Infinity, taken: Span[] = []) => {
  const [one, other] = [here, there].map((text, at) => made({ id: `${at}`, title: '', text }));
  if (one === undefined || other === undefined) return null;
  const found = sharedPhrase(one, other, statistics, most, taken);
  return (
    found && [
      here.slice(found.here.start, found.here.end),
      there.slice(found.there.start, found.there.end),
    ]
  );
};

/** The pairs of words that stand next to each other. */
function pairsOf(tokens: readonly TermToken[]): Set<string> {
  const next = (at: number): string => `${tokens[at - 1]?.term} ${tokens[at]?.term}`;
  return new Set(tokens.flatMap(({ joined }, at) => (joined ? [next(at)] : [])));
}

describe('sharedPhrase', () => {
  it('is the run of words that both have, as each spells it', () => {
    expect(phrase('The old harbour bridge fell.', 'Boats passed Harbour Bridges at noon.')).toEqual(
      ['harbour bridge', 'Harbour Bridges'],
    );
  });

  it.each([
    ['nothing next to each other', 'The bridge of the harbour', 'A harbour bridge'],
    ['words that a comma parts', 'ferry, terminal', 'ferry terminal'],
    ['numbers alone', 'At 12 30 they left', 'From 12 30 on'],
    ['an empty text', '', 'ferry terminal'],
  ])('is none of %s', (_, here, there) => expect(phrase(here, there)).toBeNull());

  it('has a pair that is rare enough, outside of what is taken', () => {
    expect(phrase('the ferry terminal', 'a ferry terminal', 2)).not.toBeNull();
    expect(phrase('the ferry terminal', 'a ferry terminal', 1)).toBeNull();
    expect(phrase('the ferry terminal', 'a ferry terminal', 2, [{ start: 4, end: 18 }])).toBeNull();
  });

  it('is found where both have a pair, for any text, and is the same words in both', () => {
    const piece = fc.constantFrom(
      'night',
      'Train',
      'harbour',
      'bridge',
      'the',
      ' ',
      ' ',
      ', ',
      '12',
    );
    const text = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (here, there) => {
        const found = phrase(here, there);
        const [one, other] = [pairsOf(termTokens(here)), pairsOf(termTokens(there))];
        const common = [...one].filter((pair) => other.has(pair));
        if (found === null) {
          expect(common.filter((pair) => /\p{L}{3}.* .*\p{L}{3}/u.test(pair))).toEqual([]);
          return;
        }
        const [mine, theirs] = found.map((words) => termTokens(words).map(({ term }) => term));
        expect(mine).toEqual(theirs);
        expect(mine?.length).toBeGreaterThan(1);
      }),
      { numRuns: 500 },
    );
  });
});
