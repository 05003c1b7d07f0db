import type { DateCandidate, DayPart } from './candidate';
import { dayPartOf } from './forms/turn';

/** Characters looked at before a day; "the early morning hours of the " is shorter. */
const REACH = 40;

const PART_BEFORE =
  /(?<![\p{L}\p{N}-])(?:(?:the\s)?(?:(?:early|late|mid)[\s-])?(?<of>morning|afternoon|evening|night)\s(?:of|on)\s(?:the\s)?|(?:the\s)?(?<hours>early(?:\smorning)?|small|wee|morning)\shours\s(?:(?:of|on)\s)?(?:the\s)?|(?:the\s)?(?:early|late|mid)[\s-](?<part>morning|afternoon|evening)\s)$/iu;

/** A day with the part of it that stands before: "the night of Sept. 13", "mid-afternoon yesterday". */
export interface DayWithPart {
  start: number;
  part: DayPart;
}

/** The part of the day that stands before an expression, and where it begins; null for none, or where `value` is no single day. */
export function takeDayPart(
  text: string,
  { start, type }: DateCandidate,
  value: string,
): DayWithPart | null {
  if (type !== 'date' || !/^(?:[\dX]{4}-[\dX]{2}-[\dX]{2}|XXXX-WXX-\d)$/u.test(value)) return null;
  const hit = PART_BEFORE.exec(text.slice(Math.max(0, start - REACH), start));
  const { of, part: word, hours } = hit?.groups ?? {};
  const part = hours === undefined ? dayPartOf(of ?? word ?? '') : 'TMO';
  if (!hit || part === '' || /[\n\r]/u.test(hit[0])) return null;
  return { start: start - hit[0].length, part };
}
