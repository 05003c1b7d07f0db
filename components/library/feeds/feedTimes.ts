import { LOCALE } from '../../text';

const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago a moment was, no finer than one cares: "just now", "12 minutes ago", "yesterday". Milliseconds since 1970. */
export function agoWords(time: number, now: number): string {
  const past = Math.max(0, now - time);
  if (past < 1.5 * MINUTE) return 'just now';
  if (past < HOUR) return relative.format(-Math.round(past / MINUTE), 'minute');
  if (past < DAY) return relative.format(-Math.round(past / HOUR), 'hour');
  return relative.format(-Math.round(past / DAY), 'day');
}
