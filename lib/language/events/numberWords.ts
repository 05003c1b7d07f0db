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

/** What one word of a number is worth: a unit is added, a scale multiplies. Null: no number. */
export function numberPart(word: string): { value: number; scale: boolean } | null {
  const unit = UNITS[word];
  if (unit !== undefined) return { value: unit, scale: false };
  const scale = SCALES[word];
  if (scale !== undefined) return { value: scale, scale: true };
  // "24", "1,200", "1.2"; not "2012/13", "5th" or "9-11".
  if (!/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u.test(word)) return null;
  return { value: Number(word.replaceAll(',', '')), scale: false };
}
