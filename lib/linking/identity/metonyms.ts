import type { Mention, NameMention } from '../../model/mention';
import { countryOf } from './countries';
import { normaliseName } from './normaliseName';
import { regionOf } from './regions';

/** How far around a name (UTF-16 code units) its sentence is looked at. */
const REACH = 60;

/** Countries of two words; those of one are known by {@link countryOf}. */
const COUNTRIES = new Set([
  'saudi arabia',
  'new zealand',
  'sri lanka',
  'costa rica',
  'el salvador',
  'sierra leone',
  'burkina faso',
  'ivory coast',
  'gaza',
  'kosovo',
  'eritrea',
]);

function isCountry(name: string): boolean {
  return COUNTRIES.has(name) || name.split(' ').some((word) => countryOf(word) !== null);
}

/** Verbs of speech, will and policy in the past, present and base form: a town does none of it, its government does. */
const ACTS =
  'sa(?:id|ys?)|den(?:ied|ies|y)|accus(?:ed|es|e)|insist(?:ed|s)?|warn(?:ed|s)?|agree[ds]?|reject(?:ed|s)?|refus(?:ed|es|e)|demand(?:ed|s)?|urg(?:ed|es|e)|vow(?:ed|s)?|announc(?:ed|es|e)|condemn(?:ed|s)?|claim(?:ed|s)?|want(?:ed|s)?|hop(?:ed|es|e)|believ(?:ed|es|e)|fear(?:ed|s)?|offer(?:ed|s)?|respond(?:ed|s)?|retaliat(?:ed|es|e)|impos(?:ed|es|e)|recall(?:ed|s)?|expel(?:led|s)?|argu(?:ed|es|e)|blam(?:ed|es|e)|pledg(?:ed|es|e)|promis(?:ed|es|e)|threaten(?:ed|s)?|consider(?:ed|s)?|regard(?:ed|s)?|suspect(?:ed|s)?|maintain(?:ed|s)?|acknowledg(?:ed|es|e)|admit(?:ted|s)?|concede[ds]?|signal(?:led|ed|s)?|suspend(?:ed|s)?|recogni[sz](?:ed|es|e)|critici[sz](?:ed|es|e)|approv(?:ed|es|e)|back(?:ed|s)|oppos(?:ed|es|e)|protest(?:ed|s)?|complain(?:ed|s)?|react(?:ed|s)?|asked|asks|told|tells|call(?:ed|s) (?:for|on)|summon(?:ed|s)?|accept(?:ed|s)?|negotiat(?:ed|es|e)';

const SUBJECT = new RegExp(
  `^\\s+(?:(?:ha[sd]|have|will|would|may|might|could|must|should|did|does|is|was)(?:\\s+not|n['’]t)?\\s+)?(?:\\p{Ll}+ly\\s+|also\\s+|again\\s+|now\\s+|then\\s+|since\\s+|never\\s+|long\\s+)?(?:${ACTS})(?![\\p{L}'’])`,
  'u',
);

/** What governments have and towns do not. */
const OWNED =
  /^['’]s?\s+(?:\p{Ll}+\s+)?(?:government|stance|position|policy|policies|decision|refusal|denial|demands?|response|reaction|insistence|willingness|reluctance|ambassador|envoy|allies|ally|intentions?|ambitions?|claims?|foreign|diplomats?|diplomacy|interests|support|concerns?|accusations?|nuclear)\b/u;

/** Verbs whose object, and nouns whose partner, is an agent: "nudging Islamabad", "relations with Moscow". */
const OBJECT =
  /\b(?:nudg|urg|press|pressur|accus|warn|blam|convinc|persuad|assur|criticis|criticiz|condemn|remind|anger|irritat|reassur|pressuris|pressuriz|prod)(?:e|ed|es|ing|s)\s+$|\b(?:relations?|ties|relationship|talks|tensions?|alliance|cooperation|negotiations?|dispute|rift)\s+(?:with|between\s+\p{Lu}\p{L}+\s+and)\s+$|\b(?:pressure|sanctions)\s+(?:on|against)\s+$/u;

const PARTNER = /^\s+and\s+\p{Lu}\p{L}+/u;
const BETWEEN =
  /\b(?:relations?|ties|relationship|talks|tensions?|alliance|cooperation|negotiations?|dispute|rift)\s+between\s+$/u;

/** What may follow an object that ends its phrase: "urged Houston police" is about the police. */
const PHRASE_END =
  /^(?:$|\n|[.,;:!?)”"’](?!s)|\s+(?:to|that|into|over|on|about|for|not|and|toward|towards|under|through|amid|against|after|before|in|as|at|by|with|while|but|is|was|were|are|have|has|had)\b)/u;

/** Where a clause begins: only there a place is the subject of the verb after it. */
const CLAUSE_START =
  /(?:^|\p{Lu}\p{Ll}{2,5}sday,?\s+|(?:Mon|Fri|Satur|Sun)day,?\s+|[.!?;:—–(“"‘\n]\s*|\p{Ll},\s+|\b(?:[Bb]ut|[Tt]hat|[Ww]hile|[Bb]ecause|[Aa]s|[Ii]f|[Ww]hen|[Ww]here|[Ww]hich|[Ww]hether|[Ss]o|[Aa]lthough|[Tt]hough|[Ss]ince|[Aa]fter|[Bb]efore|[Uu]ntil|[Ww]hat|[Ww]hy|[Hh]ow|[Yy]et)\s+)$/u;

/**
 * Whether a place stands for its government, as far as the sentence shows it: "Washington said",
 * "nudging Islamabad", "ties between Kabul and Delhi", "Moscow's refusal". Countries and states are
 * their governments anyway and never count. `text` is what the mention's offsets are into.
 */
export function isMetonym(text: string, { start, end, kind, text: name }: NameMention): boolean {
  const key = normaliseName(name);
  if (kind !== 'place' || regionOf(key) !== null || isCountry(key)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (SUBJECT.test(after)) return CLAUSE_START.test(before);
  if (OWNED.test(after)) return true;
  if (BETWEEN.test(before)) return PARTNER.test(after);
  return OBJECT.test(before) && PHRASE_END.test(after);
}

/** The mentions with those marked that stand for a government. */
export function markMetonyms(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.map((mention) =>
    isMetonym(text, mention) ? { ...mention, metonym: true } : mention,
  );
}
