import { BitReader, BitWriter } from '../format/bits';
import { CorruptBlock } from '../format/corruptBlock';
import { seal, unseal } from '../format/sealedBytes';
import type { StoredArticle } from '../shapes/storedArticle';
import { GROUP_SIZE } from '../shapes/storedGroup';

const KIND = 0x4c;
const VERSION = 2;
const WIDTH_BITS = 6;

/** What linking says of one article. */
export type ArticleLinks = Pick<StoredArticle, 'entities' | 'stories'>;

/**
 * The links of a row of `groups` as sealed bits: how many bits entities and stories take, then for each
 * of 16 slots whether it has an article, its entities and its stories, as {@link LinkWriter} has them.
 */
export function packLinks(slots: readonly (ArticleLinks | null)[]): Uint8Array<ArrayBuffer> {
  const writer = new BitWriter();
  const there = slots.filter((slot) => slot !== null);
  const entities = new LinkWriter(
    writer,
    there.map((slot) => slot.entities),
  );
  const stories = new LinkWriter(
    writer,
    there.map((slot) => slot.stories),
  );
  for (let slot = 0; slot < GROUP_SIZE; slot++) {
    const links = slots[slot] ?? null;
    writer.bits(links === null ? 0 : 1, 1);
    if (links === null) continue;
    entities.write(links.entities);
    stories.write(links.stories);
  }
  return seal(KIND, VERSION, writer.written());
}

/** What {@link packLinks} was given, 16 slots; anything else throws `CorruptBlock`. */
export function unpackLinks(bytes: unknown): (ArticleLinks | null)[] {
  const body = unseal(KIND, VERSION, bytes);
  const reader = new BitReader(body, 0, body.length);
  const entities = new LinkReader(reader);
  const stories = new LinkReader(reader);
  const slots = Array.from({ length: GROUP_SIZE }, (): ArticleLinks | null =>
    reader.bits(1) === 0 ? null : { entities: entities.read(), stories: stories.read() },
  );
  if (reader.left < 0 || reader.left > 7) throw new CorruptBlock('links are of another length');
  return slots;
}

/**
 * Lists of numbers, each with its length (Elias gamma of one more). A number that an earlier list of the
 * row has, as neighbours in an archive tell of one thing, is its place among those that the row has; one
 * more than the number before it, as names are met together, is two bits; any other is written whole.
 */
class LinkWriter {
  readonly #writer: BitWriter;
  readonly #width: number;
  readonly #places = new Map<number, number>();
  #next = 0;

  constructor(writer: BitWriter, lists: readonly (readonly number[])[]) {
    this.#writer = writer;
    let most = 0;
    for (const list of lists) for (const number of list) most = Math.max(most, number);
    this.#width = bitsOf(most);
    writer.bits(this.#width, WIDTH_BITS);
  }

  write(list: readonly number[]): void {
    const [writer, places] = [this.#writer, this.#places];
    writer.gamma(list.length + 1);
    for (const number of list) {
      const place = places.get(number);
      if (place !== undefined) {
        writer.bits(1, 1);
        writer.bits(place, bitsOf(places.size - 1));
      } else {
        writer.bits(number === this.#next ? 1 : 0, 2);
        if (number !== this.#next) writer.bits(number, this.#width);
        places.set(number, places.size);
      }
      this.#next = number + 1;
    }
  }
}

class LinkReader {
  readonly #reader: BitReader;
  readonly #width: number;
  readonly #numbers: number[] = [];
  #next = 0;

  constructor(reader: BitReader) {
    this.#reader = reader;
    this.#width = reader.bits(WIDTH_BITS);
    if (this.#width > 32) throw new CorruptBlock('links are too wide');
  }

  read(): number[] {
    const [reader, numbers] = [this.#reader, this.#numbers];
    const count = reader.gamma() - 1;
    if (count > reader.left) throw new CorruptBlock('links end too early');
    return Array.from({ length: count }, () => {
      let number: number | undefined;
      if (reader.bits(1) === 1) number = numbers[reader.bits(bitsOf(numbers.length - 1))];
      else {
        number = reader.bits(1) === 1 ? this.#next : reader.bits(this.#width);
        numbers.push(number);
      }
      if (number === undefined) throw new CorruptBlock('links name what is not there');
      this.#next = number + 1;
      return number;
    });
  }
}

/** Bits of a number, 0 of 0. */
function bitsOf(number: number): number {
  return number <= 0 ? 0 : 32 - Math.clz32(number);
}
