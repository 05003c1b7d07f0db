import type { ArchivedArticle } from '../related/coverageArchive';
import type { FoundDifference } from './foundDifference';
import type { LikeSentence } from './sentenceIndex';
import { eventsIn, shareStory } from './sentenceStories';
import type { SentenceUnits } from './sentenceUnits';
import { claimantOf, sourceOf, type Source } from './sources';

/** Share of the wording from which two sentences of claimed deeds speak of one deed. */
const ALIKE = 0.4;
/** Share of each sentence's weight that the other holds where they make one claim. */
const SAME = 0.7;
const SAME_BACK = 0.6;

/**
 * Where two sentences make one claim and name different sources for it ("the police said", "the
 * army said"), or give one deed to different claimants. Sources are compared in kind: two
 * organisations of the archive of which neither is named in the other sentence, or two bodies by
 * their common nouns.
 */
export function compareSources(
  page: ArchivedArticle,
  sentence: SentenceUnits,
  found: LikeSentence,
): FoundDifference[] {
  const { article, sentences, like, back } = found;
  const [there, second] = sentences;
  if (there === undefined || second !== undefined) return [];
  const one = claimantOf(page, sentence);
  const two = claimantOf(article, there);
  if (one !== null && two !== null && differ(one, two)) {
    const merged = shareStory(eventsIn(page, sentence), eventsIn(article, there));
    if (!merged && like.share < ALIKE) return [];
    const text = `claimed by ${one.text} here, by ${two.text} there`;
    return [{ kind: 'attribution', here: sentence, there, article, text, sureness: like.share }];
  }
  if (like.share < SAME || back < SAME_BACK || like.otherNumbers) return [];
  const source = sourceOf(page, sentence);
  const other = sourceOf(article, there);
  if (source === null || other === null || !differ(source, other)) return [];
  if (holds(there, source) || holds(sentence, other)) return [];
  const text = `said by ${source.text} here, by ${other.text} there`;
  return [{ kind: 'attribution', here: sentence, there, article, text, sureness: like.share }];
}

/** Shorter words ("the", "of", "and") are in many names. */
const TELLING_WORD = 4;

/** Whether two sources are plainly not one: names that share a word may be of one body, so may a name and its initials. */
function differ(a: Source, b: Source): boolean {
  if (a.kind !== b.kind || a.id === b.id) return false;
  const [short, long] = a.text.length < b.text.length ? [a.text, b.text] : [b.text, a.text];
  const initials = long.match(/\p{Lu}/gu)?.join('') ?? '';
  if (initials.includes(short.replaceAll('.', ''))) return false;
  const words = new Set(wordsOf(long));
  return !wordsOf(short).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/\p{L}+/gu) ?? []).filter(
    ({ length }) => length >= TELLING_WORD,
  );
}

function holds({ keys }: SentenceUnits, { kind, id }: Source): boolean {
  return keys.has(kind === 'entity' ? `@${id}` : id);
}
