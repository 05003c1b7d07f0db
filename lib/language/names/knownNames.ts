import type { NameKind } from '../../model/mention';
import { tokenize } from '../tokens';

/** A name that the reader's archive has, in one of its spellings. */
export interface KnownName {
  text: string;
  kind: NameKind;
}

/** Where a known name stands in a sentence, as token indexes, `last` included. */
export interface KnownPlace {
  first: number;
  last: number;
  kind: NameKind;
}

interface Entry {
  words: string[];
  /** Null where the archive has the words under two kinds: then they say nothing of the kind. */
  kind: NameKind | null;
}

const plain = (word: string): string => word.replaceAll('\u2019', "'");

/** Known names by their words, to be found in running text. */
export class KnownNames {
  /** By first word; the longer names first. */
  private readonly byFirst = new Map<string, Entry[]>();

  constructor(names: readonly KnownName[]) {
    const entries = new Map<string, Entry>();
    for (const { text, kind } of names) {
      const words = tokenize(text).map((token) => plain(token.text));
      const id = words.join(' ');
      const known = entries.get(id);
      if (!known) entries.set(id, { words, kind });
      else if (known.kind !== kind) known.kind = null;
    }
    for (const entry of entries.values()) {
      const [first] = entry.words;
      if (first === undefined) continue;
      const list = this.byFirst.get(first);
      if (list) list.push(entry);
      else this.byFirst.set(first, [entry]);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  get size(): number {
    return this.byFirst.size;
  }

  /** The known names among these words, the leftmost and longest, apart from one another. */
  find(words: readonly string[]): KnownPlace[] {
    const places: KnownPlace[] = [];
    if (this.byFirst.size === 0) return places;
    for (let i = 0; i < words.length; i++) {
      const entries = this.byFirst.get(plain(words[i] ?? ''));
      const fit = entries?.find((entry) =>
        entry.words.every((word, k) => word === plain(words[i + k] ?? '')),
      );
      if (!fit) continue;
      const last = i + fit.words.length - 1;
      if (fit.kind !== null) places.push({ first: i, last, kind: fit.kind });
      i = last;
    }
    return places;
  }
}
