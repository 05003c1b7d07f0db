import { LOCALE } from '../text';
import { importText } from './libraryText';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Bytes as readers know them, in powers of a thousand: "340 MB", "1.2 GB". */
export function bytesWords(bytes: number): string {
  let unit = 0;
  let amount = Math.max(bytes, 0);
  // 999,500 is 1 MB, not 1,000 kB.
  while (unit < UNITS.length - 1 && amount >= (unit === 0 ? 1000 : 999.5)) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || amount >= 9.95 ? 0 : 1;
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit: UNITS[unit] ?? 'byte',
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(amount);
}

/** Articles a second: "0.4", "12", "2,300"; more digits would not be true. */
export function rateWords(perSecond: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 }).format(perSecond);
}

/** A time left, no finer than it is known. Seconds in; null is "not known yet". */
export function timeLeftWords(seconds: number | null): string {
  if (seconds === null) return importText.unknownYet;
  const minutes = Math.round(seconds / 60);
  if (seconds < 50) return importText.lessThanMinute;
  if (minutes < 90) return importText.minutes(Math.max(minutes, 1));
  // Half hours, as one would say it.
  return importText.hours(Math.round(minutes / 30) / 2);
}
