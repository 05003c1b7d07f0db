const UNITS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

const WORDS = new Map<string, NumberPart>([
  ...Object.entries(UNITS).map(([word, value]) => [word, { value, scale: false }] as const),
  ...Object.entries(SCALES).map(([word, value]) => [word, { value, scale: true }] as const),
]);

/** What one word of a number is worth: a unit is added, a scale multiplies. */
export interface NumberPart {
  value: number;
  scale: boolean;
}

/** The worth of one word of a number. Null: no number. */
export function numberPart(word: string): NumberPart | null {
  const first = word.charCodeAt(0);
  if (!(first >= ZERO && first <= NINE)) return WORDS.get(word) ?? null;
  // "24", "1,200", "1.2"; not "2012/13", "5th" or "9-11".
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(word)) return null;
  return { value: Number(word.replaceAll(',', '')), scale: false };
}

const ZERO = 48;
const NINE = 57;
