import { plainSpace } from './plainSpace';

/** Words that lead a byline and belong to no name. */
const LEAD =
  /^(?:(?:written|posted|published|reported|edited|story|words|text|report|photos?|reviewed)\s+)?(?:by|von|par|por|di|da|av|door|af|autor(?:a|es)?|auteur|author|texte?|verfasst von|автор|exclusive by)\b[\s:]+/iu;
const LABEL =
  /^(?:authors?|by|byline|von|autor(?:in)?|redakteur(?:in)?|contributors?)\s*[:：]\s*/iu;

/** News agencies: they sent the text and are the author of nothing that a reader could look up. */
const AGENCY =
  /^(?:the )?(?:associated press|ap|ap news|afp|agence france-presse|reuters|thomson reuters|dpa(?:-\w+)?|bloomberg(?: news)?|pti|ani|ians|upi|xinhua|tass|interfax|efe|ansa|apa|sda|keystone-sda|sid|kna|epd|afp relaxnews|press association|pa media|pa|canadian press|cp|press trust of india|news agency of nigeria|nan|nam news network|getty images|shutterstock|afp deutschland|itar-tass|anadolu agency|aa|kyodo|yonhap|ritzau|ntb|tt|belga|anp|lusa|europa press|agencies|agency|agenturen|wires?|news agencies|wire services?|wire reports?|news services)$/iu;

/** Entries of {@link AGENCY} that name none, or a store of pictures. */
const UNNAMED_AGENCY = /agenc|agenturen|^(?:news )?wires?|services?$|reports$|getty|shutterstock/iu;

/** Words of accounts and departments. Whole words, so that a Mr Staffer or a Ms Webb stays. */
const NOBODY =
  /(?:^|[\s-])(?:admin(?:istrator)?|staff|editors?|editorial|desk|team|newsroom|newsdesk|web ?master|redaktion|redacci[oó]n|r[eé]daction|redazione|redactie|editorial board|correspondents?|guest (?:author|writer|post|blogger)|anonymous|unknown|newsletter|subscriber|contributors?|bureau|online|news|sponsored|press release|agencies|services?|author|home|share|follow|email|twitter|facebook|image|photo|video)(?:$|[\s-])/iu;

const ROLE =
  /^(?:senior|chief|deputy|associate|assistant|staff|special|political|foreign|national|business|sports?|science|health|technology|tech|managing|executive|contributing|freelance|lead|world|video|culture|consumer|environment|legal|economics?|education|us|uk|europe|asia|middle east|white house)?\s*(?:\w+\s+){0,3}(?:reporter|editor|writer|correspondent|journalist|columnist|producer|contributor|photographer|redakteur(?:in)?|korrespondent(?:in)?|journaliste?|director|professor|analyst|fellow)$/iu;

