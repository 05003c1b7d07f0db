import type { ArchiveDatabase } from '../../../lib/store/database';
import type { EntityRow } from '../../../lib/store/rows';

type Rows = object[];

/** All tables, each in the order of its keys, without the moments at which articles came in. */
export interface Dump {
  articles: { id: string }[];
  records: Rows;
  mentions: { article: string; localId: string; entity: string }[];
  entities: EntityRow[];
  aliases: { key: string; entity: string }[];
  tellings: { article: string; index: number; story: string }[];
  events: { id: string; members: { article: string }[] }[];
  corrections: Rows;
  /** Articles counted, then bucket and count of each term that occurs. */
  statistics: number[];
}

/** What the database holds, to compare with another. */
export async function dumpOf(db: ArchiveDatabase): Promise<Dump> {
  const statistics = (await db.meta.get('statistics'))?.value;
  return {
    articles: (await db.articles.toArray()).map(({ addedAt: _, ...row }) => row),
    records: await db.records.toArray(),
    mentions: await db.mentions.toArray(),
    entities: await db.entities.toArray(),
    aliases: await db.aliases.toArray(),
    tellings: await db.tellings.toArray(),
    events: await db.events.toArray(),
    corrections: await db.corrections.toArray(),
    statistics: statistics instanceof ArrayBuffer ? counts(statistics) : [],
  };
}

function counts(bytes: ArrayBuffer): number[] {
  const [, articles, ...table] = new Uint32Array(bytes);
  return [articles ?? 0, ...table.flatMap((count, bucket) => (count === 0 ? [] : [bucket, count]))];
}
