import { findFigures } from '../../language/events/findFigures';
import type { Figure } from '../../model/event';
import { termTokens } from '../related/articleTerms';
import type { ArchivedArticle } from '../related/coverageArchive';
import { boundBefore } from './boundBefore';
import type { FoundDifference } from './foundDifference';
import { hasNumber } from './hasNumber';
import type { LikeSentence } from './sentenceIndex';
import { tellsElsewhere } from './tellsElsewhere';
import { firstSentences, type SentenceUnits } from './sentenceUnits';

/** Share of each sentence's weight that the other holds where they say one thing but for a number. */
const ALIKE = 0.55;
const ALIKE_BACK = 0.45;
/** Text (UTF-16 code units) beside a figure in which the word next to it stands. */
const BESIDE = 40;

/** Words that make a figure a part or an addition, and the text before it in which they stand. */
const PARTIAL = /\b(?:others?|another|more|extra|additional|of the|first|last|next|all but)\b/iu;
const PART_REACH = 14;
/** People are counted by what became of them, elsewhere. */
const PEOPLE = new Set('person people man woman victim other others'.split(' '));

const known = new WeakMap<ArchivedArticle, Map<number, Figure[]>>();

/** The figures of a sentence; kept as long as the article is. */
function figuresIn(article: ArchivedArticle, sentence: SentenceUnits): Figure[] {
  let held = known.get(article);
  if (held === undefined) known.set(article, (held = new Map()));
  let figures = held.get(sentence.start);
  if (figures === undefined) {
    const { text } = article.record.article;
    const all = tellsElsewhere(text.slice(sentence.start, sentence.end))
      ? []
      : [...findFigures(text, sentence), ...magnitudes(text, sentence)];
    figures = all.flatMap((figure) => {
      // "2, 116 points", "6. 1-magnitude": half a number of a text that came apart.
      if (/\d[.,]\s*$/u.test(text.slice(Math.max(0, figure.start - 4), figure.start))) return [];
      const lead = text.slice(Math.max(0, figure.start - PART_REACH), figure.end);
      if (figure.counts === null || PEOPLE.has(figure.counts) || PARTIAL.test(lead)) return [];
      const bound = figure.bound === 'exact' ? boundBefore(text, figure.start) : figure.bound;
      return [{ ...figure, bound }];
    });
    held.set(sentence.start, figures);
  }
  return figures;
}

/** "magnitude 6.1", "6.1-magnitude". */
function magnitudes(text: string, { start, end }: SentenceUnits): Figure[] {
  const found: Figure[] = [];
  const pattern = /\bmagnitude(?:[\s-]+of)?[\s-]+(\d\.\d)\b|\b(\d\.\d)[\s-]+magnitude\b/giu;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const at = start + match.index;
    found.push({
      start: at,
      end: at + match[0].length,
      value: Number(match[1] ?? match[2]),
      counts: 'magnitude',
      bound: 'exact',
      text: match[0],
    });
  }
  return found;
}

/**
 * Where two sentences say one thing but for a number: each holds most of the other, and a name with it, and
 * names nobody else; each counts the noun once ("300 homes", "$2 million", "magnitude 6.1") beside the same word,
 * and neither article gives the other's number of it.
 */
export function compareFigures(
  page: ArchivedArticle,
  sentence: SentenceUnits,
  { article, sentences, like, back }: LikeSentence,
): FoundDifference[] {
  const [there, second] = sentences;
  if (there === undefined || second !== undefined) return [];
  if (like.share < ALIKE || back < ALIKE_BACK) return [];
  if (like.otherNames || like.names === 0) return [];
  const own = figuresIn(page, sentence);
  if (own.length === 0) return [];
  const others = figuresIn(article, there);
  const found: FoundDifference[] = [];
  for (const one of own) {
    const two = counterpart(one, others);
    if (two === null || counterpart(two, own) !== one) continue;
    if (one.value === two.value || one.bound !== 'exact' || two.bound !== 'exact') continue;
    if (hasNumber(page, sentence, two.value) || hasNumber(article, there, one.value)) continue;
    if (!besideSame(page, sentence, one, article, there, two)) continue;
    if (gives(article, one) || gives(page, two)) continue;
    found.push({
      kind: 'figure',
      here: sentence,
      there,
      article,
      text: `“${one.text}” here, “${two.text}” there`,
      sureness: like.share,
    });
  }
  return found;
}

/** The one figure that counts the same, or null. */
function counterpart(figure: Figure, others: readonly Figure[]): Figure | null {
  if (figure.counts === null) return null;
  const [match, second] = others.filter(({ counts }) => counts === figure.counts);
  return second === undefined ? (match ?? null) : null;
}

/** Whether the content word before or behind both figures is the same. */
function besideSame(
  page: ArchivedArticle,
  sentence: SentenceUnits,
  one: Figure,
  article: ArchivedArticle,
  there: SentenceUnits,
  two: Figure,
): boolean {
  const [left, right] = beside(page.record.article.text, sentence, one);
  const [before, behind] = beside(article.record.article.text, there, two);
  return (left !== undefined && left === before) || (right !== undefined && right === behind);
}

function beside(
  text: string,
  sentence: SentenceUnits,
  { start, end }: Figure,
): [string | undefined, string | undefined] {
  const lead = text.slice(Math.max(sentence.start, start - BESIDE), start);
  const tail = text.slice(end, Math.min(sentence.end, end + BESIDE));
  return [termTokens(lead).at(-1)?.term, termTokens(tail)[0]?.term];
}

/** Whether an article gives a figure anywhere. */
function gives(article: ArchivedArticle, { value, counts }: Figure): boolean {
  return firstSentences(article).some((sentence) =>
    figuresIn(article, sentence).some((each) => each.value === value && each.counts === counts),
  );
}
