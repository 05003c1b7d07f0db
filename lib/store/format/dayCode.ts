/** Months and days of a code take so many numbers each; 0 stands for one that is not given. */
const DAYS = 32;
const YEAR = 13 * DAYS;

/**
 * A date in eight digits (20310227, zeros for what is not known) as a number in which days that lie
 * near each other are near too; null where the digits are no date. {@link digitsOf} undoes it.
 */
export function codeOfDigits(digits: number): number | null {
  const [month, day] = [Math.floor(digits / 100) % 100, digits % 100];
  if (!Number.isInteger(digits) || digits < 0 || digits >= 1e8 || month > 12 || day >= DAYS)
    return null;
  return Math.floor(digits / 10_000) * YEAR + month * DAYS + day;
}

/** What {@link codeOfDigits} was given. */
export function digitsOf(code: number): number {
  return Math.floor(code / YEAR) * 10_000 + Math.floor((code % YEAR) / DAYS) * 100 + (code % DAYS);
}

/** The code of `2031`, `2031-02` or `2031-02-27`; null for any other text. {@link dayOf} undoes it. */
export function codeOfDay(day: string): number | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(day);
  // "2031-00" would come back as "2031".
  if (parts === null || parts[2] === '00' || parts[3] === '00') return null;
  return codeOfDigits(Number(day.replaceAll('-', '').padEnd(8, '0')));
}

/** The date of a code. */
export function dayOf(code: number): string {
  const month = Math.floor((code % YEAR) / DAYS);
  const day = code % DAYS;
  const year = String(Math.floor(code / YEAR)).padStart(4, '0');
  if (month === 0) return year;
  return day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

function two(part: number): string {
  return part < 10 ? `0${part}` : String(part);
}
