/**
 * Past forms of irregular verbs that news tells of events with. Those that look like the present
 * are left out, but for some that news hardly uses in the present.
 */
const IRREGULAR =
  'did|said|told|met|held|took|made|began|fell|rose|came|went|won|lost|shot|struck|hit|left|saw|gave|found|sent|spoke|wrote|broke|became|got|ran|cut|put|led|sold|bought|paid|kept|brought|thought|knew|stood|flew|grew|drew|swore|blew|stole|drove|fought|chose|dealt|fled|froze|heard|hid|hung|laid|lay|lit|meant|rode|sang|sank|sat|shook|slept|slid|spent|swept|taught|threw|tore|wore|wept|withdrew|built|caught|clung|dug|fed|felt|overcame|oversaw|overtook|rebuilt|sought|sped|stuck|swung|undertook|upheld|woke';
/** "a fixed day", "the needed money": after these words "-ed" makes an adjective. */
const REGULAR = String.raw`(?!indeed|hundred|need|speed|feed|breed|supposed)(?<!\b(?:a|an|the|its|his|her|their|still|of|with)\s)\p{Ll}{2,}ed`;

/** Verbs after "due to" that make it a plan; before a noun it gives a cause. */
const PLANNED =
  'appear|arrive|attend|be|become|begin|close|come|complete|deliver|expire|finish|give|go|hold|leave|meet|open|play|publish|release|report|resume|return|start|speak|take|testify|travel|vote';
const AHEAD = [
  String.raw`(?:will|won['’]t|shall|would|must|may|might)(?!-)`,
  String.raw`(?:is|are|was|were)\s(?:to|due)\b|(?:is|are|was|were)\sgoing\sto`,
  'scheduled|expected|expects?|expecting|upcoming|slated|poised|deadline|expires?|effective',
  String.raw`due(?!\sto\b)|due\sto\s(?=(?:${PLANNED})\b)`,
  String.raw`plans?\s(?:to|on)|planning\s(?:to|on)|(?<!\b(?:previously|as)\s)planned`,
  String.raw`supposed\sto|payable|of\srecord|extended\sto|calling\sfor|set\s(?:to|for)|ready\sto`,
  String.raw`about\sto|intends?|hopes?(?!\sof\b)|as\s(?:early|soon)\sas|no\slater\sthan`,
  String.raw`postponed\suntil|until|begins|starts|opens`,
].join('|');

/**
 * Verbs and words that tell the tense. A future marker swallows the verb that follows it, so that
 * "will be held" is no past; infinitives are neither, "as planned" says nothing, and "may have
 * been killed" guesses at the past.
 */
export const CUE = new RegExp(
  [
    String.raw`(?<skip>\b(?:as|than)\s(?:planned|scheduled|expected)\b)`,
    String.raw`(?<guess>\b(?:could|may|might|must)\shave\s(?:been\s)?\p{L}+(?:\sas\s(?:early|late|soon)\sas)?)`,
    String.raw`(?<future>\b(?:${AHEAD})\b(?:\s(?:not|also|now|only|for))?(?:\s(?:to|be|have|been|a|the))*(?:\s\p{L}+)?|\p{L}['’]ll\b)`,
    String.raw`(?<none>\bto\s(?:be\s|have\s)?\p{L}+|\b(?:been|being|be)\s\p{L}+ed\b)`,
    String.raw`(?<past>\bhad\sbeen\s\p{L}+|\b(?:was|were|had|has|have|arrived|signed|set(?!\s(?:to|for)\b)|ago|${IRREGULAR})\b|\b${REGULAR}\b)`,
  ].join('|'),
  'gu',
);

/** A past verb right before a date: "was born on June 24". Verbs of planning set what is to come. */
export const DONE = new RegExp(
  String.raw`(?<!\b(?:be|to)\s)\b(?!scheduled|rescheduled|expected|planned|slated|postponed|delayed|extended|adjourned|moved|pushed|fixed|called|timed|brought|put|held\s(?:over|until))(?:${IRREGULAR}|${REGULAR}|born)(?:\s(?:again|here|there|back|away|down|out|off|up))?(?:\s(?:on|in|early|late|in\searly|in\slate)(?:\sthe)?)?\s$`,
  'u',
);

/** Words before a date that make it a deadline or a beginning; not the "by" of "drive-by". */
export const DEADLINE =
  /(?<![-–\p{L}])(?:by|until|till|from now to|no later than|starting|effective|beginning|next)\s*$/iu;

/** "He remained there until Sunday", "was not charged until Friday": past, for all the "until". */
export const LASTED =
  /\b(?:remained|stayed|lived|worked|waited|lasted|continued|ran|went|was\sthe|were\sthe|(?:did|was|were)(?:n['’]t|\s(?:not|never)))\b(?!\s(?:expected|due|scheduled|set|to))[^,.]*\b(?:until|till)\s*$/iu;

/** A present tense right before a date speaks of a timetable: "they meet in Cairo on Monday". */
export const SCHEDULED =
  /(?<!\b(?:the|an?|its|their|his|her|of)\s)\b(?:meets?|arrives?|departs?|resumes?|opens|begins|starts|ends|expires|runs|returns|travels|flies|kicks\soff|gets\sunder\sway|takes\splace|goes\son\ssale|go\son\ssale|comes\sinto\s(?:force|effect))(?:\s(?:here|there|again|separately|(?:in|at|from|to|with)(?:\sthe)?(?:\s\p{Lu}[\p{L}.]+){1,3})){0,2}\s(?:on\s|in\s|at\s|from\s)?$/u;
