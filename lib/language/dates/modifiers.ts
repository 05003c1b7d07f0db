import type { DateCandidate } from './candidate';

/** Characters looked at before an expression; the longest modifier is shorter. */
const REACH = 32;

const DATE_MODIFIER =
  /(?<![\p{L}\p{N}])(?:(?:the\s)?(?:very\s)?(?:early|late|mid|earlier|later)(?:\s(?:in|on|of))?(?:\sthe)?[\s-]|(?:the|at\sthe)?\s?(?<edge>(?:end|beginning|start|middle|close)\sof\s)(?:the\s)?|sometime\s|around\s|about\s)$/iu;
const DURATION_MODIFIER =
  /(?<![\p{L}\p{N}])(?:about|around|nearly|almost|roughly|approximately|some|over|just\s(?:over|under)|more\sthan|less\sthan|fewer\sthan|no\smore\sthan|at\s(?:least|most)|up\sto|under)\s$/iu;

/** Widens an expression over the words that narrow or blur it ("early next week", "about 55 days"), as TimeML does. Prepositions stay outside. */
export function takeModifiers(text: string, candidate: DateCandidate): DateCandidate {
  const counted = candidate.type === 'duration' || /count/u.test(candidate.rule);
  const before = text.slice(Math.max(0, candidate.start - REACH), candidate.start);
  const hit = (counted ? DURATION_MODIFIER : DATE_MODIFIER).exec(before);
  if (!hit || /[\n\r]/u.test(hit[0]) || candidate.type === 'set') return candidate;
  // "over the past decade": a preposition, not "more than".
  if (/^over/iu.test(hit[0]) && /^the\b/iu.test(text.slice(candidate.start, candidate.end)))
    return candidate;
  // "their way around Wednesday's vote": no time is meant to be near.
  if (/^a/iu.test(hit[0]) && /^['’]s\b/u.test(text.slice(candidate.end, candidate.end + 3)))
    return candidate;
  if (/^fixed$/u.test(candidate.form.kind) && candidate.rule === 'reference') return candidate;
  const lead = (counted ? /^\s+/iu : /^(?:at\s|\s)+/iu).exec(hit[0])?.[0].length ?? 0;
  return { ...candidate, start: candidate.start - hit[0].length + lead };
}
