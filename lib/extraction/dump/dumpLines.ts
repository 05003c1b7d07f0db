import { plainSpace } from '../plainSpace';

/** One line of a dump, with what can be told from it alone. */
export interface DumpLine {
  /** Place among all lines of the file, blank ones counted. */
  index: number;
  /** Trimmed, every blank a plain space, its bullet or number still there. */
  text: string;
  /** Columns of white space before it. */
  indent: number;
  /** It opens with a bullet or a list number. */
  bullet: boolean;
  /** Blank lines directly before it. */
  gap: number;
  /** Words; scripts without spaces count two characters as one. */
  words: number;
  /** It ends as a sentence does. */
  ends: boolean;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/gu;
const SENTENCE_END = /[.!?…。！？।۔؟][\s"'”’»)\]]*$/u;
/** Teasers of other articles break off; paragraphs seldom do. */
const BROKEN_OFF = /(?:\.{2,}|…)[\s"'”’)\]]*$/u;
const BULLET = /^(?:[•●▪◦‣·*–—-]|\d{1,3}[.)])\s+(?=\S)/u;

/** The non-blank lines of `raw`, in order. */
export function readLines(raw: string): DumpLine[] {
  const lines: DumpLine[] = [];
  let gap = 0;
  for (const [index, source] of raw.split(/\r\n|[\n\r\u2028\u2029]/).entries()) {
    const text = plainSpace(source);
    if (text === '') {
      gap++;
      continue;
    }
    const lead = /^\s*/.exec(source)?.[0] ?? '';
    const indent = lead.replace(/\t/g, '    ').length;
    lines.push({
      index,
      text,
      indent,
      bullet: BULLET.test(text),
      gap,
      words: countWords(text),
      ends: SENTENCE_END.test(text) && !BROKEN_OFF.test(text),
    });
    gap = 0;
  }
  return lines;
}

/** Words by spaces; in scripts without spaces two characters make about one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  return (text.match(/\S+/g)?.length ?? 0) + Math.round(unspaced / 2);
}

/** `text` without the bullet or list number that opens it. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, '');
}

/** A sentence that ends inside the line and another that begins. */
const INNER_END = /\p{Ll}[.!?]["”’»)]?\s+["“‘«(]?\p{Lu}/u;

/**
 * Whether a line is running text, as a number: about 1 for a paragraph, 0 for what could be either,
 * below for menus, labels and captions. A line without a full stop is a headline or a label however
 * long, unless it has sentences inside.
 */
export function proseScore(line: DumpLine): number {
  if (line.ends) return line.words >= 12 ? 1 : line.words >= 5 ? 0.6 : 0;
  const sentences = INNER_END.test(line.text) || /[:,;—–]$/.test(line.text);
  if (line.words >= 30) return sentences ? 0.9 : 0.2;
  if (line.words >= 18) return sentences ? 0.5 : -0.3;
  // Four words and a colon announce speech or a list; fewer are the label of a box.
  if (line.words >= 4 && line.text.endsWith(':')) return 0;
  return line.words >= 8 ? -0.7 : -1;
}

/** A paragraph beyond this length says no more for a body than one of this length. */
const MOST_WORDS = 60;
/** What a line that is no prose costs, in words: five labels in a row outweigh a paragraph. */
const LABEL_COST = 12;

/** What a line adds to a run of running text, in words; negative for labels. */
export function lineValue(line: DumpLine): number {
  const score = proseScore(line);
  return score > 0 ? score * Math.min(line.words, MOST_WORDS) : score * LABEL_COST;
}
