import { CorruptBlock } from '../format/corruptBlock';
import type { ByteReader, ByteWriter } from '../format/varint';

/**
 * Strings that every row knows, the most frequent first. A part of the format: another list is
 * another version of the row, however the sentences are worded by then.
 */
const KNOWN: readonly string[] = [
  ', ',
  ': ',
  '.',
  'one event in two articles',
  'one event told again',
  'one event in the same words',
  'The same names, figures, date and words.',
  'the same day',
  'a name in common',
  '2 names in common',
  '3 names in common',
  'the same place',
  'similar wording',
  'articles that are alike',
  'the same hour and minute',
  'Both tell of one attack',
  'Both tell of one death',
  'Both tell of one clash',
  'Both tell of one arrest',
  'Both tell of one trial',
  'Both tell of one protest',
  'Both tell of one meeting',
  'Both tell of one visit',
  'Both tell of one agreement',
  'Both tell of one aid',
  'Both tell of one sanction',
  'Both tell of one closure',
  'Both tell of one appointment',
  'Both tell of one departure',
  'Both tell of one election',
  'Both tell of one demand',
  'Both tell of one statement',
  'Both tell of one accident',
  'Both tell of one disaster',
  'Both tell of one deployment',
  'Both tell of one business',
  'Both tell of one other',
];

/** What a string is written as: nothing, its bytes, its parts, or its place in the table. */
const NULL = 0;
const BYTES = 1;
const PARTS = 2;
const FIRST = 3;

/** Where a sentence of evidence is cut; the pieces between are told again and again. */
const CUTS = /(: |, |\.$)/u;

const PLACES: ReadonlyMap<string, number> = new Map(KNOWN.map((text, place) => [text, place]));

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Writes strings of one row, each once: a further time it is the number of its place. */
export class StringWriter {
  readonly #writer: ByteWriter;
  readonly #places = new Map<string, number>();

  constructor(writer: ByteWriter) {
    this.#writer = writer;
  }

  write(text: string | null): void {
    const place = text === null ? undefined : this.#place(text);
    if (text === null) this.#writer.varint(NULL);
    else if (place !== undefined) this.#writer.varint(FIRST + place);
    else {
      const bytes = encoder.encode(text);
      this.#writer.varint(BYTES);
      this.#writer.varint(bytes.length);
      this.#writer.bytes(bytes);
      this.#add(text);
    }
  }

  /** A sentence, by its parts. */
  writeSentence(text: string): void {
    const parts =
      this.#place(text) === undefined ? text.split(CUTS).filter((part) => part !== '') : [];
    if (parts.length < 2) {
      this.write(text);
      return;
    }
    this.#writer.varint(PARTS);
    this.#writer.varint(parts.length);
    for (const part of parts) this.write(part);
    this.#add(text);
  }

  #place(text: string): number | undefined {
    return PLACES.get(text) ?? this.#places.get(text);
  }

  #add(text: string): void {
    this.#places.set(text, KNOWN.length + this.#places.size);
  }
}

/** Reads what {@link StringWriter} wrote; anything else throws `CorruptBlock`. */
export class StringReader {
  readonly #reader: ByteReader;
  readonly #read: string[] = [];

  constructor(reader: ByteReader) {
    this.#reader = reader;
  }

  read(): string | null {
    const code = this.#reader.varint();
    if (code === NULL) return null;
    const text = code === BYTES ? this.#bytes() : code === PARTS ? this.#parts() : null;
    if (text !== null) {
      this.#read.push(text);
      return text;
    }
    const place = code - FIRST;
    const known = KNOWN[place] ?? this.#read[place - KNOWN.length];
    if (known === undefined) throw new CorruptBlock('a string is not there');
    return known;
  }

  /** One that cannot be null. */
  text(): string {
    const text = this.read();
    if (text === null) throw new CorruptBlock('a string is missing');
    return text;
  }

  #bytes(): string {
    const bytes = this.#reader.bytes(this.#reader.varint());
    try {
      return decoder.decode(bytes);
    } catch {
      throw new CorruptBlock('a string is no text');
    }
  }

  #parts(): string {
    const count = this.#reader.varint();
    if (count > this.#reader.left) throw new CorruptBlock('bytes end too early');
    let text = '';
    for (let part = 0; part < count; part++) text += this.text();
    return text;
  }
}
