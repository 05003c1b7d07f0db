import { newsStream } from '../../../../lib/cli/bench/store/generator/newsStream';
import type { ArticleRecord } from '../../../../lib/model/findings';
import { hashKeys } from '../../../../lib/store/articles/docKeys';
import { ArchiveDatabase } from '../../../../lib/store/database';
import { importArticles } from '../../../../lib/store/import/importArticles';
import type { ImportFile, ImportWriter } from '../../../../lib/store/import/importShapes';
import { readHoldings } from '../../../../lib/store/library/readHoldings';
import { openArchive } from '../../../../lib/store/openArchive';
import { ArchiveWriter } from '../../../../lib/store/write/archiveWriter';
import { verify } from '../../../../lib/store/write/verify';

/** What an archive is after a kill. */
export interface Seen {
  /** What is not as it must be; empty for a whole archive. */
  problems: string[];
  /** Articles that are stored, by the number of their file. */
  articles: Record<number, number>;
  /** The file that was being imported, and its articles that are done; null for none. */
  at: { file: number; items: number } | null;
}

/** What the page calls out while it writes. */
export interface Heard {
  file: number;
  doing: 'importing' | 'settling' | 'removing' | 'done';
  articles: number;
}

/** What the test put into the page to be called out to. */
declare const heard: (what: Heard) => Promise<void>;

const nameOf = (file: number): string => `news-${file}.jsonl`;
const sourceOf = (file: number): string => `file:${nameOf(file)}`;
const fileIn = (name: string): number => Number(/news-(\d+)\.jsonl$/.exec(name)?.[1]);

/** The invented articles of a file, other ones in each. */
function* articlesOf(file: number, count: number): Generator<ArticleRecord> {
  for (const { record } of newsStream({ seed: 100 + file, articles: count })) {
    const id = `${file}-${record.article.id}`;
    yield { ...record, article: { ...record.article, id } };
  }
}

function inputOf(file: number, count: number): ImportFile {
  return {
    name: nameOf(file),
    size: 0,
    modified: 0,
    bytesRead: () => 0,
    open: async () => ({
      kind: 'file',
      async *articles(skip) {
        let index = 0;
        for (const record of articlesOf(file, count)) {
          index += 1;
          if (index > skip) yield { kind: 'record', record };
        }
      },
    }),
  };
}

/** An archive that is written for ever, in a page that will be killed. */
export class KillPage {
  readonly db = new ArchiveDatabase('kill');

  /**
   * Imports one file after the other, from `file` on, each of so many articles, settles, and deletes
   * the file before last; commits are small and merges often.
   */
  async write(file: number, count: number): Promise<void> {
    const writer = await ArchiveWriter.open(this.db, {
      locks: navigator.locks,
      mergeAfterDeltas: 3,
    });
    const small = {
      add: async (...given: Parameters<ImportWriter['add']>) => writer.add(...given),
      settle: (how: Parameters<ImportWriter['settle']>[0]) => writer.settle(how),
    };
    for (let current = file; ; current += 1) {
      const { checkpoint, sources } = await readHoldings(await openArchive(this.db));
      const old = sourceOf(current - 2);
      if (sources.some(({ id }) => id === old)) {
        void heard({ file: current - 2, doing: 'removing', articles: 0 });
        await writer.removeSource(old);
      }
      let time = 0;
      const last = await importArticles(small, [inputOf(current, count)], {
        analyse: () => Promise.reject(new Error('They are analysed already.')),
        known: async () => new Set(),
        now: Date.now,
        // A clock that runs fast, so that a commit has some twenty articles.
        clock: () => (time += 150),
        interrupted: checkpoint,
        onProgress: ({ articlesAdded, state, step }) => {
          if (state !== 'running') return;
          const doing = step === 'reading' ? 'importing' : 'settling';
          void heard({ file: current, doing, articles: articlesAdded });
        },
      });
      if (last.state !== 'done') throw new Error(last.message ?? last.state);
      void heard({ file: current, doing: 'done', articles: count });
    }
  }

  /** Looks whether everything is as it must be, up to this file; `removing`: files that may be there in part. */
  async look(upTo: number, count: number, removing: number[]): Promise<Seen> {
    const idb = await openArchive(this.db);
    const problems = await verify(this.db);
    const { summary, checkpoint } = await readHoldings(idb);
    const rows = await this.db.docs.toArray();
    const at =
      checkpoint?.current == null
        ? null
        : { file: fileIn(checkpoint.current.name), items: checkpoint.current.items };
    const articles: Record<number, number> = {};
    for (let file = 0; file <= upTo; file += 1) {
      const there = rows.filter(({ source }) => source === sourceOf(file));
      const hashes = there.map(({ hash }) => hash);
      articles[file] = there.length;
      if (new Set(hashes).size !== there.length) problems.push(`file ${file} has articles twice`);
      const wanted = [...articlesOf(file, count)].map(
        ({ contentHash }) => hashKeys(contentHash).hash,
      );
      const known = new Set(wanted);
      if (!hashes.every((hash) => known.has(hash)))
        problems.push(`file ${file} has strange articles`);
      const stored = new Set(hashes);
      const expected = at?.file === file ? at.items : there.length === 0 ? 0 : count;
      if (!removing.includes(file) || at?.file === file) {
        if (!wanted.slice(0, expected).every((hash) => stored.has(hash)))
          problems.push(`file ${file} lacks articles before its place ${expected}`);
        if (stored.size !== expected)
          problems.push(`file ${file} has ${stored.size} articles, not ${expected}`);
      }
    }
    if (rows.length !== summary.articles)
      problems.push(`${rows.length} articles are stored, and ${summary.articles} counted`);
    return { problems, articles, at };
  }
}

export const page = new KillPage();
