import type { Span } from '../../model/span';

/**
 * Where a text whose lines are sentences has a word that names an event: in line `sentence` (from 0),
 * else at the first place after it, or at all; else the whole line, since words may be written
 * otherwise there. UTF-16 offsets; null where the text has no such line.
 */
export function triggerPlace(text: string, sentence: number, trigger: string): Span | null {
  const lines = text.split('\n');
  const line = lines[sentence];
  if (line === undefined) return null;
  const from = lines.slice(0, sentence).reduce((sum, each) => sum + each.length + 1, 0);
  const later = trigger === '' ? -1 : text.indexOf(trigger, from);
  const start = later < 0 && trigger !== '' ? text.indexOf(trigger) : later;
  return start < 0
    ? { start: from, end: from + line.length }
    : { start, end: start + trigger.length };
}
