import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../../lib/extraction/page/blocks';
import { bodyFigures, bodyScores } from '../../../../lib/extraction/page/body/bodyScores';
import { TRAINED_BODY } from '../../../../lib/extraction/page/body/trainedBody';
import { readTree } from '../../../../lib/extraction/page/body/trees';
import { ruleEvidence } from '../../../../lib/extraction/page/ruleEvidence';
import { sortBlocks } from '../../../../lib/extraction/page/sortBlocks';

const facts = {
  readable: null,
  metadata: { title: 'Bridge to be rebuilt', description: null },
  stated: null,
};

const sentence = (place: number): string =>
  `On day ${place} of the works the engineers moved the old stones to the other bank, one cart after the other, and counted them.`;

function evidenceOf(html: string) {
  const { document } = parseHTML(`<html><head></head><body>${html}</body></html>`);
  return ruleEvidence(readBlocks(document.body), facts);
}

const article = Array.from({ length: 12 }, (_, place) => `<p>${sentence(place)}</p>`).join('');
const teasers = Array.from(
  { length: 6 },
  (_, place) =>
    `<li><a href="/${place}">Ferry makes trip number ${place} across the river</a></li>`,
).join('');

describe('bodyScores', () => {
  it('puts paragraphs above teasers, navigation and notices', () => {
    const evidence = evidenceOf(
      `<nav><a href="/">Home</a></nav><article><h1>Bridge to be rebuilt</h1>${article}</article><div class="related"><ul>${teasers}</ul></div><footer><p>The Courier is printed in Marlow.</p></footer>`,
    );
    const scores = bodyScores(evidence);
    const of = (isParagraph: boolean): number[] =>
      [...scores].filter(
        (_, row) => evidence.blocks[row]?.text.startsWith('On day') === isParagraph,
      );
    expect(Math.min(...of(true))).toBeGreaterThan(0);
    expect(Math.max(...of(false))).toBeLessThan(0);
  });

  it('gives the same scores again', () => {
    const html = `<article>${article}</article><ul>${teasers}</ul>`;
    expect(bodyScores(evidenceOf(html))).toEqual(bodyScores(evidenceOf(html)));
  });

  it('takes a page without text', () => {
    expect(bodyScores(evidenceOf(''))).toHaveLength(0);
  });

  it.each([20, 3_000, 25_000])('sorts a page of %i paragraphs', (count) => {
    const html = Array.from(
      { length: count },
      (_, place) => `<div><p>${sentence(place)}</p></div>`,
    );
    const { document } = parseHTML(
      `<html><head></head><body><article>${html.join('')}</article><footer><p>Printed in Marlow.</p></footer></body></html>`,
    );
    const sorted = sortBlocks(readBlocks(document.body), facts);
    expect(sorted.filter(({ kind }) => kind === 'body')).toHaveLength(count);
  });

  it('looks at the figures that its trees were trained on', () => {
    const { own, rules } = bodyFigures(evidenceOf(article));
    expect(own.names.length + rules.names.length).toBe(TRAINED_BODY.figures);
    const used = TRAINED_BODY.first.flatMap((line) => [...readTree(line).features]);
    expect(Math.max(0, ...used)).toBeLessThan(TRAINED_BODY.figures);
  });
});
