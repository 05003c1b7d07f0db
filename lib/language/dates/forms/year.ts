import type { Recogniser } from '../candidate';
import { CUE } from '../cues';
import { ORDINAL, ordinalValue } from '../numbers';
import { GAP, JOIN, MAYBE_GAP } from '../words';

/** What four digits count or measure when a year is not meant. */
const COUNTED =
  /^[\s-](?:(?:more|other|new|\p{L}+ese|\p{Lu}\p{L}+)\s)?(?:block|people|persons|troops|soldiers|men|women|children|fighters|militants|refugees|families|civilians|dollars|euros|rupees|pounds|yen|miles|km|kilomet\p{L}+|met(?:er|re)s|feet|foot|tons?|tonnes|acres|hectares|employees|workers|jobs|homes|houses|shares|copies|points|yards|calories|words|megawatts|gmt|utc|hours|hrs|percent|million|billion|volts?|hp)\b/iu;
const BEFORE_OLD = /\b(?:in|since|by|until|of|from|during|before|after|circa|year)\s$/iu;
/** A small word, a bracket or a dash before a number of four digits: likely a year. */
const BEFORE_YEAR =
  /(?:(?<!\p{L})\p{Ll}+\s|(?<!\p{L})(?:In|Since|By|The|From|During|After|Before|For|Until|Between|That|This|His|Her|Its|Their|An?)\s|[-–—/(["“‘’']|['’]s\s|s['’]\s|,\s)$/u;
/** "a 1992 Toyota": the year of a model, not of what is told. */
const CAR =
  /^\s(?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Ford|GMC|Honda|Hyundai|Jeep|Kia|Lexus|Mazda|Mercedes|Mitsubishi|Nissan|Pontiac|Subaru|Suzuki|Toyota|Volkswagen|Volvo)\b/u;
const BEFORE_COUNT =
  /\b(?:some|about|over|nearly|almost|than|least|most|only|another|first|all|exactly|roughly|approximately|killed|worth|number|to)\s$/iu;

/** "1989", "in 2012", "fiscal 1990", "2001-2005", "FY2012": years as numbers, guarded against counts, prices and codes. */
export const year: Recogniser = {
  needs: [CUE.year],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}.,:/$£€₹#%+-]|\\d\\s|(?:No\\.?|Rs\\.?|(?:[Ff]light|[Rr]oute|[Pp]age|[Rr]oom|[Rr]esolution|[Ss]ection|[Aa]rticle|[Rr]ule|[Cc]lause|[Cc]hapter|[Pp]aragraph|[Hh]ighway|[Cc]hannel|[Nn]umber|[Vv]ersion|[Cc]ase|[Uu]nit|[Tt]rain|[Bb]us|Windows|Office|Boeing|Airbus))\\s)(?<fiscal>(?:fiscal|financial)${GAP}(?:year${GAP})?|FY${MAYBE_GAP}|the${GAP}year${GAP})?(?<y>1[0-9]\\d{2}|20\\d{2})(?:(?<dash>${MAYBE_GAP}[-–/]${MAYBE_GAP})(?<y2>(?:1\\d|20)\\d{2}|\\d{2}))?(?![\\p{L}\\d%:°]|[.,/]\\d|-[\\d\\p{L}])`,
    'gu',
  ),
  read: ({ group, before, after }) => {
    const number = Number(group('y'));
    if (COUNTED.test(after) || CAR.test(after) || /\b(?:on|at)\s$/iu.test(before)) return null;
    const old = number < 1900 || number > 2049;
    // "Ada Smith 1955-2011": two years need no word before them.
    const span = group('y2').length === 4 && number >= 1800 && Number(group('y2')) < 2050;
    const fits =
      span || (old ? number >= 1400 && BEFORE_OLD.test(before) : BEFORE_YEAR.test(before));
    const counted = BEFORE_COUNT.test(before) && /^\s\p{Ll}+s\b/u.test(after);
    if (group('fiscal') === '' && (!fits || counted) && !/(?:^|[\n\r])$/u.test(before)) return null;
    const value = group('y');
    if (group('y2') === '') return { type: 'date', rule: 'year', form: { kind: 'fixed', value } };
    const last = Number(group('y2').length === 2 ? value.slice(0, 2) + group('y2') : group('y2'));
    if (last <= number) return null;
    return { type: 'date', rule: 'years', form: { kind: 'fixed', value: `${value}/${last}` } };
  },
};

/** The same after a dash or hyphen: "mid-1996", "post-1959". */
export const prefixedYear: Recogniser = {
  needs: [CUE.year, CUE.prefix],
  pattern: /(?<![\p{L}\p{N}])(?:mid|post|pre|early|late)-(?<y>(?:1[5-9]|20)\d{2})(?![\p{L}\d-])/giu,
  read: ({ group }) => ({ type: 'date', rule: 'year', form: { kind: 'fixed', value: group('y') } }),
};

const WORDS: readonly string[] =
  'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');

/** "the 1990s", "the '80s", "the nineties": the first three digits of the years. */
export const decade: Recogniser = {
  needs: [CUE.decade],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}$£€.,-])(?:the${GAP}(?:(?:early|late|mid|mid-)${JOIN}?)?)?(?:(?<full>(?:1[5-9]|20)\\d)0['’]?s|['’](?<short>\\d)0s|(?<=\\bthe${GAP}(?:early|late|mid)[- ])(?<bare>[6-9])0s|(?<=the${GAP}(?:(?:early|late|mid)[- ])?)(?<word>${WORDS.join('|')}))(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ group, before, after }) => {
    // "temperatures in the mid-80s", "the low 80s Fahrenheit".
    if (group('bare') !== '' && /temperature|degrees|highs|lows|\bshot\b/iu.test(before + after))
      return null;
    const digit =
      group('short') || group('bare') || String(WORDS.indexOf(group('word').toLowerCase()) + 2);
    const value = group('full') || `19${digit}`;
    return { type: 'date', rule: 'decade', form: { kind: 'fixed', value } };
  },
};

/** "the 19th century", "twentieth-century": the first two digits of its years. */
export const century: Recogniser = {
  needs: [CUE.century],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:the${GAP})?(?<n>${ORDINAL}|twentieth|twenty-first|nineteenth|eighteenth)${JOIN}century(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  read: ({ group, after }) => {
    const spelled = ['eighteenth', 'nineteenth', 'twentieth', 'twenty-first'].indexOf(
      group('n').toLowerCase(),
    );
    const number = spelled >= 0 ? 18 + spelled : ordinalValue(group('n'));
    // "20th Century Fox" and its like are names.
    if (/^\s\p{Lu}/u.test(after)) return null;
    if (number < 1 || number > 30 || /^\s(?:B\.?C|BCE)/u.test(after)) return null;
    const value = String(number - 1).padStart(2, '0');
    return { type: 'date', rule: 'century', form: { kind: 'fixed', value } };
  },
};