/** A name that its page shows: two to five words, particles aside, each with a capital. */
const FULL_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|del|van|von|der|den|ten|ter|bin|ibn|al|el|la|le|di|da|do|dos|du|zu|af|y|ben)\s+)*\p{Lu}[\p{L}.'’-]*){1,4}$/u;
/** Words of two or more capitals in a row that pages show as buttons and labels. */
const LABEL_WORDS =
  /\b(?:read|share|sign|log|subscribe|follow|click|more|latest|top|live|last|updated?|published|posted|privacy|terms|stories|story|network|views?|watch|listen|print|save|comments?|getty|images|media|press|mins?|minutes?|uhr|by|january|february|april|june|july|august|september|october|november|december)\b/iu;

/** Outlets and institutions by their last word, and stores of pictures. No name of a person begins with "The". */
const INSTITUTION =
  /^the\s|\s(?:times|tribune|gazette|telegraph|magazine|university|institute|foundation|agency|network|report|nachrichten|zeitung|media group)$|^(?:instagram|facebook|twitter|tiktok|youtube|i?stock ?photo|istock|adobe stock|alamy|imago|pexels|unsplash|nachrichten)$/iu;

/** An agency behind the name of its reporter. */
const OF_AGENCY =
  /(?<=\S\s+\S+)\s+(?:the )?(?:associated press|reuters|agence france-presse|canadian press|press association)$/iu;

/** Degrees and titles after a name. */
const DEGREES =
  /(?:\s+(?:ph\.?d\.?|m\.?d\.?|m\.?s\.?c?|r\.?d\.?n?|l\.?d\.?n?|m\.?p\.?h|c\.?f\.?p|e\.?s\.?q))+\.?$/iu;

/** Offices held, where a byline puts them behind a comma or an "and". */
const OFFICE =
  /^(?:(?:chief|vice|deputy|executive|managing|general|co-)\s?.{0,30}\b(?:officer|president|secretary|manager)|(?:head|director|president|chair|leiter(?:in)?|professor) (?:of|der|des|für)\b.*|(?:ms|rdn?|ldn?|mph|md|phd|ma|ba|cfp|cpa|esq|jr|sr|ii|iii)\.?)$/iu;

/** A byline longer than this is a sentence. */
const LONGEST_NAME = 48;

/**
 * The people named in bylines: without "By", roles, places, addresses, agencies, accounts such as
 * "Admin" or "Staff", and the outlet itself; each name once, in order. Empty when nobody is named.
 */
export function authorNames(raw: string[], publisher: string | null): string[] {
  const names = new Map<string, string>();
  for (const entry of raw) {
    // A comma first: the name that belongs before it is missing, and an outlet stands behind it.
    if (/^\s*,/.test(entry) || namesOutlet(entry, publisher) || /^\s*the\s[^,;|]*$/i.test(entry))
      continue;
    for (const name of splitByline(entry)) {
      const key = nameKey(name);
      if (key === '' || isOutlet(key, publisher) || names.has(key)) continue;
      names.set(key, name);
    }
  }
  return [...names.values()];
}

/** The agencies among bylines, as they stand: they are authors where the page names them beside people, or in the place of one. */
export function agencyNames(raw: string[]): string[] {
  const parts = raw.flatMap((entry) =>
    plainSpace(entry).split(/\s*[,;/|]\s*|\s+(?:und|and|mit)\s+/u),
  );
  return [...new Set(parts.filter((part) => AGENCY.test(part) && !UNNAMED_AGENCY.test(part)))];
}

/** Single words that sign a text where its author's name is marked up: the account of a blogger ("otterlake7"). */
export function penNames(raw: string[], publisher: string | null): string[] {
  return raw
    .map((entry) => plainSpace(entry).replace(LABEL, '').replace(LEAD, ''))
    .filter(
      (name) =>
        /^[\p{L}][\p{L}\p{N}._-]{1,24}$/u.test(name) &&
        !NOBODY.test(name) &&
        !LABEL_WORDS.test(name) &&
        !/^(?:von|par|por|about|über|autor(?:in)?|author|byline|written|posted|comments?|kommentare?)$|admin|redak|\.(?:com|net|org|de)$/i.test(
          name,
        ) &&
        !isOutletOrAgency(name, publisher),
    );
}

/** Whether `name` is the outlet's own, or an agency's: no person, but who the page says it is by. */
export function isOutletOrAgency(name: string, publisher: string | null): boolean {
  return isOutlet(nameKey(name), publisher) || (AGENCY.test(name) && !UNNAMED_AGENCY.test(name));
}

/** Whether shown text is all of a person's full name, and no label or button. */
export function isFullName(text: string): boolean {
  return FULL_NAME.test(text) && !LABEL_WORDS.test(text) && personName(text) === text;
}

function splitByline(entry: string): string[] {
  // Structured data is read as it stands; some pages escape it as if it were markup.
  let text = plainSpace(entry)
    .slice(0, 400)
    .replace(/&(?:#0?39|apos|rsquo|#8217);/g, "'")
    .replace(/&amp;/g, '&');
  if (/^(?:https?:)?\/\//i.test(text) || text.startsWith('@') || text.startsWith('{')) return [];
  text = text.replace(LABEL, '').replace(LEAD, '');
  return text
    .split(
      /\s*[,;|•·/]\s*|\s+(?:and|und|et|y|e|og|och|en|with|mit|und|&|and by)\s+|\s+[-–—]\s+|\s*\(|\)\s*|、|・/u,
    )
    .map(personName)
    .filter((name) => name !== null);
}

/** `part` as a person's name, or null when it can be none. */
function personName(part: string): string | null {
  const name = part
    .replace(LEAD, '')
    .replace(/\s+(?:for|in|at|from|für|aus)\s+.*$/u, '')
    .replace(/\S*@\S+/g, '')
    .replace(/^[\s"'“”]+|[\s"'“”:]+$/g, '')
    .replace(DEGREES, '')
    .replace(OF_AGENCY, '')
    .trim();
  if (name.length < 2 || name.length > LONGEST_NAME || /admin$/i.test(name)) return null;
  if (
    !/\p{L}/u.test(name) ||
    /[\d<>{}=_→:]|https?:|www\.|\.(?:com|org|net|de|co|uk)\b/iu.test(name)
  )
    return null;
  if (AGENCY.test(name) || NOBODY.test(name) || ROLE.test(name)) return null;
  if (INSTITUTION.test(name) || OFFICE.test(name)) return null;
  if (/[!?]|\.\s+\p{Lu}\p{L}{3,}.*\./u.test(name)) return null;
  // A name has a capital where its script has any: "obe" is an initial, "demimoore" an account.
  if (name === name.toLowerCase() && name !== name.toUpperCase() && !/\s/.test(name)) return null;
  if (name.split(/\s+/).length > 5) return null;
  return name;
}

/** Whether an entry is the outlet's name with little else: "The Example Star & Gazette". */
function namesOutlet(entry: string, publisher: string | null): boolean {
  const outlet = nameKey(publisher ?? '');
  const key = nameKey(entry);
  // Less than 0.6 of the entry leaves room for a person's name beside it.
  return outlet.length >= 3 && key.includes(outlet) && outlet.length >= key.length * 0.6;
}

function isOutlet(key: string, publisher: string | null): boolean {
  if (publisher === null) return false;
  const outlet = nameKey(publisher.replace(/\.\p{L}{2,4}$/u, ''));
  const initials = nameKey(publisher.replace(/(\p{L})[\p{L}\p{N}]*\s*/gu, '$1'));
  if (initials.length >= 3 && initials === key) return true;
  return outlet !== '' && (outlet === key || outlet === `the${key}` || `the${outlet}` === key);
}

/** Letters only, lower case: "J. Doe" and "J Doe" are one. */
function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
