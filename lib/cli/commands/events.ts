import { timexRange } from '../../language/dates/timexRange';
import { openPack } from '../openPack';
import { printLine } from '../print';
import { parseCommand } from '../usage';

/** `events --pack FILE`: one event across articles a line. */
export async function events(args: string[]): Promise<number> {
  const { values } = parseCommand({ args, options: { pack: { type: 'string' } } });
  const { archive, whole } = await openPack(values.pack);
  const texts = new Map(
    archive.articles.map(({ record }) => [record.article.id, record.article.text]),
  );
  for (const story of archive.events) {
    const { id, type, trigger, date, place, participants, figures, evidence, members } = story;
    await printLine({
      id,
      type,
      name: trigger,
      aliases: [...new Set(members.map((member) => member.event.trigger))],
      // What one article plans, another reports as done.
      modality: members.some(({ event }) => event.modality === 'asserted')
        ? 'asserted'
        : (members[0]?.event.modality ?? 'asserted'),
      date,
      interval: date === null ? null : timexRange(date),
      place,
      participants,
      figures,
      evidence,
      mentions: members.map(({ article, event }) => ({
        article,
        start: event.start,
        end: event.end,
        text: texts.get(article)?.slice(event.start, event.end) ?? '',
        trigger: event.trigger,
        triggerSpan: event.triggerSpan,
        modality: event.modality,
        date: event.date,
        dateText: event.dateText,
        dateFrom: event.dateFrom,
        attribution: event.attribution,
      })),
    });
  }
  return whole ? 0 : 1;
}
