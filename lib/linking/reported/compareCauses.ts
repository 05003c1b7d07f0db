import type { ArchivedArticle } from '../related/coverageArchive';
import type { FoundDifference } from './foundDifference';
import { namedCause, type NamedCause } from './namedCauses';
import { causeClaims, disputeIn, opposed, spokenOf, type CauseClaim } from './opposedClaims';
import type { LikeSentence } from './sentenceIndex';
import { eventsIn, shareStory } from './sentenceStories';
import { firstSentences, type SentenceUnits } from './sentenceUnits';

/** Share of the wording from which two sentences speak of one happening. */
const ALIKE = 0.4;
/** The same where they give causes in free words, both ways. */
const NAMED_ALIKE = 0.4;

interface Claims {
  made: readonly CauseClaim[];
  spokenOf: ReadonlySet<string>;
}

const known = new WeakMap<ArchivedArticle, Claims>();

function claimsOf(article: ArchivedArticle): Claims {
  const cached = known.get(article);
  if (cached) return cached;
  const { text } = article.record.article;
  const spoken = spokenOf(text);
  // An article that speaks of none costs one look.
  const sentences = spoken.size === 0 ? [] : firstSentences(article);
  const made = sentences.flatMap((sentence) => causeClaims(text, sentence));
  const claims = { made, spokenOf: spoken };
  known.set(article, claims);
  return claims;
}

/**
 * Where the page and an earlier sentence call one happening by opposite causes, or name one each: they are alike and
 * name nobody else, or tell one event of the archive; and neither article speaks of the other's cause.
 */
export function compareCauses(
  page: ArchivedArticle,
  sentence: SentenceUnits,
  found: LikeSentence,
): FoundDifference[] {
  const { article, sentences, like } = found;
  const [there, second] = sentences;
  if (there === undefined || second !== undefined) return [];
  const within = ({ start, end }: SentenceUnits, claim: CauseClaim): boolean =>
    start <= claim.start && claim.end <= end;
  const own = claimsOf(page);
  const others = claimsOf(article);
  for (const one of own.made) {
    if (!within(sentence, one)) continue;
    const two = others.made.find((claim) => within(there, claim) && opposed(one, claim));
    if (two === undefined) continue;
    if (others.spokenOf.has(keyOf(one)) || own.spokenOf.has(keyOf(two))) continue;
    const merged = shareStory(eventsIn(page, sentence), eventsIn(article, there));
    if (!merged && (like.share < ALIKE || like.otherNames)) continue;
    const text = `“${one.text}” here, “${two.text}” there`;
    const sureness = merged ? 1 : like.share;
    return [{ kind: 'cause', here: sentence, there, article, text, sureness }];
  }
  return compareNamed(page, sentence, there, found);
}

/** The same for causes in free words: alike sentences that name one each, of which the other article has no word. */
function compareNamed(
  page: ArchivedArticle,
  sentence: SentenceUnits,
  there: SentenceUnits,
  { article, like, back }: LikeSentence,
): FoundDifference[] {
  if (like.share < NAMED_ALIKE || back < NAMED_ALIKE || like.otherNames) return [];
  const one = namedCause(page.record.article.text, sentence);
  const two = namedCause(article.record.article.text, there);
  if (one === null || two === null) return [];
  if ([...one.stems].some((stem) => two.stems.has(stem))) return [];
  if (speaks(article, one) || speaks(page, two)) return [];
  const text = `“${one.text}” here, “${two.text}” there`;
  return [{ kind: 'cause', here: sentence, there, article, text, sureness: like.share }];
}

function speaks(article: ArchivedArticle, { stems }: NamedCause): boolean {
  return firstSentences(article).some(({ keys }) => [...stems].some((stem) => keys.has(stem)));
}

function keyOf({ axis, answer }: CauseClaim): string {
  return `${axis} ${answer}`;
}

/** Where one sentence of the page itself reports two opposite claims of two sources. */
export function disputeOf(page: ArchivedArticle, sentence: SentenceUnits): FoundDifference[] {
  const dispute = disputeIn(page.record.article.text, sentence);
  if (dispute === null) return [];
  const [one, other] = dispute;
  return [
    {
      kind: 'cause',
      here: sentence,
      there: sentence,
      article: page,
      text: `The sources differ: “${one.text}” and “${other.text}”`,
      sureness: 1,
    },
  ];
}
