import { REMOVED, type PostingList } from '../format/postingBlock';

const EMPTY: PostingList = { articles: new Int32Array(0), impacts: new Uint8Array(0) };

/**
 * One list of several of the same key, oldest first: of an article that several have the latest counts.
 * Articles of which `deleted` says so are left out, and with `final` those that were removed as well.
 */
export function mergeLists(
  lists: readonly PostingList[],
  deleted: (article: number) => boolean,
  final: boolean,
): PostingList {
  let merged = lists[0] ?? EMPTY;
  for (const list of lists.slice(1)) merged = mergeTwo(merged, list);
  return without(merged, deleted, final);
}

function mergeTwo(older: PostingList, newer: PostingList): PostingList {
  const olderSize = older.articles.length;
  const newerSize = newer.articles.length;
  const articles = new Int32Array(olderSize + newerSize);
  const impacts = new Uint8Array(olderSize + newerSize);
  // Mostly the newer list's articles all came later.
  if (olderSize === 0 || (older.articles[olderSize - 1] ?? 0) < (newer.articles[0] ?? 0)) {
    articles.set(older.articles);
    impacts.set(older.impacts);
    articles.set(newer.articles, olderSize);
    impacts.set(newer.impacts, olderSize);
    return { articles, impacts };
  }
  let filled = 0;
  let i = 0;
  let j = 0;
  while (i < olderSize || j < newerSize) {
    const a = i < olderSize ? (older.articles[i] ?? 0) : Infinity;
    const b = j < newerSize ? (newer.articles[j] ?? 0) : Infinity;
    articles[filled] = Math.min(a, b);
    impacts[filled++] = (b <= a ? newer.impacts[j] : older.impacts[i]) ?? 0;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return { articles: articles.subarray(0, filled), impacts: impacts.subarray(0, filled) };
}

function without(
  list: PostingList,
  deleted: (article: number) => boolean,
  final: boolean,
): PostingList {
  const { articles, impacts } = list;
  const goes = (i: number): boolean =>
    deleted(articles[i] ?? 0) || (final && impacts[i] === REMOVED);
  let first = 0;
  while (first < articles.length && !goes(first)) first++;
  if (first === articles.length) return list;
  const keptArticles = articles.slice();
  const keptImpacts = impacts.slice();
  let filled = first;
  for (let i = first + 1; i < articles.length; i++) {
    if (goes(i)) continue;
    keptArticles[filled] = articles[i] ?? 0;
    keptImpacts[filled++] = impacts[i] ?? 0;
  }
  return { articles: keptArticles.subarray(0, filled), impacts: keptImpacts.subarray(0, filled) };
}
