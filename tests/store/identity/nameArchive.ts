import { linkNames } from '../../../lib/store/identity/linkNames';
import type { NameChanges } from '../../../lib/store/identity/nameChanges';
import { relinkPending } from '../../../lib/store/identity/relinkPending';
import { unlinkNames } from '../../../lib/store/identity/unlinkNames';
import type { EntityRow } from '../../../lib/store/shapes/entityRow';
import type { StoredArticle } from '../../../lib/store/shapes/storedArticle';
import { linkArchive } from '../../../lib/pipeline/linkArchive';
import type { ArticleRecord } from '../../../lib/model/findings';
import { MemorySource } from '../memorySource';

/** Numbers that no entity has: so many that nothing is linked within the call that adds it. */
const OTHERS = Array.from({ length: 150 }, (_, i) => 1_000_000 + i);

/** An archive in memory of which the names are linked as the store does it. */
export class NameArchive {
  readonly source = new MemorySource();
  pending: number[] = [];
  #articles = 0;

  /** Adds articles in one commit; `later`: what needs others is linked by `settle`. */
  async add(records: ArticleRecord[], later = false): Promise<void> {
    const added = records.map((record): StoredArticle => {
      const { entities, events } = record.findings;
      const number = ++this.#articles;
      return { number, record, entities: entities.map(() => 0), stories: events.map(() => 0) };
    });
    const pending = later ? [...this.pending, ...OTHERS] : this.pending;
    const changes = await linkNames(added, this.source, pending);
    for (const article of added) this.source.put(article);
    this.#apply(changes);
  }

  async remove(ids: string[]): Promise<void> {
    const removed = [...this.source.articleRows.values()].filter(({ record }) =>
      ids.includes(record.article.id),
    );
    const changes = await unlinkNames(removed, this.source, this.pending);
    for (const { number } of removed) this.source.remove(number);
    this.#apply(changes);
  }

  async settle(): Promise<void> {
    while (this.pending.length > 0) this.#apply(await relinkPending(this.pending, this.source));
  }

  #apply(changes: NameChanges): void {
    this.source.apply(changes);
    this.pending = changes.pending;
  }

  /** The entities with their members, as {@link linkedAtOnce} gives them. */
  entities(): Linked[] {
    const members = new Map<number, { article: string; local: string }[]>();
    for (const { record, entities } of this.source.articleRows.values())
      for (const [at, entity] of entities.entries()) {
        const held = members.get(entity) ?? [];
        held.push({
          article: record.article.id,
          local: record.findings.entities[at]?.id ?? '',
        });
        members.set(entity, held);
      }
    return [...this.source.entityRows.values()]
      .map((row) => linkedOf(row, members.get(row.number) ?? []))
      .sort(byId);
  }
}

/** What of a linked entity must not depend on how it came about. */
export interface Linked {
  id: string;
  name: string;
  kind: string;
  aliases: string[];
  roles: unknown[];
  members: string[];
  candidates: string[];
  confidence: number;
}

function linkedOf(
  entity: Pick<
    EntityRow,
    'id' | 'name' | 'kind' | 'aliases' | 'roles' | 'candidates' | 'confidence'
  >,
  members: { article: string; local: string }[],
): Linked {
  const { id, name, kind, aliases, roles, candidates = [], confidence } = entity;
  const all = members.map(({ article, local }) => `${article} ${local}`).sort();
  return { id, name, kind, aliases, roles, members: all, candidates, confidence };
}

function byId(a: Linked, b: Linked): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What linking all articles at once gives. */
export function linkedAtOnce(records: ArticleRecord[]): Linked[] {
  return linkArchive(records)
    .entities.map((entity) => linkedOf(entity, entity.members))
    .sort(byId);
}
