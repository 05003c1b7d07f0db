import { synonymRows } from '../synonyms';
import { triggerStem } from '../triggerStem';

/** An article as sentences of words, in order; marks of punctuation may stand among the words. */
export interface ToldText {
  sentences: readonly (readonly string[])[];
}

/** Where a text names an event: `article` and `sentence` count from 0, `words` are places in the sentence. */
export interface EventPlace {
  article: number;
  sentence: number;
  words: readonly number[];
  /** The words that name the event, as they stand. */
  text: string;
}

/** Stems of a collection of articles with how rare each is, natural logarithm, from about 0 up. */
export interface StemmedTexts {
  /** For each article and sentence, the stem of each word; '' for what says nothing. */
  stems: readonly (readonly (readonly string[])[])[];
  rarity: (stem: string) => number;
}

/** An event mention with all that pairs of mentions are compared by. */
export interface MentionContext {
  article: number;
  sentence: number;
  /** Stem of the word that names the event, and of all content words of the phrase. */
  head: string;
  stems: readonly string[];
  /** Rows of {@link synonymRows} of those stems. */
  rows: ReadonlySet<number>;
  isPronoun: boolean;
  isPlural: boolean;
  /** Rarity of the head. */
  rarity: number;
  /** Whether it stands in the first two whole sentences. */
  isLead: boolean;
  /** Content stems of the sentence, weighted by rarity; in `near` also by closeness to the mention. */
  around: ReadonlyMap<string, number>;
  near: ReadonlyMap<string, number>;
  /** Stems of capitalised words of the sentence, none where most are. */
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
}

const PRONOUNS = new Set('it this that these those which what so event incident'.split(' '));

/** Words of a phrase that do not name its event: "checked *into*", "*his* death". */
const FUNCTION_WORDS = new Set(
  `a an the of to in into on onto at by for with from off up down out over away as it this that these
  those him her his himself herself themselves itself be is was were been has have had will would s
  their its and or`.split(/\s+/u),
);

const SAYS_NOTHING = new Set(
  `the a an and or but if of in on at by for with from to into against over under about after before
  when while as since until because than then that this these those which who whom whose what where
  why how it its he she they them his her him their our your we you i is are was were be been being
  am has have had do does did will would can could may might shall should must not no nor so such
  also just only very more most much many some any all both each other another say said says tell
  told tells s t n't 's`.split(/\s+/u),
);

/** Sentences of fewer words are datelines and the like, and no lead. */
const WHOLE_SENTENCE = 4;
const LEAD_SENTENCES = 2;
/** Share of capitalised words from which capitals say nothing: a headline. */
const HEADLINE = 0.6;
/** How fast a word counts less with each word between it and the mention. */
const DISTANCE_FADE = 0.3;

function stemOf(word: string): string {
  const lower = word.toLowerCase();
  return SAYS_NOTHING.has(lower) || !/[\p{L}\p{N}]/u.test(lower) ? '' : triggerStem(lower);
}

/** Stems all words and counts in how many articles each stands. Linear. */
export function stemTexts(texts: readonly ToldText[]): StemmedTexts {
  const stems = texts.map(({ sentences }) => sentences.map((words) => words.map(stemOf)));
  const frequency = new Map<string, number>();
  for (const article of stems)
    for (const stem of new Set(article.flat())) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
  const rarity = (stem: string): number =>
    Math.log((texts.length + 1) / ((frequency.get(stem) ?? 0) + 0.5));
  return { stems, rarity };
}

/** The stems that name an event, the head last. */
function triggerStems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const content = words.filter((word) => !FUNCTION_WORDS.has(word));
  const last = words.at(-1) ?? '';
  // "checked into": the verb comes first; "drive-by shooting": the noun comes last.
  const head = FUNCTION_WORDS.has(last) ? (content[0] ?? last) : last;
  return [...new Set([...content.filter((word) => word !== head), head].map(triggerStem))];
}

/** What a mention is compared by; `texts` and `stemmed` are of the same articles. */
export function mentionContext(
  { article, sentence, words, text }: EventPlace,
  texts: readonly ToldText[],
  { stems, rarity }: StemmedTexts,
): MentionContext {
  const told = texts[article]?.sentences ?? [];
  const tokens = told[sentence] ?? [];
  const own = triggerStems(text);
  const head = own.at(-1) ?? '';
  const around = new Map<string, number>();
  const near = new Map<string, number>();
  const names = new Set<string>();
  const numbers = new Set<string>();
  const first = Math.min(...words);
  const last = Math.max(...words);
  const capitals = tokens.filter((word) => /^\p{Lu}/u.test(word)).length;
  for (const [place, stem] of (stems[article]?.[sentence] ?? []).entries()) {
    const word = tokens[place] ?? '';
    if (stem === '' || words.includes(place)) continue;
    if (/^\d/.test(word)) numbers.add(word);
    if (/^\p{Lu}/u.test(word) && capitals <= HEADLINE * tokens.length) names.add(stem);
    const weight = rarity(stem);
    around.set(stem, weight);
    const between = Math.max(first - place, place - last, 1) - 1;
    near.set(stem, Math.max(near.get(stem) ?? 0, weight / (1 + DISTANCE_FADE * between)));
  }
  const before = told.slice(0, sentence).filter((line) => line.length >= WHOLE_SENTENCE).length;
  return {
    article,
    sentence,
    head,
    stems: own,
    rows: new Set(own.flatMap(synonymRows)),
    isPronoun: PRONOUNS.has(text.toLowerCase()),
    isPlural: /[^s]s$/iu.test(text),
    rarity: rarity(head),
    isLead: before < LEAD_SENTENCES,
    around,
    near,
    names,
    numbers,
  };
}
