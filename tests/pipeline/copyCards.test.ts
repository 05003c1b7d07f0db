import { expect, it } from 'vitest';
import { copyCards } from '../../lib/pipeline/copyCards';
import { plainRecord } from '../store/duplicates/plainRecord';

const copy = (publisher: string, url: string | null, published: string | null) => ({
  publisher,
  title: `As ${publisher} has it`,
  url,
  published,
});

it('shows copies with what is known of them, but not the page that is read', () => {
  const { article } = plainRecord({
    id: 'wire',
    alsoIn: [
      copy('Post', 'https://post.example/a', '2031-05-06T20:00:00Z'),
      copy('Echo', 'https://echo.example/a', '2031-05'),
      copy('Globe', null, null),
      copy('Herald', 'https://herald.example/x', 'last week'),
    ],
  });
  const cards = copyCards(article, 'http://amp.post.example/a/?utm_source=x');
  expect(
    cards.map(({ publisher, published }) => [publisher, published?.precision ?? null]),
  ).toEqual([
    ['Echo', 'month'],
    ['Globe', null],
    ['Herald', null],
  ]);
  expect(new Set(copyCards(article, null).map(({ id }) => id)).size).toBe(4);
  expect(copyCards(plainRecord({}).article, null)).toEqual([]);
});
