import type { Span } from '../../model/span';

/** What a sentence calls a happening, where others may call it the opposite. The span is that of the words. */
export interface CauseClaim extends Span {
  /** The question that is answered: whether it was meant, how somebody died, what blew up … */
  axis: string;
  /** The answer; two answers of one axis exclude each other. */
  answer: string;
  text: string;
}

/** Words by answer, by axis. Inflections are spelt out; a hyphen stands for any one mark. */
const AXES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  intent: {
    accident:
      'accidental|accidentally|by accident|an accident|unintentional|unintentionally|inadvertent|inadvertently|by mistake',
    deliberate: 'deliberate|deliberately|intentional|intentionally|on purpose|premeditated',
  },
  death: {
    suicide:
      'suicide|killed (?:him|her)self|(?:took|taken) (?:his|her) own life|self.inflicted|hanged (?:him|her)self',
    homicide: 'homicide|murder|murdered|foul play',
    accident: 'accidental death|died accidentally|accidental overdose',
    illness: 'natural causes|heart attack|heart failure|stroke|cancer|pneumonia',
  },
  explosion: {
    gas: 'gas leak|gas explosion|gas cylinder|boiler explosion|leaking gas',
    bomb: 'bomb|bombing|explosive device|suicide bomber|car bomb|grenade',
  },
  fire: {
    arson: 'arson|set on purpose|deliberately set|intentionally set',
    fault:
      'electrical fault|short circuit|electrical problem|faulty wiring|faulty heater|lightning|cooking accident',
  },
  fratricide: {
    own: 'friendly fire|own troops|own side',
    enemy: 'enemy fire|insurgent fire|militant fire|taliban fire|hostile fire',
  },
  crash: {
    fault:
      'mechanical failure|engine failure|technical fault|technical problem|mechanical problem|pilot error|human error|bad weather|driver error',
    attack: 'shot down|brought down by|missile strike|sabotage',
  },
};

const CLAIMS = Object.entries(AXES).flatMap(([axis, answers]) =>
  Object.entries(answers).map(([answer, words]) => ({
    axis,
    answer,
    pattern: new RegExp(`\\b(?:${words})\\b`, 'giu'),
  })),
);

/** The claims that a text speaks of at all, even in doubt or in denial, as `axis answer`. */
export function spokenOf(text: string): ReadonlySet<string> {
  const spoken = new Set<string>();
  for (const { axis, answer, pattern } of CLAIMS) {
    // `search` neither reads nor leaves a place in the pattern, as `test` does.
    if (text.search(pattern) >= 0) spoken.add(`${axis} ${answer}`);
  }
  return spoken;
}

/** Claims that are doubted, denied or still open are no claims. */
const UNSURE_BEFORE =
  /\b(?:not|n't|n’t|no|never|without|nor|neither|rather than|instead of|whether|if|or|ruled? out|ruling out|den(?:y|ies|ied|ying)|possible|possibly|possibility|may|might|could|suspect\w*|investigat\w+|apparent|apparently|attempted|alleged\w*|theory|rumou?rs?|treated as)\b[^.;]{0,40}$/iu;
const UNSURE_BEHIND = /^[^.;,]{0,30}\b(?:or|ruled out|was denied|is being investigated|\?)/iu;

/** "murder-suicide" is both; "suicide bomber" is an attack; a squad, charge or trial names the office and not the deed. */
const COMPOUND_BEHIND =
  /^[\s-]*(?:suicide|bomb\w*|attack\w*|vest|note|hotline|prevention|squad|unit|detectives?|division|bureau|investigators?|charges?|trial|case|suspects?|count|counts|rate|rates|mission|watch|scene|capt\w*|sgt\w*|lt\w*)/iu;
const COMPOUND_BEFORE =
  /(?:murder|homicide|attempted|first.degree|second.degree|capital|felony|of|for|with)[\s-]*$/iu;

/**
 * What a sentence calls its happening: an accident or meant, a suicide or a murder, a gas leak or
 * a bomb … from a closed list of answers that exclude each other. What is doubted, denied, asked, or
 * part of another name ("homicide detectives", "charged with murder") is left out.
 */
export function causeClaims(text: string, { start, end }: Span): CauseClaim[] {
  const sentence = text.slice(start, end);
  if (/\?\W*$/u.test(sentence)) return [];
  const claims: CauseClaim[] = [];
  for (const { axis, answer, pattern } of CLAIMS) {
    for (const match of sentence.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      const lead = sentence.slice(Math.max(0, from - 60), from);
      const tail = sentence.slice(to, to + 40);
      if (UNSURE_BEFORE.test(lead) || UNSURE_BEHIND.test(tail)) continue;
      if (COMPOUND_BEHIND.test(tail) || COMPOUND_BEFORE.test(lead)) continue;
      claims.push({ axis, answer, start: start + from, end: start + to, text: match[0] });
    }
  }
  return claims.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A sentence that reports both sides: "which one side called accidental but the other deliberate". */
const CONTRAST = /\b(?:but|while|whereas|although|though|however|yet|and)\b/iu;
const SAYING =
  /\b(?:said|says|say|call(?:s|ed)?|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|describe[sd]?|accus(?:es|ed)|argue[sd]?|according to|contend(?:s|ed)?|blame[sd]?)\b/giu;

/**
 * Two opposite claims that one sentence reports of two sources, in the order of the text; null where
 * it does not. Each has a verb of saying of its own, and a word of contrast stands between.
 */
export function disputeIn(text: string, sentence: Span): [CauseClaim, CauseClaim] | null {
  const claims = causeClaims(text, sentence);
  for (const [at, one] of claims.entries()) {
    const other = claims.slice(at + 1).find((each) => opposed(one, each));
    if (other === undefined) continue;
    const before = text.slice(sentence.start, one.end);
    const between = text.slice(one.end, other.start);
    const whole = text.slice(sentence.start, sentence.end);
    const sayings = [...whole.matchAll(SAYING)].length;
    if (CONTRAST.test(between) && sayings >= 2 && before.length > 0) return [one, other];
  }
  return null;
}

/** Whether two claims answer one question in ways that exclude each other. */
export function opposed(a: CauseClaim, b: CauseClaim): boolean {
  return a.axis === b.axis && a.answer !== b.answer;
}
