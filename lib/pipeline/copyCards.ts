import { addressKey } from '../extraction/addressKey';
import type { Article, OtherCopy } from '../model/article';
import type { ArticleCard } from '../model/view';

/** Other outlets' copies that are kept with an article, as views show them; without that of the page `here`, which is being read. */
export function copyCards({ id, alsoIn = [] }: Article, here: string | null): ArticleCard[] {
  const page = here === null ? null : addressKey(here);
  return alsoIn
    .filter(({ url }) => page === null || url === null || addressKey(url) !== page)
    .map((copy, at) => copyCard(copy, `${id}#${at}`));
}

function copyCard({ title, publisher, url, published }: OtherCopy, id: string): ArticleCard {
  const finely = published === null ? null : precisionOf(published);
  return {
    id,
    title,
    publisher,
    url,
    published:
      published === null || finely === null
        ? null
        : { value: published, precision: finely, source: 'input' },
    publishedBounds: null,
  };
}

/** How finely an ISO 8601 date says when; null for another text. */
function precisionOf(value: string): 'time' | 'day' | 'month' | 'year' | null {
  if (/^\d{4}-\d{2}-\d{2}T./.test(value)) return 'time';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'day';
  if (/^\d{4}-\d{2}$/.test(value)) return 'month';
  return /^\d{4}$/.test(value) ? 'year' : null;
}
