import type { Mention, NameKind } from '../../model/mention';
import { countryOf } from '../identity/countries';
import { contentWords } from '../identity/normaliseName';
import type { ArchivedArticle } from './coverageArchive';

/** A name of the archive as one article has it. */
export interface NamedIn {
  entity: string;
  kind: NameKind;
  name: string;
  aliases: string[];
  inTitle: boolean;
  mentions: Mention[];
  /** Whether it is a place that only stands for its government: the article says nothing of the place. */
  isMetonym: boolean;
}

const known = new WeakMap<ArchivedArticle, Map<string, NamedIn>>();

/** The archive's entities that an article names, by id, kept as long as the article is. */
export function namesIn(article: ArchivedArticle): Map<string, NamedIn> {
  const cached = known.get(article);
  if (cached) return cached;
  const names = new Map<string, NamedIn>();
  const byLocal = new Map<string, NamedIn>();
  const { findings } = article.record;
  for (const local of findings.entities) {
    const entity = article.entityOf.get(local.id);
    if (entity === undefined) continue;
    const named = names.get(entity) ?? {
      entity,
      kind: local.kind,
      name: local.name,
      aliases: [...local.aliases],
      inTitle: false,
      mentions: [],
      isMetonym: true,
    };
    names.set(entity, named);
    byLocal.set(local.id, named);
  }
  for (const mention of findings.mentions) {
    const named = byLocal.get(mention.entity);
    named?.mentions.push(mention);
    if (named && mention.metonym !== true) named.isMetonym = false;
  }
  for (const mention of findings.titleMentions) {
    const named = byLocal.get(mention.entity);
    if (!named) continue;
    named.inTitle = true;
    if (mention.metonym !== true) named.isMetonym = false;
  }
  known.set(article, names);
  return names;
}

/** How much an article is about a name: the logarithm of its mentions, one in the title being worth two. */
export function prominence(named: NamedIn): number {
  return Math.log1p(named.mentions.length + (named.inTitle ? 2 : 0));
}

/** Share of the archive's articles from which a name is common there. */
const COMMON_SHARE = 0.25;
/** In archives too small for shares a name may be in three articles, or in seven of ten. */
const COMMON_COUNT = 3;
const COMMON_SHARE_SMALL = 0.7;
/** Below this many articles frequencies say nothing. */
const FEW = 4;

/**
 * Whether a name proves nothing about a link in this archive: a country or nationality, a place that
 * only stands for its government, or what a large part of the articles names.
 */
export function isGeneric(named: NamedIn, frequency: number, articles: number): boolean {
  if (named.isMetonym) return true;
  const words = named.kind === 'person' ? [] : contentWords(named.name);
  if (words.length > 0 && words.every((word) => countryOf(word) !== null)) return true;
  if (articles < FEW) return false;
  const most = Math.max(
    COMMON_SHARE * articles,
    Math.min(COMMON_COUNT, COMMON_SHARE_SMALL * articles),
  );
  return frequency > most;
}
