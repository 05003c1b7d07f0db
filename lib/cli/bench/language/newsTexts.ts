import { join } from 'node:path';
import { ROOT } from '../../launch/build';
import { jsonLines } from '../developmentData';
import { hasNameSet, readNameSet } from './nameSets';

/** Texts to time reading with, and what they are, in words. */
export interface NewsTexts {
  what: string;
  texts: string[];
}

function starterTexts(): string[] {
  const file = join(ROOT, 'assets/starter/articles.jsonl');
  return jsonLines<{ text: string }>(file).map(({ text }) => text);
}

/** How often the few starter articles are read in a row, so that a round is no blink. */
const REPEATS = 20;

/** The texts that speed is measured on: `worldwide`, or the starter corpus where that is not here. */
export function newsTexts(): NewsTexts {
  if (hasNameSet('worldwide'))
    return {
      what: 'the texts of `worldwide`',
      texts: readNameSet('worldwide').map(({ text }) => text),
    };
  const texts = Array.from({ length: REPEATS }, starterTexts).flat();
  return { what: `the starter corpus, ${REPEATS} times (\`../shared\` is not here)`, texts };
}

/** More texts of news, so that browsers need not read one twice: with `gmb` behind `worldwide`, where they are here. */
export function moreNewsTexts(): string[] {
  const { texts } = newsTexts();
  return hasNameSet('gmb') ? [...texts, ...readNameSet('gmb').map(({ text }) => text)] : texts;
}

/**
 * Articles of exactly `words` words each, cut one after the other from `texts`, whose lines become
 * paragraphs (the rest of the line in which one ends is left out); from the first text again after
 * the last. None where the texts have no word.
 */
export function articlesOf(texts: readonly string[], words: number, count: number): string[] {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '');
  const articles: string[] = [];
  let paragraphs: string[] = [];
  let missing = words;
  for (let at = 0; articles.length < count && lines.length > 0; at = (at + 1) % lines.length) {
    const all = lines[at]?.trim().split(/\s+/u) ?? [];
    const taken = all.slice(0, missing);
    paragraphs.push(taken.join(' '));
    missing -= taken.length;
    if (missing > 0) continue;
    articles.push(paragraphs.join('\n\n'));
    paragraphs = [];
    missing = words;
  }
  return articles;
}
