import type { Reason } from '../../model/coverage';
import { normaliseName } from '../identity/normaliseName';
import type { ArchivedArticle } from './coverageArchive';
import { quoteAround } from './quotes';
import { prominence, type NamedIn } from './sharedNames';

/** A name of both articles and how much it says in this archive. */
export interface SharedName {
  here: NamedIn;
  there: NamedIn;
  /** Rarity in the archive, natural logarithm. */
  rarity: number;
  generic: boolean;
}

/** Times an article names somebody before it is called "about" them. */
const ABOUT = 3;

function isAbout(named: NamedIn): boolean {
  return named.mentions.length >= ABOUT || (named.inTitle && named.mentions.length > 0);
}

/** How much a shared name is worth as a reason: rare, and prominent on both sides. */
export function nameWorth({ here, there, rarity }: SharedName): number {
  return rarity * Math.min(prominence(here), prominence(there));
}

function spelling(named: NamedIn): string {
  return named.mentions[0]?.text ?? named.name;
}

/**
 * The reason that a shared name gives: what both call it, with the page's or the other article's
 * spelling where it is another. Quotes are the first sentences that name it; a side that has it in
 * the title alone has none.
 */
export function nameReason(
  page: ArchivedArticle,
  other: ArchivedArticle,
  shared: SharedName,
): Reason {
  const { here, there } = shared;
  const full = there.name.length > here.name.length ? there.name : here.name;
  const verb = isAbout(here) && isAbout(there) ? 'Both are about' : 'Both name';
  const known = normaliseName(full);
  const differs = (named: NamedIn): boolean =>
    named.aliases.every((alias) => normaliseName(alias) !== known);
  const as = [
    differs(here) ? `here “${spelling(here)}”` : null,
    differs(there) ? `there “${spelling(there)}”` : null,
  ].filter((part) => part !== null);
  const text = `${verb} ${full}${as.length ? ` (${as.join(', ')})` : ''}`;
  const quotes = [
    ...here.mentions.slice(0, 1).map((mention) => quoteAround(page, mention)),
    ...there.mentions.slice(0, 1).map((mention) => quoteAround(other, mention)),
  ];
  return { kind: here.kind === 'place' ? 'place' : 'name', text, quotes };
}
