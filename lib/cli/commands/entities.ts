import { countryOf } from '../../linking/identity/countries';
import { officeHolder } from '../../linking/identity/officeHolder';
import type { ArticleRecord } from '../../model/findings';
import { archivedNames } from '../../pipeline/archivedNames';
import { openPack } from '../openPack';
import { printLine } from '../print';
import { parseCommand, UsageError } from '../usage';

/** The country that an article names most; null where it names none. */
function countryNamed(record: ArticleRecord | undefined): string | null {
  const places = record === undefined ? [] : (archivedNames(record)[0]?.places ?? []);
  return places.map(countryOf).find((country) => country !== null) ?? null;
}

/**
 * `entities --pack FILE`: one name across articles a line; `mentions` are those of the bodies, `titleMentions` those of the titles; `candidates` names what one that is ambiguous may be.
 * With `--office "Pakistan's army chief" --date 2012-03-28` instead who held that office then: the
 * entity and the evidence, or `candidates` where several fit; nothing where the archive does not say.
 */
export async function entities(args: string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseCommand({ args, options: { pack: text, office: text, date: text } });
  if ((values.office === undefined) !== (values.date === undefined))
    throw new UsageError('--office and --date belong together.');
  const { archive, whole } = await openPack(values.pack);
  const records = new Map(archive.articles.map(({ record }) => [record.article.id, record]));
  if (values.office !== undefined && values.date !== undefined) {
    const found = officeHolder(values.office, values.date, archive.entities, (article) =>
      countryNamed(records.get(article)),
    );
    if (found !== null) await printLine(found);
    return whole ? 0 : 1;
  }
  for (const entity of archive.entities) {
    const { id, kind, name, aliases, roles, evidence, confidence, candidates } = entity;
    const within = (field: 'mentions' | 'titleMentions') =>
      entity.members.flatMap(({ article, local }) =>
        (records.get(article)?.findings[field] ?? [])
          .filter((mention) => mention.entity === local)
          .map(({ start, end, text }) => ({ article, start, end, text })),
      );
    await printLine({
      id,
      kind,
      name,
      aliases,
      roles,
      confidence,
      evidence,
      ...(candidates === undefined ? {} : { candidates }),
      mentions: within('mentions'),
      titleMentions: within('titleMentions'),
    });
  }
  return whole ? 0 : 1;
}
