import { describe, expect, it } from 'vitest';
import { authorNames } from '../../../lib/extraction/authorNames';
import { readPageMetadata } from '../../../lib/extraction/page/pageMetadata';
import { readShown } from '../../../lib/extraction/page/shownFacts';
import { inventedPage, structured, TITLE, type PageParts } from './inventedPage';

const article = (author: unknown): string =>
  structured({ '@type': 'NewsArticle', headline: TITLE, author });
const person = (name: string): unknown => ({ '@type': 'Person', name });

const authorsOf = (parts: PageParts): string[] =>
  readPageMetadata(inventedPage(parts), null, readShown).authors;

describe('the authors of a page', () => {
  it.each<[string, PageParts, string[]]>([
    [
      'of structured data',
      { head: article([person('Ada Finch'), person('Otto Lind')]) },
      ['Ada Finch', 'Otto Lind'],
    ],
    [
      'without the agency behind a name',
      { head: article(person('Otto Lind The Associated Press')) },
      ['Otto Lind'],
    ],
    [
      'of the byline, where structured data lost the name before the comma',
      { head: article(person(', Harbour Post & Gazette')), below: '<p>By Ada Finch</p>' },
      ['Ada Finch'],
    ],
    ['with a suffix', { head: article(person('John Marlow Jr.')) }, ['John Marlow Jr.']],
    ['of a meta tag', { head: '<meta name="author" content="Ada Finch">' }, ['Ada Finch']],
    [
      'of the shown byline, where structured data has the outlet',
      {
        head: article({ '@type': 'Organization', name: 'The Lantern' }),
        below: '<div>By <a href="/x">Ada Finch</a></div>',
      },
      ['Ada Finch'],
    ],
    [
      'behind a word for "by" in another language',
      { below: '<p>Von <span>Ada Finch</span> und <span>Otto Lind</span></p>' },
      ['Ada Finch', 'Otto Lind'],
    ],
    ['before a day', { below: '<p>By Ada Finch | 3 March 2021 | 4 min read</p>' }, ['Ada Finch']],
    [
      'in an element made for them',
      { below: '<div class="story-author"><a>Ada Finch</a></div>' },
      ['Ada Finch'],
    ],
    [
      'in a link to their page',
      { below: '<span><a href="/autoren/finch">Ada Finch</a></span>' },
      ['Ada Finch'],
    ],
    [
      'beside a day',
      { below: '<div><span>Ada Finch |</span> <span>03.03.2021</span></div>' },
      ['Ada Finch'],
    ],
    ['above the headline', { above: '<p>By Ada Finch</p>' }, ['Ada Finch']],
    [
      'by account, where that is marked up as the author',
      { below: '<a rel="author" href="/u/7">otterlake</a>' },
      ['otterlake'],
    ],
    [
      'without their titles',
      {
        below:
          '<div class="byline"><span>By</span> <b>Ada Finch</b> <i>Chief Political Correspondent</i></div>',
      },
      ['Ada Finch'],
    ],
    [
      'and not the photographer',
      {
        head: article([person('Ada Finch'), person('Otto Lind')]),
        below: '<p>By Ada Finch</p><p>Photography by <b>Otto Lind</b></p>',
      },
      ['Ada Finch'],
    ],
    [
      'with the agency beside them',
      { head: article([person('Ada Finch'), person('AP')]) },
      ['Ada Finch', 'AP'],
    ],
    ['an agency in the place of a person', { head: article(person('dpa')) }, ['dpa']],
    [
      'the outlet in the place of a person',
      { head: article(person('The Lantern')) },
      ['The Lantern'],
    ],
  ])('are found %s', (_name, parts, expected) => {
    expect(authorsOf(parts)).toEqual(expected);
  });

  it.each<[string, PageParts]>([
    ['a page that names nobody', {}],
    [
      'an outlet as an organisation',
      { head: article({ '@type': 'Organization', name: 'The Lantern' }) },
    ],
    ['staff', { head: article(person('Lantern Staff')) }],
    [
      'an agency as an organisation',
      { head: article({ '@type': 'Organization', name: 'The Associated Press' }) },
    ],
    ['an editor account', { below: '<a rel="author" href="/u/1">webadmin</a>' }],
    ['commenters', { below: '<div class="comments"><span class="author">Ada Finch</span></div>' }],
    [
      'authors of related stories',
      { after: '<aside><div class="byline">By Ada Finch</div></aside>' },
    ],
    ['buttons', { below: '<div class="byline"><a>Read More</a> <a>Share This</a></div>' }],
    [
      'a sentence that begins with "By"',
      {
        below:
          '<p>By the end of the year the crane will have gone from the harbour and with it the last of its men.</p>',
      },
    ],
    ['people of a biography', { below: '<div class="author-bio"><b>Ada Finch</b></div>' }],
  ])('are none on %s', (_name, parts) => {
    expect(authorsOf(parts)).toEqual([]);
  });

  it('are none where the outlet signs by its initials', () => {
    expect(authorNames(['BLO', 'Ada Finch'], 'Bay Lantern Online')).toEqual(['Ada Finch']);
  });
});
