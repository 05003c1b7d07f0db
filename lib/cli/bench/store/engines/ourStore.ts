import { spelledKey } from '../../../../linking/identity/nameKeys';
import { termTokens } from '../../../../linking/related/articleTerms';
import { termVector } from '../../../../linking/related/recordTerms';
import { readArticles } from '../../../../store/articles/readArticles';
import { ArchiveDatabase } from '../../../../store/database';
import { RarityTable } from '../../../../store/format/rarityTable';
import { askNames, NameCache, NameReader, NAMES } from '../../../../store/names/readNames';
import { openRaw } from '../../../../store/openRaw';
import { entityKey, termKey } from '../../../../store/postings/postingKey';
import { PostingReader } from '../../../../store/postings/readPostings';
import { topArticles } from '../../../../store/postings/topArticles';
import { MANIFEST, parseManifest, type Manifest } from '../../../../store/shapes/manifest';
import { soughtTellingKeys, tellingKeys } from '../../../../store/stories/tellingKeys';
import { ArchiveWriter } from '../../../../store/write/archiveWriter';
import { linkPostings, termPostings } from '../../../../store/write/articlePostings';
import type { Linking } from '../../../../store/write/linking';
import type { NewsArticle } from '../generator/newsStream';
import type { Engine, RelatedQuery } from './engine';
import { storeSizes } from './storeSizes';

const NAME = 'backstory';

interface Opened {
  idb: IDBDatabase;
  manifest: Manifest;
  rarity: Promise<RarityTable>;
  postings: PostingReader;
  names: NameReader;
}

/** A key that is looked up and what it counts for, which need not be known to look it up. */
interface Sought {
  key: number;
  weight: (rarity: RarityTable) => number;
}

/** The archive: everything it writes, and of its reading the posting lists with exact sums over them. */
export class OurStore implements Engine {
  readonly #linking: Linking | undefined;
  /** Whether the articles that were found are read as well. */
  readonly #reads: boolean;
  #writer: ArchiveWriter | null = null;
  #db: ArchiveDatabase | null = null;
  #opened: Opened | null = null;

  constructor(linking?: Linking, reads = false) {
    this.#linking = linking;
    this.#reads = reads;
  }

  prepare(): Promise<void> {
    return Promise.resolve();
  }

