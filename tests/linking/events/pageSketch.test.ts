import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLikeness, pageSketch, pagesLikeness } from '../../../lib/linking/events/pageSketch';
import { forEachTerm } from '../../../lib/linking/related/articleTerms';

const BRIDGE =
  'The Harlan bridge closed on Monday after engineers found cracks. Mayor Ana Torres said the Harlan ' +
  'bridge would stay shut for a month.';
const BRIDGE_AGAIN =
  'Cracks shut the bridge at Harlan, engineers said on Monday. It may open in a month, said the mayor, Ana Torres.';
const ELECTION =
  'Voters in Dorvan chose a new council on Sunday. Turnout was low, the election office said.';

describe('pageSketch', () => {
  it('is alike for one story in other words, and not for another story', () => {
    const bridge = pageSketch('', BRIDGE);
    expect(pageLikeness(bridge, pageSketch('', BRIDGE_AGAIN))).toBeGreaterThan(0.5);
    expect(pageLikeness(bridge, pageSketch('', ELECTION))).toBeLessThan(0.15);
  });

  it('reads the title once, and no more than it must', () => {
    expect(pageSketch('The Harlan bridge', BRIDGE)).toBe(pageSketch('', BRIDGE));
    expect(pageSketch('Harlan', '')).toHaveLength(1);
    expect(pageSketch('', '')).toBe('');
    expect(pageSketch('', `${BRIDGE} word`.repeat(50_000)).length).toBeLessThanOrEqual(64);
  });

  it('is what counting and sorting strings gives', () => {
    const word = fc.oneof(
      fc.constantFrom(...`${BRIDGE} ${ELECTION}`.split(' ')),
      fc.constantFrom(
        'Ångström',
        'ångström',
        'Афины',
        'Афиняне',
        'афиши',
        '東京',
        'mayor’s',
        '24th',
      ),
      fc.stringMatching(/^[a-e]{1,8}$/u),
      fc.stringMatching(/^[A-C][a-c]{12,16}$/u),
    );
    const text = fc.array(word, { maxLength: 300 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), text, (title, body) => {
        const page: [string, string] = [title.join(' '), body.join(' ')];
        expect(pageSketch(...page)).toBe(plainSketch(...page));
      }),
    );
    const many = Array.from({ length: 5000 }, (_, at) => `w${at.toString(7)}x`).join(' ');
    expect(pageSketch('', many)).toBe(plainSketch('', many));
  });

  it('gives a likeness of 0 to 1 that is the same from both sides', () => {
    const text = fc.array(fc.constantFrom(...`${BRIDGE} ${ELECTION}`.split(' ')), {
      maxLength: 90,
    });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [pageSketch('', one.join(' ')), pageSketch('', other.join(' '))];
        expect(pageLikeness(a, b)).toBeCloseTo(pageLikeness(b, a), 9);
        expect(pageLikeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(pageLikeness(a, b)).toBeLessThanOrEqual(1);
        expect(pageLikeness(a, a)).toBeCloseTo(a === '' ? 0 : 1, 9);
      }),
    );
  });

  it('takes the best of several articles, and none for none', () => {
    const bridge = pageSketch('', BRIDGE);
    expect(pagesLikeness([pageSketch('', ELECTION), bridge], [bridge])).toBeCloseTo(1, 9);
    expect(pagesLikeness([], [bridge])).toBe(0);
  });
});

/** The sketch by a map of strings. */
function plainSketch(title: string, text: string): string {
  const counts = new Map<string, { hash: number; count: number; kind: number }>();
  const read = (body: string, lead: number): void =>
    forEachTerm(body, ({ term, hash }, start) => {
      const first = body.charAt(start);
      const kind = /\p{Lu}/u.test(first) ? 2 : /[0-9]/u.test(first) ? 1.5 : 1;
      const held = counts.get(term) ?? { hash, count: 0, kind };
      held.count += start < lead ? 2.2 : 1;
      held.kind = Math.min(held.kind, kind);
      counts.set(term, held);
    });
  if (!text.startsWith(title)) read(title, Infinity);
  read(text, 350);
  const weighed = [...counts].map(([term, { hash, count, kind }]) => ({
    term,
    unit: 0x100 + (((hash >>> 15) ^ hash) & 0x7fff),
    weight: Math.log1p(count) * kind,
  }));
  weighed.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return String.fromCharCode(...new Set(weighed.slice(0, 64).map(({ unit }) => unit)));
}
