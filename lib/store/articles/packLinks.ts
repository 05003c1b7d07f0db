import { CorruptBlock } from '../format/corruptBlock';
import { seal, unseal } from '../format/sealedBytes';
import { ByteReader, ByteWriter } from '../format/varint';
import type { StoredArticle } from '../shapes/storedArticle';
import { GROUP_SIZE } from '../shapes/storedGroup';

const KIND = 0x4c;
const VERSION = 1;

/** What linking says of one article. */
export type ArticleLinks = Pick<StoredArticle, 'entities' | 'stories'>;

/**
 * The links of a row of `groups` as sealed varints: for each of 16 slots the number of entities plus
 * one (0: no article), the entities (zigzag of the difference to the one before, as an article's
 * names are often met for the first time together), the number of stories, and the stories.
 */
export function packLinks(slots: readonly (ArticleLinks | null)[]): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  for (let slot = 0; slot < GROUP_SIZE; slot++) {
    const links = slots[slot] ?? null;
    writer.varint(links === null ? 0 : links.entities.length + 1);
    if (links === null) continue;
    let last = 0;
    for (const entity of links.entities) {
      const step = entity - last;
      writer.varint(step < 0 ? -2 * step - 1 : 2 * step);
      last = entity;
    }
    writer.varint(links.stories.length);
    for (const story of links.stories) writer.varint(story);
  }
  return seal(KIND, VERSION, writer.written());
}

/** What {@link packLinks} was given, 16 slots; anything else throws `CorruptBlock`. */
export function unpackLinks(bytes: unknown): (ArticleLinks | null)[] {
  const reader = new ByteReader(unseal(KIND, VERSION, bytes));
  const slots = Array.from({ length: GROUP_SIZE }, (): ArticleLinks | null => {
    const count = reader.varint();
    if (count === 0) return null;
    if (count - 1 > reader.left) throw new CorruptBlock('links end too early');
    let last = 0;
    const entities = Array.from({ length: count - 1 }, () => {
      const coded = reader.varint();
      last += coded % 2 === 1 ? -(coded + 1) / 2 : coded / 2;
      return last;
    });
    const told = reader.varint();
    if (told > reader.left) throw new CorruptBlock('links end too early');
    return { entities, stories: Array.from({ length: told }, () => reader.varint()) };
  });
  reader.end();
  return slots;
}
