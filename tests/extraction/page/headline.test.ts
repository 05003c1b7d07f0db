import { describe, expect, it } from 'vitest';
import { readPageMetadata } from '../../../lib/extraction/page/pageMetadata';
import { inventedPage, TITLE, type PageParts } from './inventedPage';

const card = (title: string): string => `<meta property="og:title" content="${title}">`;

describe('the title of a page', () => {
  it.each<[string, PageParts, string]>([
    ['its heading', {}, TITLE],
    [
      'its heading, where the link card says it in other words',
      { head: card('Old crane to go'), heading: '<h1 class="headline">The quiet giant</h1>' },
      'The quiet giant',
    ],
    [
      'without the kicker inside the heading',
      { heading: `<h1><span>Harbour</span> <span>${TITLE}</span></h1>` },
      TITLE,
    ],
    [
      'with what stands before a colon inside the heading',
      { head: card('Old crane falls silent'), title: 'Harbour: Old crane falls silent' },
      'Harbour: Old crane falls silent',
    ],
    [
      'without the unnamed outlet behind the heading',
      { title: '‘Silent’ – The New Harbour Daily Gazette', heading: '<h1>‘Silent’</h1>' },
      '‘Silent’',
    ],
    [
      'without a day behind the heading',
      { title: `${TITLE} : 03.03.2021, 11.41 Uhr`, heading: `<h1>${TITLE}</h1>` },
      TITLE,
    ],
    ['not the name of the outlet in the heading', { heading: '<h1>The Lantern</h1>' }, TITLE],
    [
      'not a heading of the menu',
      { heading: '<nav><h1>All the news of the harbour</h1></nav>' },
      TITLE,
    ],
  ])('is %s', (_name, parts, expected) => {
    expect(readPageMetadata(inventedPage(parts), null).title).toBe(expected);
  });
});
