import { baseForms } from '../../../language/events/baseForms';
import { packClass } from '../../../language/events/tagger/eventWords';
import type { LemmaSenses } from './wordNet';
import { LEXICOGRAPHER_FILES } from './wordNet';

/** Vectors of words by themselves: lower-case words, most frequent first, and `dimensions` numbers for each. */
export interface WordVectors {
  dimensions: number;
  words: readonly string[];
  values: Float32Array;
}

const ENDINGS = [
  'ing',
  'ings',
  'ed',
  'ly',
  'ion',
  'ment',
  'er',
  'or',
  'al',
  's',
  'ity',
  'ness',
  'ance',
  'ence',
  'ism',
  'ist',
  'ous',
  'ive',
  'able',
  'y',
];
const FORMS = ['base', 's', 'past', 'ing'];

/** The class of a word out of the shares of noun, verb, adjective and adverb: 0 unknown, else the commonest and the next. */
export function classOf(shares: ArrayLike<number>): number {
  const order = [0, 1, 2, 3].sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0));
  const [first = 0, second = 0] = order;
  if (!((shares[first] ?? 0) > 0)) return 0;
  return packClass(first, (shares[second] ?? 0) >= 0.1 ? second : -1);
}

/** Describes words by numbers: their vectors, their senses in WordNet, their endings. */
export class WordMeaning {
  readonly size: number;
  private readonly rows: Map<string, number>;

  constructor(
    private readonly vectors: WordVectors,
    private readonly lemmas: ReadonlyMap<string, LemmaSenses>,
  ) {
    this.rows = new Map(vectors.words.map((word, row) => [word, row]));
    this.size = vectors.dimensions + 1 + 5 + LEXICOGRAPHER_FILES + FORMS.length + ENDINGS.length;
  }

  /** Shares (adding up to 1, or all 0) of noun, verb, adjective and adverb among a word's readings, and of the lexicographers' files. */
  senses(low: string): {
    classes: Float64Array;
    files: Float64Array;
    total: number;
    forms: Set<string>;
  } {
    const classes = new Float64Array(4);
    const files = new Float64Array(LEXICOGRAPHER_FILES);
    const forms = new Set<string>();
    for (const { base, form } of baseForms(low)) {
      const lemma = this.lemmas.get(base);
      if (lemma === undefined) continue;
      const noun = form === 'base' || form === 's';
      if (!noun && lemma.classes[1] === 0) continue;
      forms.add(form);
      for (let k = 0; k < 4; k++)
        if (k === 1 || (k === 0 && noun) || form === 'base')
          classes[k] = (classes[k] ?? 0) + (lemma.classes[k] ?? 0);
      for (let k = 0; k < LEXICOGRAPHER_FILES; k++)
        if (noun || k >= 26) files[k] = (files[k] ?? 0) + (lemma.files[k] ?? 0);
    }
    const total = classes.reduce((sum, share) => sum + share, 0);
    if (total > 0) classes.forEach((share, k) => (classes[k] = share / total));
    const all = files.reduce((sum, share) => sum + share, 0);
    if (all > 0) files.forEach((share, k) => (files[k] = share / all));
    return { classes, files, total, forms };
  }

  /** The numbers of a word, {@link size} of them. */
  describe(low: string): Float64Array {
    const row = new Float64Array(this.size);
    const { vectors } = this;
    const at = this.rows.get(low);
    let next = 0;
    for (let d = 0; d < vectors.dimensions; d++, next++)
      if (at !== undefined) row[next] = (vectors.values[at * vectors.dimensions + d] ?? 0) * 0.5;
    row[next++] = at === undefined ? 1 : 0;
    const { classes, files, total, forms } = this.senses(low);
    for (const share of classes) row[next++] = share;
    row[next++] = Math.log1p(total) / 5;
    for (const share of files) row[next++] = share;
    for (const form of FORMS) row[next++] = forms.has(form) ? 1 : 0;
    for (const ending of ENDINGS) row[next++] = low.endsWith(ending) ? 1 : 0;
    return row;
  }
}
