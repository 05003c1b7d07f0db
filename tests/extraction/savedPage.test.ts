import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { extractSaved } from '../../lib/extraction/savedPage';

const URL_OF_IT = 'https://paper.test/2024/02/quay';
const HEAD =
  '<html lang="en"><head><title>Quay closed</title><meta property="og:title" content="Quay closed"><meta property="article:published_time" content="2024-02-06"><meta name="author" content="Ines Marlow"></head>';
const PLAIN = '<html><head><title>Notes of the club</title></head>';
const PROSE = `<main><h1>Notes of the club</h1>${'<p>We read about the harbour this month, and everybody liked the chapter on how the wall was built again after the storm.</p>'.repeat(3)}</main>`;

const page = (html: string): Document => parseHTML(`<!doctype html>${html}`).document;

describe('extractSaved', () => {
  it('keeps of a selection what was selected, with what the page says of itself', () => {
    const selected = ['The quay stays closed.', 'Nobody was hurt.'];
    const found = extractSaved(page(`${HEAD}<body><p>Else</p></body></html>`), {
      url: URL_OF_IT,
      selected,
      asked: true,
    });
    expect(found).toMatchObject({
      article: true,
      found: {
        title: 'Quay closed',
        url: URL_OF_IT,
        text: 'The quay stays closed.\n\nNobody was hurt.',
        authors: ['Ines Marlow'],
        published: { value: '2024-02-06' },
        zones: [],
      },
    });
  });

  it('refuses a selection of nothing', () => {
    const found = extractSaved(page(HEAD), { url: URL_OF_IT, selected: [], asked: true });
    expect(found).toMatchObject({
      article: false,
      why: expect.stringMatching(/Nothing is selected/),
    });
  });

  it('takes a page that is judged no article only where the reader asks', () => {
    const saved = (asked: boolean) =>
      extractSaved(page(`${PLAIN}<body>${PROSE}</body></html>`), {
        url: 'https://club.test/notes',
        selected: null,
        asked,
      });
    expect(saved(false).article).toBe(false);
    expect(saved(true)).toMatchObject({
      article: true,
      found: { text: expect.stringMatching(/^We read about the harbour/) },
    });
  });

  it('refuses a page without running text, asked or not', () => {
    const form = page(`${PLAIN}<body><form><input><button>Go</button></form></body></html>`);
    const found = extractSaved(form, { url: 'https://a.test/', selected: null, asked: true });
    expect(found).toMatchObject({ article: false });
  });
});
