import { forEachWord } from '../../linking/related/forEachWord';

/** English numbers in words, which a template changes like figures. */
const NUMBER_WORDS = new Set(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred ' +
    'thousand million first second third fourth fifth sixth seventh eighth ninth tenth'
  ).split(' '),
);
/** Text that is looked at, in UTF-16 code units. */
const LONGEST = 100_000;
/** Letters from which two spellings of one name agree ("Zelensky", "Zelenskyy"). */
const SAME_START = 4;

/** Begins the places of slots before which stand fewer than two plain words. */
const START = '^';

/** Numbers and names of a text by the plain words on either side; null where the same words stand around others too. */
type Slots = Map<string, string[] | null>;

/**
 * Whether one text has other numbers or names than another in the same words: "rain in [Aldmouth], [14]
 * degrees" and "rain in [Westmere], [19] degrees" come from one template and tell different news. A slot
 * is a run of numbers and capitalised words, known by the two plain words before and after it; a
 * slot that only says more than the other ("President Ada Lund" and "Ada Lund") is no difference, nor
 * is what stands after the last words, as credits do; at the beginning, where datelines stand, only what has
 * nothing in common is. Linear.
 */
export function tellOtherFacts(one: string, two: string): boolean {
  const others = slotsOf(two);
  for (const [place, facts] of slotsOf(one)) {
    const other = others.get(place);
    if (facts === null || other == null) continue;
    if (place.startsWith(START) ? haveNothing(facts, other) : areOther(facts, other)) return true;
  }
  return false;
}

function slotsOf(text: string): Slots {
  const plain: string[] = [];
  /** Facts before the plain word of this index. */
  const before = new Map<number, string[]>();
  const looked = text.slice(0, LONGEST);
  forEachWord(looked, (start, end) => {
    const word = looked.slice(start, end);
    const lower = word.toLowerCase();
    if (!isFact(word, lower)) plain.push(lower);
    else {
      const facts = before.get(plain.length);
      if (facts === undefined) before.set(plain.length, [lower]);
      else facts.push(lower);
    }
  });
  const slots: Slots = new Map();
  for (const [at, facts] of before) {
    if (at + 2 > plain.length) continue;
    const words = plain.slice(Math.max(0, at - 2), at).join(' ');
    const place = `${at < 2 ? START : ''}${words} _ ${plain[at]} ${plain[at + 1]}`;
    slots.set(place, slots.has(place) ? null : facts);
  }
  return slots;
}

function isFact(word: string, lower: string): boolean {
  return word.charAt(0) !== lower.charAt(0) || /^\p{N}/u.test(word) || NUMBER_WORDS.has(lower);
}

/** Whether they have no fact in common. */
function haveNothing(a: readonly string[], b: readonly string[]): boolean {
  return !a.some((fact) => isIn(fact, b));
}

/** Whether each has something that the other lacks. */
function areOther(a: readonly string[], b: readonly string[]): boolean {
  return a.some((fact) => !isIn(fact, b)) && b.some((fact) => !isIn(fact, a));
}

function isIn(fact: string, facts: readonly string[]): boolean {
  return facts.some(
    (other) =>
      other === fact ||
      (!/^\p{N}/u.test(fact) &&
        fact.length > SAME_START &&
        other.length > SAME_START &&
        other.slice(0, SAME_START) === fact.slice(0, SAME_START)),
  );
}
