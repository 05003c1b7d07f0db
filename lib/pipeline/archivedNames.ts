import type { ArchivedName } from '../linking/identity/linkEntities';
import { normaliseName } from '../linking/identity/normaliseName';
import type { ArticleRecord } from '../model/findings';

/** The names of one article as identity across articles takes them, each with the names it stands beside. */
export function archivedNames(record: ArticleRecord): ArchivedName[] {
  const { article, findings } = record;
  const normalised = findings.entities.map((entity) => normaliseName(entity.name));
  return findings.entities.map((local, index) => ({
    article: article.id,
    published: article.published?.value ?? null,
    local,
    companions: normalised.filter((name, other) => other !== index && name !== ''),
  }));
}
