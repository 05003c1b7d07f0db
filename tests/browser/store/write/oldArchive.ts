import type { ArticleRecord } from '../../../../lib/model/findings';

/**
 * Makes a database as schema 1 or 2 left it, by plain calls, with these records, one that nobody can
 * read, and a correction.
 */
export async function oldArchive(
  name: string,
  version: 1 | 2,
  records: readonly ArticleRecord[],
): Promise<void> {
  const request = indexedDB.open(name, version * 10);
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('upgradeneeded', () => {
      const made = (name: string, keyPath: string | string[]): IDBObjectStore =>
        request.result.createObjectStore(name, { keyPath });
      const articles = made('articles', 'id');
      articles.createIndex('contentHash', 'contentHash', { unique: true });
      articles.createIndex('url', 'url');
      articles.createIndex('sortDate', 'sortDate');
      made('records', 'id');
      const mentions = made('mentions', ['article', 'localId']);
      mentions.createIndex('article', 'article');
      mentions.createIndex('keys', 'keys', { multiEntry: true });
      mentions.createIndex('entity', 'entity');
      made('entities', 'id');
      const aliases = made('aliases', ['key', 'entity']);
      aliases.createIndex('key', 'key');
      aliases.createIndex('entity', 'entity');
      const tellings = made('tellings', ['article', 'index']);
      for (const index of ['article', 'block', 'story']) tellings.createIndex(index, index);
      made('events', 'id');
      made('corrections', 'id');
      made('meta', 'key');
      if (version === 2)
        made('terms', 'article').createIndex('buckets', 'buckets', { multiEntry: true });
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    request.addEventListener('success', () => {
      const db = request.result;
      const writing = db.transaction([...db.objectStoreNames], 'readwrite');
      for (const [at, record] of records.entries()) {
        const { id, title, publisher, url, published, publishedBounds } = record.article;
        writing.objectStore('records').put({ id, record });
        writing.objectStore('articles').put({
          id,
          title,
          publisher,
          url,
          published,
          publishedBounds,
          contentHash: record.contentHash,
          sortDate: published?.value.slice(0, 10) ?? '',
          addedAt: 500 + at,
        });
        writing
          .objectStore('mentions')
          .put({ article: id, localId: 'n1', keys: ['x'], entity: 'x' });
      }
      writing
        .objectStore('records')
        .put({ id: 'nonsense', record: { article: { id: 'nonsense' } } });
      writing.objectStore('meta').put({ key: 'statistics', value: new ArrayBuffer(12) });
      writing
        .objectStore('corrections')
        .put({ id: 'mute:x', kind: 'mute', entity: 'x', name: 'X', createdAt: 1 });
      writing.addEventListener('complete', () => {
        db.close();
        resolve();
      });
    });
  });
}
