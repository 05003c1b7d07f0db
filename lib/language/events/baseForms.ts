/** How a word is inflected, as far as its ending tells. */
export type WordForm = 'base' | 's' | 'past' | 'ing';

/** A form that a word may be an inflection of. */
export interface BaseForm {
  base: string;
  form: WordForm;
}

/** Past tenses and participles that no rule gives, of verbs that event triggers or their guards use. */
const IRREGULAR_PAST: Readonly<Record<string, string>> = {
  awoke: 'awake',
  beat: 'beat',
  beaten: 'beat',
  became: 'become',
  began: 'begin',
  begun: 'begin',
  bled: 'bleed',
  blew: 'blow',
  blown: 'blow',
  bought: 'buy',
  broke: 'break',
  broken: 'break',
  brought: 'bring',
  built: 'build',
  burnt: 'burn',
  came: 'come',
  caught: 'catch',
  chose: 'choose',
  chosen: 'choose',
  cut: 'cut',
  drew: 'draw',
  drawn: 'draw',
  drove: 'drive',
  driven: 'drive',
  fell: 'fall',
  fallen: 'fall',
  felt: 'feel',
  fled: 'flee',
  flew: 'fly',
  flown: 'fly',
  fought: 'fight',
  found: 'find',
  froze: 'freeze',
  frozen: 'freeze',
  gave: 'give',
  given: 'give',
  gone: 'go',
  got: 'get',
  held: 'hold',
  hit: 'hit',
  hung: 'hang',
  kept: 'keep',
  knew: 'know',
  known: 'know',
  laid: 'lay',
  led: 'lead',
  left: 'leave',
  lost: 'lose',
  made: 'make',
  met: 'meet',
  overthrew: 'overthrow',
  overthrown: 'overthrow',
  paid: 'pay',
  quit: 'quit',
  ran: 'run',
  rose: 'rise',
  risen: 'rise',
  said: 'say',
  sank: 'sink',
  sunk: 'sink',
  saw: 'see',
  seen: 'see',
  sent: 'send',
  set: 'set',
  shook: 'shake',
  shaken: 'shake',
  shot: 'shoot',
  shut: 'shut',
  slain: 'slay',
  slew: 'slay',
  sold: 'sell',
  spent: 'spend',
  spoke: 'speak',
  spoken: 'speak',
  stood: 'stand',
  stole: 'steal',
  stolen: 'steal',
  struck: 'strike',
  swore: 'swear',
  sworn: 'swear',
  taken: 'take',
  thought: 'think',
  threw: 'throw',
  thrown: 'throw',
  told: 'tell',
  took: 'take',
  was: 'be',
  went: 'go',
  were: 'be',
  been: 'be',
  is: 'be',
  are: 'be',
  withdrew: 'withdraw',
  withdrawn: 'withdraw',
  woke: 'wake',
  won: 'win',
  wrote: 'write',
  written: 'write',
};

const IRREGULAR_PLURAL: Readonly<Record<string, string>> = {
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'people',
  police: 'police',
  lives: 'life',
  wives: 'wife',
  gunmen: 'gunman',
  policemen: 'policeman',
  servicemen: 'serviceman',
  fishermen: 'fisherman',
  firemen: 'fireman',
  militiamen: 'militiaman',
  tribesmen: 'tribesman',
  airmen: 'airman',
  businessmen: 'businessman',
  criteria: 'criterion',
  crises: 'crisis',
};

/** Words that end as inflections do and are none. */
const UNINFLECTED = new Set(
  'news series species bus gas address press congress process business less across always perhaps'.split(
    ' ',
  ),
);

/**
 * The forms that a word (lower case) may be inflected from, itself first. A rule over endings and
 * two short tables; it also gives forms that are no word ("fir" for "fired"), which no lexicon has.
 */
export function baseForms(word: string): readonly BaseForm[] {
  const held = known.get(word);
  if (held !== undefined) return held;
  const forms = analyse(word);
  if (known.size < MOST_KNOWN) known.set(word, forms);
  return forms;
}

/** Words met so far; as many as a year of news has that are not rare. */
const known = new Map<string, readonly BaseForm[]>();
const MOST_KNOWN = 30_000;

function analyse(word: string): BaseForm[] {
  const forms: BaseForm[] = [{ base: word, form: 'base' }];
  const add = (base: string, form: WordForm): void => {
    if (base.length > 1) forms.push({ base, form });
  };
  const past = IRREGULAR_PAST[word];
  if (past !== undefined) add(past, 'past');
  const plural = IRREGULAR_PLURAL[word];
  if (plural !== undefined) add(plural, 's');
  if (UNINFLECTED.has(word)) return forms;
  if (word.endsWith('ies') && word.length > 4) add(`${word.slice(0, -3)}y`, 's');
  if (word.endsWith('s') && !word.endsWith('ss')) {
    add(word.slice(0, -1), 's');
    if (/(?:s|x|z|ch|sh|o)es$/.test(word)) add(word.slice(0, -2), 's');
  }
  if (word.endsWith('ied')) add(`${word.slice(0, -3)}y`, 'past');
  if (word.endsWith('ed')) stems(word.slice(0, -2)).forEach((stem) => add(stem, 'past'));
  if (word.endsWith('ing')) stems(word.slice(0, -3)).forEach((stem) => add(stem, 'ing'));
  return forms;
}

/** What may stand before -ed and -ing: the stem, with a dropped e, without a doubled letter. */
function stems(stem: string): string[] {
  const found = [stem, `${stem}e`];
  if (/([bdgklmnprt])\1$/.test(stem)) found.push(stem.slice(0, -1));
  return found;
}

/** Singular of a counted noun in lower case, by the same rules. */
export function singular(noun: string): string {
  const plural = IRREGULAR_PLURAL[noun];
  if (plural !== undefined) return plural;
  if (UNINFLECTED.has(noun) || !noun.endsWith('s') || /(?:ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('ies') && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
