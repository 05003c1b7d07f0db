import { describe, expect, it } from 'vitest';
import { bodyPage } from '../../../../../lib/cli/train/bodies/bodyPages';
import { inventedPage } from '../../../../../lib/cli/train/bodies/invented/inventedPage';
import {
  inventedNews,
  sentencesOf,
  translated,
} from '../../../../../lib/cli/train/bodies/invented/newsText';
import { siteStyle } from '../../../../../lib/cli/train/bodies/invented/siteStyle';
import { parseHtml } from '../../../../../lib/cli/nodeHtml';

const news = inventedNews('tests/fixtures/names/written');

describe('inventedPage', () => {
  it('is the same for the same numbers, and another for others', () => {
    expect(inventedPage(3, 1, news)).toBe(inventedPage(3, 1, news));
    expect(inventedPage(3, 1, news)).not.toBe(inventedPage(3, 2, news));
    expect(inventedPage(3, 1, news)).not.toBe(inventedPage(4, 1, news));
  });

  it.each(Array.from({ length: 12 }, (_, site) => site))(
    'has an article on site %i, and more than that',
    (site) => {
      const page = bodyPage(site, inventedPage(site, 0, news));
      const labels = [...(page?.labels ?? [])];
      expect(labels.filter((label) => label === 1).length).toBeGreaterThan(0);
      expect(labels.filter((label) => label === 0).length).toBeGreaterThan(3);
    },
  );

  it('marks no headline, caption, comment, menu or footer as of the article', () => {
    for (let site = 0; site < 20; site++) {
      const { body } = parseHtml(inventedPage(site, 0, news));
      for (const element of body.querySelectorAll('h1, figcaption, nav, form, footer')) {
        if (element.localName === 'h1')
          expect(element.closest('[data-truth="1"]')?.localName ?? 'none').toBe('none');
        expect(element.querySelector('[data-truth="1"]')).toBeNull();
        expect(element.closest('[data-truth]')?.getAttribute('data-truth') ?? '0').toBe('0');
      }
    }
  });
});

describe('inventedNews', () => {
  it('has no marks left in it', () => {
    expect(news.length).toBeGreaterThan(500);
    for (const { title, paragraphs } of news)
      expect([title, ...paragraphs].join(' ')).not.toMatch(/\|[POLX]\]/);
  });
});

describe('translated', () => {
  it('keeps the signs and the number of words of a line', () => {
    const line = 'The bridge, built in 1921, is closed.';
    expect(translated(line, 'en')).toBe(line);
    expect(translated(line, 'de').split(' ')).toHaveLength(7);
    expect(translated(line, 'de')).toMatch(/, .* 1921, .*\.$/);
    expect(translated(line, 'ja')).toMatch(/。$/);
  });
});

describe('sentencesOf', () => {
  it('takes the first sentences', () => {
    expect(sentencesOf('It rained. The river rose. Nobody slept.', 2)).toBe(
      'It rained. The river rose.',
    );
    expect(sentencesOf('no end', 3)).toBe('no end');
  });
});

describe('siteStyle', () => {
  it('names a part alike on all pages of a site', () => {
    for (let site = 0; site < 30; site++) {
      expect(siteStyle(site).attributes('body')).toBe(siteStyle(site).attributes('body'));
      expect(siteStyle(site).usual('share', 0.5)).toBe(siteStyle(site).usual('share', 0.5));
    }
  });

  it('misleads on some sites only', () => {
    const names = Array.from({ length: 300 }, (_, site) => siteStyle(site).attributes('comments'));
    const told = names.filter((name) =>
      /comment|discuss|disqus|kommentar|respons|forum|talk/.test(name),
    );
    expect(told.length).toBeGreaterThan(100);
    expect(told.length).toBeLessThan(280);
  });
});
