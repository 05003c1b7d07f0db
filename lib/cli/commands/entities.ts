import { openPack } from '../openPack';
import { printLine } from '../print';
import { parseCommand } from '../usage';

/** `entities --pack FILE`: one name across articles a line; `mentions` are those of the bodies, `titleMentions` those of the titles; `candidates` names what one that is ambiguous may be. */
export async function entities(args: string[]): Promise<number> {
  const { values } = parseCommand({ args, options: { pack: { type: 'string' } } });
  const { archive, whole } = await openPack(values.pack);
  const records = new Map(archive.articles.map(({ record }) => [record.article.id, record]));
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
