import { isEndnote } from '../furnitureLines';

/** An endnote says what it is at its beginning, however long it goes on. */
const OPENING = 120;
/** Longer than this no note is, in characters. */
const LONGEST_NOTE = 900;

/** Who publishes it: "The Example is an independent newsroom in …". */
const OUTLET =
  /^(?:(?:the|die|der|das) )?\p{Lu}[\p{L}\p{N}.&'’-]*(?: [\p{L}&.'’-]+){0,5},? (?:is|are|ist) (?:(?:an?|the|one of the|eine?) )?(?:[\p{L}'’-]+,? ){0,6}(?:news ?(?:organi[sz]ation|agency|outlet|website|site|service|room)s?|newspaper|nachrichtenagentur|zeitung|publisher|media (?:company|group|organi[sz]ation)|magazine|website)\b/u;
/** Who wrote it: "Ann Example is a reporter for The Example." */
const AUTHOR =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3},? (?:is|was|has been|covers|writes|reports|joined|works|ist|arbeitet)\b.{0,100}\b(?:reporter|editor|correspondent|writer|journalist|columnist|contributor|producer|freelance\w*|redakteur\w*|korrespondent\w*|autor\w*)\b/iu;
const AUTHOR_TOPIC =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} (?:writes about|reports on|covers)\b.{3,120}\b(?:for|at)\b/u;
/** What it rests on: a paper with its identifier, or a list of keywords. */
const REFERENCE =
  /\bdoi(?:\.org\/|:\s?10\.)|\bet al\.?,? \(?(?:19|20)\d\d|^(?:published|filed) under\b/i;
/** What the outlet wants of its readers. */
const APPEAL =
  /^(?:dear readers?\b|hat ihnen (?:dieser|der) (?:artikel|beitrag) gefallen|sie lesen gerne|(?:please )?(?:consider )?(?:support|donate|donating|supporting) |unterstützen sie|(?:the .{2,40} )?values your comments|you need to be a subscriber to|if you (?:purchase|buy|register|click)\b.{0,140}\b(?:commission|compensat\w+))/i;
const SHARE_MARK = /^share (?:or comment on )?this (?:article|story|post)\b/i;

/**
 * Whether a line, were it the last of a body, is a note below it and no part of it: on the outlet, the
 * author, the sources or the reader. Further up the same words are the report's own.
 */
export function isEndMatter(text: string): boolean {
  if (text.length > LONGEST_NOTE) return false;
  if (isEndnote(text.slice(0, OPENING))) return true;
  return [OUTLET, AUTHOR, AUTHOR_TOPIC, REFERENCE, APPEAL].some((sign) => sign.test(text));
}

/** Whether nothing of the article follows a line: "Share or comment on this article: …". */
export function isEndMark(text: string): boolean {
  return text.length <= 200 && SHARE_MARK.test(text);
}
