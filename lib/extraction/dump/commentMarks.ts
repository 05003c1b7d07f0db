import { isMonthWord } from '../readDate';
import type { DumpLine } from './dumpLines';
import { proseScore, withoutBullet } from './dumpLines';

const words = (list: string): Set<string> => new Set(list.split(' '));
/** Words beside the numbers of a moment, and buttons on its line. */
const MOMENT_WORDS = words(
  'at on um am vom den der le à a el las los il alle ore kl den op om o godz dnia в г uhr pm m p h st nd rd th date time posted published edited bearbeitet edité updated reply antworten répondre responder rispondi permalink link report melden utc gmt est edt cet cest ist pst pdt bst mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag søndag lørdag mandag tirsdag de del',
);
const UNITS =
  '(?:s|m|h|d|w|y|mo|sec(?:ond)?s?|min(?:ute)?s?|hrs?|hours?|days?|weeks?|months?|years?|sekunden?|minuten?|stunden?|tag(?:en?)?|wochen?|monat(?:en?)?|jahr(?:en?)?|secondes?|heures?|jours?|semaines?|mois|ans?|segundos?|minutos?|horas?|días?|semanas?|meses|mes|años?|dias?|anos?|minuti|ore|ora|giorni|giorno|settiman[ae]|mes[ei]|ann[io]|uur|uren|dagen?|weken|maanden|jaar|minuter|timmar|dagar|veckor|timer|dager|minutter|godzin\\p{L}*|dni|minut\\p{L}*|дн\\p{L}*|час\\p{L}*|минут\\p{L}*|saat|gün|dakika)';
const COUNT = '(?:\\d{1,3}|an?|one|eine[mrn]?|une?|una?|uno)';
/** "3 days ago", "vor 2 Stunden", "il y a 3 jours", "hace 2 horas", "2 ore fa", "för 3 dagar sedan". */
const RELATIVE = new RegExp(
  `(?:(?:about|almost|over|vor|vor etwa|il y a|hace|há|för|for)\\s+)?${COUNT}\\s?${UNITS}\\s+(?:ago|her|fa|atrás|geleden|sedan|siden|temu|назад|önce)(?!\\p{L})|(?:vor(?: etwa| ca\\.?)?|il y a|hace|há)\\s+${COUNT}\\s?${UNITS}(?!\\p{L})|(?:just now|gerade eben|à l’instant|ahora mismo)|(?:yesterday|today|gestern|heute|hier|ayer|ieri)(?=\\s*(?:at|um|à|a|alle|,)?\\s*\\d{1,2}[:.h])`,
  'iu',
);
const NUMERIC_DATE =
  /(?<!\d)(?:\d{4}[./-]\s?\d{1,2}[./-]\s?\d{1,2}|\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:\d{4}|\d{2}))(?!\d)/u;
const CLOCK =
  /(?<!\d)\d{1,2}\s?[:.h]\s?\d{2}(?::\d{2})?(?!\d)|\d{1,2}\s?[ap]\.?m\b|\d{1,2}\s+uhr/iu;

/** A moment on a short line, with little beside it. */
export interface Stamp {
  /** What stands beside the moment: a commenter's name, or nothing. */
  name: string;
  /** It has a time of day or counts from now; else it is a day alone. */
  timed: boolean;
}

/** Name and moment hold no more characters. */
const LONGEST_STAMP = 100;

