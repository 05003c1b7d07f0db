import type { Span } from '../../model/span';
import { namesIn } from '../related/sharedNames';
import type { ArchivedArticle } from '../related/coverageArchive';

/** Who a sentence gives its claim to: an organisation of the archive, or a body by its common noun. The span is that of the name. */
export interface Source extends Span {
  /** Sources of different kinds are never compared: "the police" may be the named department. */
  kind: 'entity' | 'noun';
  id: string;
  text: string;
}

/** Bodies that speak, by the nouns that papers use for each; "officials" and
 * "authorities" are anybody, and witnesses and families tell the police. */
const BODIES: Readonly<Record<string, string>> = {
  police: 'police|detectives',
  army: 'army|military|soldiers',
  navy: 'navy|coast guard',
  prosecutors: 'prosecutors|prosecution',
  defence: 'defence lawyers|defense lawyers|defense attorneys|defence attorneys',
  doctors: 'doctors|hospital|surgeons',
  firefighters: 'firefighters|fire department|fire brigade',
  rebels: 'rebels|militants|insurgents',
  government: 'government',
  opposition: 'opposition',
  company: 'company',
  union: 'union|unions',
};

const SAID = '(?:said|says|say|told|confirmed|announced|stated|added)';
const BODY = Object.values(BODIES).join('|');
const NOUN = new RegExp(
  `(?:^|[,.;“"”] *|\\b(?:the|that|but|and|as|while) )(${BODY}) ${SAID}\\b|\\baccording to (?:the )?(${BODY})\\b(?! \\p{Lu})`,
  'giu',
);
const BODY_OF = new Map(
  Object.entries(BODIES).flatMap(([id, words]) => words.split('|').map((word) => [word, id])),
);

/** The one source that a sentence names for its claim, or null where it names none or several. */
export function sourceOf(article: ArchivedArticle, { start, end }: Span): Source | null {
  const { text } = article.record.article;
  const sentence = text.slice(start, end);
  const found: Source[] = [];
  for (const match of sentence.matchAll(NOUN)) {
    const word = match[1] ?? match[2] ?? '';
    const id = BODY_OF.get(word.toLowerCase());
    if (id === undefined) continue;
    const at = start + match.index + match[0].indexOf(word);
    found.push({ kind: 'noun', id, text: word, start: at, end: at + word.length });
  }
  for (const { entity, kind, mentions } of namesIn(article).values()) {
    if (kind !== 'organisation') continue;
    for (const mention of mentions) {
      if (mention.start < start || mention.end > end) continue;
      if (!speaks(text, mention)) continue;
      const { start: from, end: to, text: name } = mention;
      found.push({ kind: 'entity', id: entity, text: name, start: from, end: to });
    }
  }
  const [first] = found;
  return first !== undefined && found.every(({ id }) => id === first.id) ? first : null;
}

const SPEAKS_BEHIND = new RegExp(`^,? (?:has |have )?${SAID}\\b`, 'u');
const SPEAKS_BEFORE = /\b[Aa]ccording to (?:the )?$/u;

function speaks(text: string, { start, end }: Span): boolean {
  return (
    SPEAKS_BEHIND.test(text.slice(end, end + 24)) ||
    SPEAKS_BEFORE.test(text.slice(Math.max(0, start - 20), start))
  );
}

const CLAIMS =
  /^(?: (?:has|have|had))?(?: since| also| later)? (?:claimed|took|taken|accepted|assumed) responsibility\b/u;

/** Who claims the deed in a sentence ("the Red Front claimed responsibility"), as an entity of the archive, or null. */
export function claimantOf(article: ArchivedArticle, { start, end }: Span): Source | null {
  const { text } = article.record.article;
  if (!text.slice(start, end).includes('responsibility')) return null;
  for (const { entity, mentions } of namesIn(article).values()) {
    for (const mention of mentions) {
      if (mention.start < start || mention.end > end) continue;
      if (CLAIMS.test(text.slice(mention.end, mention.end + 60)))
        return { ...mention, kind: 'entity', id: entity };
    }
  }
  return null;
}
