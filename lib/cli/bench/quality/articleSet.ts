import type { ArchivedArticle, CoverageArchive } from '../../../linking/related/coverageArchive';
import { memoryArchive } from '../../../linking/related/memoryArchive';
import type { ArticleRecord } from '../../../model/findings';
import { linkArchive, type LinkedArchive } from '../../../pipeline/linkArchive';
import { loadModels } from '../../nodeModel';
import { recordsOf } from '../../records';
import { type DevelopmentArticle, readRelated } from './development';

/** An archive of one set of articles, as the command line makes it with `build` and opens it. */
export interface ArticleSet {
  name: string;
  records: ArticleRecord[];
  archive: LinkedArchive;
  coverage: CoverageArchive;
  byId: ReadonlyMap<string, ArchivedArticle>;
}

/** What the importer of JSON lines reads of an article; the rest has defaults. */
type Given = Pick<DevelopmentArticle, 'id' | 'text'> & Partial<DevelopmentArticle>;

/** Analyses articles as the command line does, from JSON lines. Each content once, as `build` does. */
export async function analysed(articles: readonly Given[]): Promise<ArticleRecord[]> {
  const bytes = new Blob([articles.map((each) => `${JSON.stringify(each)}\n`).join('')]);
  const input = { name: 'articles.jsonl', size: bytes.size, stream: () => bytes.stream() };
  const records: ArticleRecord[] = [];
  const seen = new Set<string>();
  for await (const item of recordsOf([input], await loadModels())) {
    if ('refusal' in item) throw new Error(item.refusal.why);
    if (seen.has(item.record.contentHash)) continue;
    seen.add(item.record.contentHash);
    records.push(item.record);
  }
  return records;
}

/** Links records to an archive. */
export function linked(name: string, records: ArticleRecord[]): ArticleSet {
  const archive = linkArchive(records);
  const byId = new Map(archive.articles.map((each) => [each.record.article.id, each]));
  return { name, records, archive, coverage: memoryArchive(archive.articles), byId };
}

/** Reads, analyses and links sets, each once. */
export type OpenSet = (name: string) => Promise<ArticleSet>;

/** Opens sets of the development data by name (`gva` for `gva.docs.jsonl`) and keeps them. */
export function setOpener(say: (line: string) => void): OpenSet {
  const open = new Map<string, Promise<ArticleSet>>();
  const read = async (name: string): Promise<ArticleSet> => {
    say(`reading the articles of ${name}`);
    const records = await analysed(readRelated<DevelopmentArticle>(`${name}.docs.jsonl`));
    say(`linking ${records.length} articles of ${name}`);
    return linked(name, records);
  };
  return (name) => {
    const held = open.get(name) ?? read(name);
    open.set(name, held);
    return held;
  };
}
