import { parseArgs } from 'node:util';
import { clusterMentions } from '../../linking/events/coreference/clusterMentions';
import { PAIR_MODEL } from '../../linking/events/coreference/trainedPairs';
import { readMentions } from './corefData';

/**
 * `npm run bench -- coref --mentions FILE --docs FILE`: says which of the mentions it is given are of
 * one event, one line `{"id","cluster"}` each on standard output, for a scorer. Events are clustered
 * by the words of the articles alone, which it groups itself; mentions of anything else are one where
 * they are one capitalised name.
 */
export function coref(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { mentions: { type: 'string' }, docs: { type: 'string' } },
  });
  if (values.mentions === undefined || values.docs === undefined)
    throw new Error('Give --mentions FILE and --docs FILE.');
  const { texts, mentions } = readMentions(values.mentions, values.docs);
  const events = mentions.flatMap(({ id, kind, place }) =>
    kind === 'event' && place !== null ? [{ id, place }] : [],
  );
  process.stderr.write(`coref: ${events.length} event mentions in ${texts.length} articles\n`);
  const places = events.map(({ place }) => place);
  const groups = clusterMentions(texts, places, PAIR_MODEL);
  const clusterOf = new Map(events.map(({ id }, index) => [id, `event ${groups[index]}`]));
  const lines = mentions.map(({ id, kind, text }) => {
    const name = kind === 'other' && /\p{Lu}/u.test(text) ? `name ${text.toLowerCase()}` : null;
    return JSON.stringify({ id, cluster: clusterOf.get(id) ?? name ?? `own ${id}` });
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