  async add(articles: readonly NewsArticle[]): Promise<void> {
    if (this.#writer === null) {
      this.#db = new ArchiveDatabase(NAME);
      this.#writer = await ArchiveWriter.open(this.#db, {
        locks: navigator.locks,
        linking: this.#linking,
      });
    }
    await this.#writer.add(
      articles.map(({ record }) => record),
      { now: Date.UTC(2024, 0, 1), source: { id: 'file:bench', kind: 'file' } },
    );
  }

  async finish(): Promise<Record<string, number>> {
    const parts: Record<string, number> = {};
    let from = performance.now();
    await this.#writer?.settle({
      onProgress({ step }) {
        // What passed since the last word belongs to the step that the word is of.
        const now = performance.now();
        parts[step] = (parts[step] ?? 0) + now - from;
        from = now;
      },
    });
    await this.#writer?.close();
    this.#db?.close();
    this.#writer = null;
    return parts;
  }

  async open(): Promise<void> {
    const idb = await openRaw(NAME);
    const names = new NameCache();
    // As `ReadSession.open(true)`, but that nothing waits for the rarities until something is weighed.
    const transaction = idb.transaction(['meta', NAMES]);
    const meta = transaction.objectStore('meta');
    const row = resultOf(meta.get(MANIFEST));
    askNames(transaction, names);
    const rarity = resultOf(meta.get('rarity')).then((row) =>
      RarityTable.open((row as { value: unknown }).value),
    );
    const manifest = parseManifest(await row);
    this.#opened = {
      idb,
      manifest,
      rarity,
      postings: new PostingReader(idb, manifest.postings),
      names: new NameReader(idb, manifest.names, names),
    };
  }

  #reading(): Opened {
    if (this.#opened === null) throw new Error('open comes first');
    return this.#opened;
  }

  /** The words of a page as keys. */
  #wordsOf(query: RelatedQuery): Sought[] {
    const buckets = query.words.flatMap((word) => termTokens(word)).map(({ bucket }) => bucket);
    return [...new Set(buckets)].map((bucket) => ({
      key: termKey(bucket),
      weight: (rarity) => rarity.rarityAt(bucket),
    }));
  }

  /** Its names and events. */
  async #linksOf(query: RelatedQuery): Promise<Sought[]> {
    const { names } = this.#reading();
    const keyOf = new Map(query.names.map((name) => [name, exactKey(name)]));
    const found = await names.entityNumbers([...keyOf.values()]);
    const numbers = query.names.map((name) => found.get(keyOf.get(name) ?? '')?.[0] ?? 0);
    const { record } = query;
    const stories = record.findings.events.map(() => 0);
    const tellings = soughtTellingKeys({ number: 0, record, entities: numbers, stories });
    return [
      ...[...new Set(numbers)].flatMap((number) =>
        number === 0 ? [] : [{ key: entityKey(number), weight: weightOf(number) }],
      ),
      ...[...new Set(tellings)].map((key) => ({ key, weight: () => TELLING_WEIGHT })),
    ];
  }

  async search(query: RelatedQuery, most: number): Promise<number[]> {
    const { idb, postings, rarity } = this.#reading();
    const words = this.#wordsOf(query);
    // While the names are looked up.
    const ofWords = postings.lists(words.map(({ key }) => key));
    const links = await this.#linksOf(query);
    const ofLinks = postings.lists(links.map(({ key }) => key));
    const lists = [...(await ofWords), ...(await ofLinks)];
    const known = await rarity;
    const weights = [...words, ...links].map(({ weight }) => weight(known));
    const found = [...topArticles(lists, weights, most).articles];
    if (this.#reads) await readArticles(idb, found);
    return found;
  }

  /** The same answers by scoring every stored article, each by what it says itself: nothing of the index is read. */
  async exhaustive(queries: readonly RelatedQuery[], most: number): Promise<number[][]> {
    const { idb, manifest } = this.#reading();
    const rarity = await this.#reading().rarity;
    const asked = new Map<number, { query: number; weight: number }[]>();
    for (const [query, each] of queries.entries())
      for (const { key, weight } of [...this.#wordsOf(each), ...(await this.#linksOf(each))]) {
        const all = asked.get(key) ?? [];
        all.push({ query, weight: weight(rarity) });
        asked.set(key, all);
      }
    const best = queries.map((): { article: number; score: number }[] => []);
    for (let from = 1; from < manifest.nextArticle; from += CHUNK) {
      const numbers = Array.from({ length: CHUNK }, (_, at) => from + at);
      for (const [number, article] of await readArticles(idb, numbers)) {
        const keys = [
          ...termPostings(termVector(article.record)),
          ...linkPostings(article, tellingKeys(article)),
        ];
        const scores = new Map<number, number>();
        for (const [key, impact] of keys)
          for (const { query, weight } of asked.get(key) ?? [])
            scores.set(query, (scores.get(query) ?? 0) + weight * impact);
        for (const [query, score] of scores) best[query]?.push({ article: number, score });
      }
      for (const [query, all] of best.entries())
        if (all.length > CHUNK) best[query] = topOf(all, most);
    }
    return best.map((all) => topOf(all, most).map(({ article }) => article));
  }

  async facts(): Promise<Record<string, number>> {
    const { idb, manifest, postings, names } = this.#reading();
    return {
      ...(await storeSizes(idb)),
      'raw text': manifest.textLength,
      'count of articles': manifest.articles,
      'count of entities': manifest.entities,
      'count of stories': manifest.stories,
      'count of segments': manifest.postings.segments.length,
      'count of deltas': manifest.postings.deltas.length,
      requests: postings.gets + names.gets,
    };
  }
}

/** What a thing that two tellings share counts for: as much as a term that one in twenty articles has. */
const TELLING_WEIGHT = 3;

/** Articles that are scored at a time. */
const CHUNK = 1600;

function topOf(
  all: readonly { article: number; score: number }[],
  most: number,
): { article: number; score: number }[] {
  return [...all].sort((a, b) => b.score - a.score || a.article - b.article).slice(0, most);
}

/** What an entity counts for: the rarer the more. */
function weightOf(entity: number): (rarity: RarityTable) => number {
  return (rarity) => Math.log((rarity.articles + 1) / (rarity.entityFrequency(entity) + 0.5));
}

function resultOf(request: IDBRequest<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
  });
}

/** The key by which a name is found as it is spelt: "person Anna Gale". */
function exactKey(named: string): string {
  const [kind = '', ...words] = named.split(' ');
  return spelledKey(words.join(' '), kind === 'person' ? 'person' : 'organisation') ?? '';
}
