import { splitSentences } from '../../../language/sentences';
import { tokenize } from '../../../language/tokens';
import { figure, part, table, whole } from '../markdown';
import type { BundledReader, ReaderName } from '../readers/bundledReaders';
import { median } from '../statistics';
import { newsTexts } from './newsTexts';

const ROUNDS = 7;

/** Rounds that are not counted: it takes some hundred thousand tokens until all that matters is compiled. */
const WARM_UP = 5;

/**
 * CPU seconds of the process, its compiling and collecting threads included, for reading all texts
 * once with a reader that has met none. Nothing is collected by force: that would throw compiled code
 * away, and halves every figure.
 */
function timeOnce(reader: BundledReader, texts: readonly string[]): number {
  const opened = reader.open();
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
  say('speed in Node: warming up');
  const first = new Map(all.map((reader) => [reader.name, tokens / timeOnce(reader, texts)]));
  for (let round = 1; round < WARM_UP; round++) {
    for (const reader of all) timeOnce(reader, texts);
  }
  const speeds = new Map<ReaderName, number[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    say(`speed in Node: round ${round + 1} of ${ROUNDS}`);
    // Each program is first, second … in turn.
    const turned = [...all.slice(round % all.length), ...all.slice(0, round % all.length)];
    for (const reader of turned) speeds.get(reader.name)?.push(tokens / timeOnce(reader, texts));
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
    whole(first.get(name) ?? NaN),
    times(name, 'compromise'),
    times(name, 'wink'),
  ]);
  return part(
    'Speed in Node',
    `Tokens a CPU second (user and system, all threads of the process) on ${what}: ${whole(tokens)} tokens,
${texts.length} texts. Medians of ${ROUNDS} rounds in which the programs take turns, after ${WARM_UP} that are not counted,
the first of which, with code that is still to be compiled, stands beside; each round begins with a
reader that remembers no word of the one before.`,
    table(
      [
        'program',
        'tokens a CPU second',
        'lowest–highest',
        'first round',
        '× compromise',
        '× wink-nlp',
      ],
      rows,
    ),
  );
}
