import { sameRoot } from '../triggerStem';
import type { Closeness } from './articleCloseness';
import type { MentionContext } from './toldText';

/** What a pair is compared by beyond the two mentions. */
export interface Surroundings {
  closeness: Closeness;
  /** Share of the articles around an article (itself among them) that name an event by this stem. */
  toldAround: (article: number, head: string) => number;
  /** How many mentions of an article have this head. */
  told: (article: number, head: string) => number;
}

/** What {@link pairFeatures} gives, in order: names for the trained weights. */
export const PAIR_FEATURES = [
  'always',
  'same word',
  'same root',
  'a word in common',
  'synonyms',
  'synonyms in several ways',
  'same sentence',
  'same article',
  'sentences alike',
  'neighbours alike',
  'names in common',
  'names differ',
  'numbers in common',
  'numbers differ',
  'same word, rare',
  'synonyms, rare',
  'same word, neighbours alike',
  'synonyms, neighbours alike',
  'same word, same article',
  'synonyms, same article',
  'unlike words, neighbours alike',
  'unlike words, sentences alike',
  'both in the lead',
  'pronoun',
  'pronoun, close by',
  'sentences apart',
  'articles alike',
  'same word, articles alike',
  'synonyms, articles alike',
  'articles closest',
  'same word, articles closest',
  'same word, told by all around',
  'same word, told again and again',
  'same word, sentences alike',
  'same word, names in common',
  'same word, one and several',
] as const;

/** Beyond this mean cosine articles are no more alike for being one story. */
const ALIKE = 0.4;
const CLOSEST = 1.2;
/** Sentences between two mentions beyond which more make no difference. */
const FAR = 5;
/** Names, synonym rows and repetitions beyond these count no more. */
const MANY = 3;
/** Brings the rarity of words to about 0…1. */
const RAREST = 6;

/** Which words the pair is told by: at most one is 1. */
function wordRelation(a: MentionContext, b: MentionContext, rows: number): number[] {
  if (a.head === b.head) return [1, 0, 0, 0];
  if (sameRoot(a.head, b.head)) return [0, 1, 0, 0];
  if (a.stems.some((one) => b.stems.some((other) => sameRoot(one, other)))) return [0, 0, 1, 0];
  return [0, 0, 0, rows > 0 ? 1 : 0];
}

/** The evidence for two mentions being of one event, as {@link PAIR_FEATURES} names it; symmetric. */
export function pairFeatures(
  a: MentionContext,
  b: MentionContext,
  { closeness, toldAround, told }: Surroundings,
): number[] {
  const shared = sharedRows(a, b).length;
  const [same = 0, root = 0, partial = 0, row = 0] = wordRelation(a, b, shared);
  const lexical = same + root;
  const similar = partial + row;
  const unlike = lexical + similar > 0 ? 0 : 1;
  const oneArticle = a.article === b.article ? 1 : 0;
  const apart = oneArticle ? Math.min(FAR, Math.abs(a.sentence - b.sentence)) / FAR : 0;
  const alike = Math.min(ALIKE, closeness.height(a.article, b.article));
  const closest = oneArticle ? 1 : Math.min(CLOSEST, closeness.relative(a.article, b.article));
  const sentences = cosine(a.around, b.around);
  const neighbours = cosine(a.near, b.near);
  const names = Math.min(MANY, common(a.names, b.names)) / MANY;
  const numbers = common(a.numbers, b.numbers);
  const rare = Math.min(a.rarity, b.rarity) / RAREST;
  const pronoun = a.isPronoun || b.isPronoun ? 1 : 0;
  const around = Math.min(toldAround(a.article, a.head), toldAround(b.article, b.head));
  const again =
    Math.min(MANY, Math.max(told(a.article, a.head), told(b.article, b.head)) - 1) / MANY;
  return [
    1,
    same,
    root,
    partial,
    row,
    similar * (Math.min(MANY, shared) / MANY),
    oneArticle && a.sentence === b.sentence ? 1 : 0,
    oneArticle,
    sentences,
    neighbours,
    names,
    a.names.size > 0 && b.names.size > 0 && names === 0 ? 1 : 0,
    numbers > 0 ? 1 : 0,
    a.numbers.size > 0 && b.numbers.size > 0 && numbers === 0 ? 1 : 0,
    lexical * rare,
    similar * rare,
    lexical * neighbours,
    similar * neighbours,
    lexical * oneArticle,
    similar * oneArticle,
    unlike * neighbours,
    unlike * sentences,
    a.isLead && b.isLead ? 1 : 0,
    pronoun,
    oneArticle * pronoun * (1 - apart),
    apart,
    alike,
    lexical * alike,
    similar * alike,
    closest,
    lexical * closest,
    lexical * around,
    lexical * again,
    lexical * sentences,
    lexical * names,
    lexical * (a.isPlural === b.isPlural ? 0 : 1),
  ];
}

/** The rows of synonyms that the words of both mentions stand in. */
export function sharedRows(a: MentionContext, b: MentionContext): number[] {
  const rows: number[] = [];
  for (const row of a.rows) if (b.rows.has(row)) rows.push(row);
  return rows;
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0;
  let first = 0;
  let second = 0;
  for (const [stem, weight] of a) {
    first += weight * weight;
    dot += weight * (b.get(stem) ?? 0);
  }
  if (dot === 0) return 0;
  for (const weight of b.values()) second += weight * weight;
  return dot / (Math.sqrt(first * second) || 1);
}
