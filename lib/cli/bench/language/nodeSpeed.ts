import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { splitSentences } from '../../../language/sentences';
import { tokenize } from '../../../language/tokens';
import { figure, part, table, whole } from '../markdown';
import type { BundledReader, ReaderName } from '../readers/bundledReaders';
import { median } from '../statistics';
import { newsTexts } from './newsTexts';

const ROUNDS = 5;

/** Before each measurement everything that lies about is collected, so that nobody pays for another's litter. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** CPU seconds of the process, its compiling and collecting threads included, for reading all texts once with a reader that has met none. */
function timeOnce(reader: BundledReader, texts: readonly string[], collect: () => void): number {
  const opened = reader.open();
  collect();
  const before = process.cpuUsage();
  for (const text of texts) opened.read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Tokens a CPU second of each program, in rounds that take turns, as medians. */
export function nodeSpeed(
  readers: Record<ReaderName, BundledReader>,
  say: (line: string) => void,
): string {
  const { what, texts } = newsTexts();
  const tokens = texts.reduce(
    (sum, text) =>
      splitSentences(text).reduce((inner, span) => inner + tokenize(text, span).length, sum),
    0,
  );
  const all = Object.values(readers);
  const collect = collector();
  say('speed in Node: warming up');
  for (const reader of all) timeOnce(reader, texts, collect);
  const speeds = new Map<ReaderName, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    say(`speed in Node: round ${round + 1} of ${ROUNDS}`);
    // Each program is first, second … in turn.
    const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
    for (const reader of turned)
      speeds.get(reader.name)?.push(tokens / timeOnce(reader, texts, collect));
  }
  const of = (name: ReaderName): number[] => speeds.get(name) ?? [];
  // Both figures of a ratio are of one round, so that a busy minute weighs on both.
  const times = (name: ReaderName, other: ReaderName): string =>
    name === other
      ? '1'
      : figure(median(of(name).map((speed, round) => speed / (of(other)[round] ?? NaN))), 2);
  const rows = all.map(({ name, title }) => [
    title,
    whole(median(of(name))),
    `${whole(Math.min(...of(name)))}–${whole(Math.max(...of(name)))}`,
    times(name, 'compromise'),
    times(name, 'wink'),
  ]);
  return part(
    'Speed in Node',
    `Tokens a CPU second (user and system, all threads of the process) on ${what}: ${whole(tokens)} tokens,
${texts.length} texts. Medians of ${ROUNDS} rounds in which the programs take turns, after one whole round that is
not counted; each round begins with a reader that remembers no word of the one before.`,
    table(['program', 'tokens a CPU second', 'lowest–highest', '× compromise', '× wink-nlp'], rows),
  );
}
