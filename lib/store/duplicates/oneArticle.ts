import type { ArticleRecord } from '../../model/findings';
import { articleAddressKey } from '../../extraction/addressKey';
import { tellOtherFacts } from './factSlots';
import { bandKeys, distinctShingles, hashText, sharedShingles, shinglesOf } from './shingles';

/** Share of the shingles of either text that both have, from which they are one report: a paragraph less or an outlet's last line. */
const SAME_REPORT = 0.8;
/** Texts of fewer shingles (alerts, headlines) are alike by chance. */
const FEWEST_SHINGLES = 24;
/** Share of the shorter text's shingles by which two texts at one address are versions of one article. */
const SAME_STORY = 0.1;
/** Share of the words of either title by which they are. */
const SAME_TITLE = 0.5;

/** How the id of a part that the reader selected and saved begins: it is neither a version nor a copy of the whole. */
const PART = 'selection-';

/** What of an article says whether another is the same. */
class Likeness {
  /** Null where it has no address of its own. */
  readonly address: string | null;
  /** By which it is found: those of its text, and one of its address. */
  readonly keys: readonly number[];
  readonly #all: Uint32Array;
  #distinct: Uint32Array | null = null;

  constructor({ article }: ArticleRecord) {
    const isPart = article.id.startsWith(PART);
    this.address = isPart ? null : articleAddressKey(article.url);
    this.#all = isPart ? new Uint32Array() : shinglesOf(article.text);
    const keys = bandKeys(this.#all, FEWEST_SHINGLES);
    if (this.address !== null) keys.push(hashText(this.address));
    this.keys = keys;
  }

  /** Ascending, each once; made when it is first compared, which most never are. */
  get shingles(): Uint32Array {
    this.#distinct ??= distinctShingles(this.#all);
    return this.#distinct;
  }
}

const LIKENESSES = new WeakMap<ArticleRecord, Likeness>();

/** The likeness of a record, made once. */
export function likenessOf(record: ArticleRecord): Likeness {
  let likeness = LIKENESSES.get(record);
  if (likeness === undefined) LIKENESSES.set(record, (likeness = new Likeness(record)));
  return likeness;
}

/** Whether two records are one article: the same content, versions of one page, or near-identical copies of one report. */
export function areOneArticle(one: ArticleRecord, two: ArticleRecord): boolean {
  if (one.contentHash === two.contentHash) return true;
  return areVersions(one, two) || areCopies(one, two);
}

/**
 * Whether two records have one address and are the same piece at two times: they say when they were published and
 * agree in it, or have a like title, or share some of their text. What a front page or a column shows
 * in turn at one address is not.
 */
function areVersions(one: ArticleRecord, two: ArticleRecord): boolean {
  const [a, b] = [likenessOf(one), likenessOf(two)];
  if (a.address === null || a.address !== b.address) return false;
  const day = one.article.published?.value ?? null;
  if (day !== null && day === two.article.published?.value) return true;
  if (likeTitles(one.article.title, two.article.title)) return true;
  const fewer = Math.min(a.shingles.length, b.shingles.length);
  return fewer > 0 && sharedShingles(a.shingles, b.shingles) >= SAME_STORY * fewer;
}

/** Whether two texts are one report that two outlets printed, with its numbers and names. */
function areCopies(one: ArticleRecord, two: ArticleRecord): boolean {
  const [a, b] = [likenessOf(one).shingles, likenessOf(two).shingles];
  const [fewer, more] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (fewer < FEWEST_SHINGLES || fewer < SAME_REPORT * more) return false;
  const shared = sharedShingles(a, b);
  if (shared < SAME_REPORT * (fewer + more - shared)) return false;
  return !tellOtherFacts(one.article.text, two.article.text);
}

function likeTitles(one: string, two: string): boolean {
  const [a, b] = [titleWords(one), titleWords(two)];
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared > 0 && shared >= SAME_TITLE * (a.size + b.size - shared);
}

function titleWords(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}
