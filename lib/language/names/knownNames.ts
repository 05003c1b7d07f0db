import type { NameKind } from '../../model/mention';
import { tokenize } from '../tokens';

/** A name that the reader's archive has, in one of its spellings. */
export interface KnownName {
  text: string;
  kind: NameKind;
  /** In how many articles the archive has it as this kind; 1 where that is not given. */
  articles?: number;
}

/** Where a known name stands in a sentence, as token indexes, `last` included. */
export interface KnownPlace {
  first: number;
  last: number;
  kind: NameKind;
}

/** Share of a name's articles that decides its kind: some are read wrong in any archive. */
const DECISIVE = 0.75;

/** Ties the parts of a name: in "City of Windhoek" the last word is no name by itself. */
const TIE = /^(?:of|de)$/;

const isCapitalised = (word: string | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word);

/** A spelling with plain apostrophes and hyphens and single spaces: by this, spellings are compared. */
export function plainSpelling(name: string): string {
  return name
    .replaceAll('\u2019', "'")
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ');
}

/** The kind that nearly all articles of a name have it as, or null. */
function decidedKind(counts: ReadonlyMap<NameKind, number>): NameKind | null {
  let all = 0;
  for (const count of counts.values()) all += count;
  for (const [kind, count] of counts) if (count >= DECISIVE * all) return kind;
  return null;
}

/** Known names by their words, to be found in running text. */
export class KnownNames {
  /** By all words; null where the archive is of two minds about the kind. */
  private readonly kinds = new Map<string, NameKind | null>();
  /** By first word, how many words names have that begin with it; the most first. */
  private readonly lengths = new Map<string, number[]>();

  constructor(names: readonly KnownName[]) {
    const counts = new Map<string, Map<NameKind, number>>();
    for (const { text, kind, articles = 1 } of names) {
      const words = tokenize(plainSpelling(text)).map((token) => token.text);
      const [first] = words;
      if (first === undefined) continue;
      const id = words.join(' ');
      const known = counts.get(id) ?? new Map<NameKind, number>();
      counts.set(id, known.set(kind, (known.get(kind) ?? 0) + articles));
      const lengths = this.lengths.get(first);
      if (!lengths) this.lengths.set(first, [words.length]);
      else if (!lengths.includes(words.length)) lengths.push(words.length);
    }
    for (const [id, known] of counts) this.kinds.set(id, decidedKind(known));
    for (const lengths of this.lengths.values()) lengths.sort((a, b) => b - a);
  }

  /** How many spellings are known. */
  get size(): number {
    return this.kinds.size;
  }

  /**
   * The known names among the words of a sentence, the leftmost and longest, apart from one another.
   * A lone word beside a capitalised one is left out: it may be a part of another name ("Muslim
   * Mirror", "City of Windhoek"). So is a name that the archive has under two kinds.
   */
  find(words: readonly string[]): KnownPlace[] {
    const places: KnownPlace[] = [];
    if (this.size === 0) return places;
    const plain = words.map(plainSpelling);
    for (let first = 0; first < plain.length; first++) {
      const fits = (length: number) =>
        first + length <= plain.length &&
        this.kinds.has(plain.slice(first, first + length).join(' '));
      const length = this.lengths.get(plain[first] ?? '')?.find(fits);
      if (length === undefined) continue;
      const kind = this.kinds.get(plain.slice(first, first + length).join(' ')) ?? null;
      const last = first + length - 1;
      if (kind !== null && (length > 1 || standsAlone(plain, first)))
        places.push({ first, last, kind });
      first = last;
    }
    return places;
  }
}

function standsAlone(words: readonly string[], index: number): boolean {
  const before = TIE.test(words[index - 1] ?? '') ? words[index - 2] : words[index - 1];
  return !isCapitalised(before) && !isCapitalised(words[index + 1]);
}