/** The moment that a line is: "Jan 12, 2012 - 1:29AM", "Otto • 3 days ago", "14.03.2012 um 10:15". Null for other lines. */
export function readStamp(text: string): Stamp | null {
  if (text.length > LONGEST_STAMP || /[!?]\s/.test(text)) return null;
  const relative = RELATIVE.exec(text)?.[0];
  let rest = withoutBullet(text);
  let timed = relative !== undefined;
  if (relative !== undefined) rest = rest.replace(relative, ' ');
  else {
    const numeric = NUMERIC_DATE.exec(rest)?.[0];
    if (numeric !== undefined) rest = rest.replace(numeric, ' ');
    else if (!/\d/.test(rest) || !letterRuns(rest).some(isMonthWord)) return null;
    const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(rest)?.[0];
    if (year !== undefined) rest = rest.replace(year, ' ');
    timed = CLOCK.test(rest);
    if (numeric === undefined && year === undefined && !timed) return null;
  }
  const other = letterRuns(rest).filter(
    (word) =>
      !MOMENT_WORDS.has(word.toLowerCase()) && (relative !== undefined || !isMonthWord(word)),
  );
  // A name has four words at most; "AM" after a clock is none.
  const name = other.filter((word) => !/^(?:am|pm)$/i.test(word));
  return name.length > 5 ? null : { name: name.join(' '), timed };
}

function letterRuns(text: string): string[] {
  return text.match(/\p{L}+/gu) ?? [];
}

const SAYS =
  /^[-–—•\s]*(?!(?:he|she|they|it|i|we|who|er|sie|es|il|elle|ils|on|él|ella|lui|lei|hij|han|hun)\s)(?:\S+\s+){1,5}?(?:says?|said|writes?|wrote|replie[sd]|commented|responded|sagte?|schreibt|schrieb|meinte?|antwortete?|kommentierte?|dit|a dit|a écrit|écrit|répond|dice|dijo|escribió|responde|ha detto|ha scritto|scrive|risponde|disse|escreveu|diz|zegt|schreef|säger|skriver|sier|skrev|pisze|napisała?|mówi|пишет|написала?|говорит|diyor ki|dedi ki)(?:\s+(?:to|auf|an|à|a)\s+.{1,40})?\s*(?::|\.{3}|…)$/iu;

/** Whether a line says who wrote what follows: "Otto says:", "Anonymous said...", "Pia antwortet:". */
export function isSaying(text: string): boolean {
  return text.length <= 90 && SAYS.test(text);
}

const BUTTON =
  /^(?:[•·|›»↳←→▲▼👍👎♥❤+−-]|\d{1,4}|\(\d{1,4}\)|(?:reply|antworten|antwort|répondre|responder|contestar|rispondi|reageer|reageren|svara?|odpowiedz|ответить|yanıtla|cevapla|flag|report|report (?:abuse|comment)|melden|signaler|denunciar|segnala|quote|zitieren|zitat|citer|citar|like[sd]?|likes?|dislikes?|liken|unlike|recommend(?:ed)?|gefällt mir|j'aime|me gusta|mi piace|vind ik leuk|upvotes?|downvotes?|up|down|vote|thumbs (?:up|down)|daumen (?:hoch|runter)|daumen|hoch|runter|share|teilen|permalink|permanent link|link|this comment|in reply to .{1,40}|to .{1,30}|wird geladen\.*|loading\.*|view \d+ repl(?:y|ies)|show \d+ repl(?:y|ies)|edit|delete|bearbeiten)(?!\p{L}))(?:[\s•·|›».:,()♥👍👎▲▼+−-]*(?:reply|antworten|antwort|répondre|responder|rispondi|flag|report|melden|quote|zitieren|like[sd]?|likes?|dislikes?|liken|gefällt mir|share|teilen|permalink|link|up|down|vote|votes?|runter|daumen|hoch|\d{1,4}|wird geladen\.*|loading\.*|edit|delete))*[\s•·|›».:()-]*$/iu;

/** Whether a line is the buttons of one comment: "Reply", "Antworten melden", "Like 3", "12 likes • Reply". */
export function isCommentButton(text: string): boolean {
  return text.length <= 60 && BUTTON.test(text) && /\p{L}{2}/u.test(text);
}

/** Whether a line can be a commenter's name: a few words without a full stop. */
export function isNameLine(line: DumpLine | undefined): boolean {
  return line !== undefined && line.words <= 5 && line.text.length <= 48 && proseScore(line) <= 0;
}
