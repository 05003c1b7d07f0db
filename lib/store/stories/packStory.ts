import { EVENT_TYPES, type Figure } from '../../model/event';
import { BOUNDS } from '../articles/packEvent';
import { CorruptBlock } from '../format/corruptBlock';
import { seal, unseal } from '../format/sealedBytes';
import { ByteReader, ByteWriter } from '../format/varint';
import type { StoryEvidence, StoryRow, ToldIn } from '../shapes/storyRow';
import { StringReader, StringWriter } from './storyStrings';

const KIND = 0x53;
const VERSION = 1;

/** How a number is written, in its lowest two bits: whole, as hundredths, or in digits. */
const WHOLE = 0;
const HUNDREDTHS = 1;
const DIGITS = 2;
const MOST_CODED = 0x3fffffff;

/** A row as sealed varints, without its number, which is its key. It loses nothing. */
export function packStory(row: StoryRow): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const strings = new StringWriter(writer);
  writer.byte(EVENT_TYPES.indexOf(row.type));
  strings.write(row.trigger);
  strings.write(row.date);
  writer.varint(row.place === null ? 0 : row.place + 1);
  writeSteps(writer, row.participants);
  writeSteps(
    writer,
    row.members.map(({ article }) => article),
  );
  for (const { event } of row.members) writer.varint(event);
  writer.varint(row.figures.length);
  for (const { start, end, value, counts, bound, text } of row.figures) {
    writer.byte(BOUNDS.indexOf(bound));
    writer.varint(start);
    writer.varint(end - start);
    writeNumber(writer, strings, value);
    strings.write(counts);
    strings.write(text);
  }
  writer.varint(row.evidence.length);
  for (const { rule, text, articles, confidence } of row.evidence) {
    strings.write(rule);
    strings.writeSentence(text);
    writeSteps(writer, articles);
    writeNumber(writer, strings, confidence);
  }
  return seal(KIND, VERSION, writer.written());
}

/** The row of {@link packStory}; anything else throws `CorruptBlock`. */
export function unpackStory(number: number, bytes: unknown): StoryRow {
  const reader = new ByteReader(unseal(KIND, VERSION, bytes));
  const strings = new StringReader(reader);
  const type = oneOf(EVENT_TYPES, reader.byte());
  const trigger = strings.text();
  const date = strings.read();
  const place = reader.varint();
  const participants = readSteps(reader);
  const members = readSteps(reader).map((article): ToldIn => ({ article, event: reader.varint() }));
  const figures = readList(reader, (): Figure => {
    const bound = oneOf(BOUNDS, reader.byte());
    const start = reader.varint();
    const end = start + reader.varint();
    const value = readNumber(reader, strings);
    return { start, end, value, counts: strings.read(), bound, text: strings.text() };
  });
  const evidence = readList(reader, (): StoryEvidence => {
    const rule = strings.text();
    const text = strings.text();
    return { rule, text, articles: readSteps(reader), confidence: readNumber(reader, strings) };
  });
  reader.end();
  return {
    number,
    type,
    trigger,
    date,
    place: place === 0 ? null : place - 1,
    participants,
    figures,
    members,
    evidence,
  };
}

/** Their number, then each as the zigzag of its step from the one before. */
function writeSteps(writer: ByteWriter, numbers: readonly number[]): void {
  writer.varint(numbers.length);
  let last = 0;
  for (const number of numbers) {
    const step = number - last;
    writer.varint(step < 0 ? -2 * step - 1 : 2 * step);
    last = number;
  }
}

function readSteps(reader: ByteReader): number[] {
  let last = 0;
  return readList(reader, () => {
    const coded = reader.varint();
    last += coded % 2 === 1 ? -(coded + 1) / 2 : coded / 2;
    return last;
  });
}

function readList<T>(reader: ByteReader, read: () => T): T[] {
  const count = reader.varint();
  if (count > reader.left) throw new CorruptBlock('bytes end too early');
  return Array.from({ length: count }, read);
}

function writeNumber(writer: ByteWriter, strings: StringWriter, value: number): void {
  const hundredths = Math.round(value * 100);
  if (Number.isInteger(value) && value >= 0 && value <= MOST_CODED)
    writer.varint(value * 4 + WHOLE);
  else if (hundredths >= 0 && hundredths <= MOST_CODED && hundredths / 100 === value)
    writer.varint(hundredths * 4 + HUNDREDTHS);
  else {
    writer.varint(DIGITS);
    strings.write(String(value));
  }
}

function readNumber(reader: ByteReader, strings: StringReader): number {
  const coded = reader.varint();
  if (coded === DIGITS) return Number(strings.text());
  const value = Math.floor(coded / 4);
  return coded % 4 === WHOLE ? value : value / 100;
}

function oneOf<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new CorruptBlock('a story has another shape');
  return found;
}
