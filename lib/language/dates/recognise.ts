import type { DateCandidate, Recogniser } from './candidate';
import type { CuedLine } from './cuedLines';
import { linesWith } from './cuedLines';

/** Characters of context on either side that guards may look at. */
const CONTEXT = 40;

/**
 * Every match of one recogniser in order; a match that its guard refuses hides nothing inside it.
 * `lines` are those of the text that have cues.
 */
export function recognise(
  text: string,
  lines: readonly CuedLine[],
  { pattern, needs, read }: Recogniser,
): DateCandidate[] {
  const found: DateCandidate[] = [];
  for (const line of linesWith(lines, needs)) {
    // With its line break, so that a pattern's `$` stays the end of the text.
    const upToEnd = text.slice(0, line.end);
    pattern.lastIndex = line.start;
    for (let hit = pattern.exec(upToEnd); hit; hit = pattern.exec(upToEnd)) {
      const start = hit.index;
      const end = start + hit[0].length;
      const groups = hit.groups ?? {};
      const reading = read({
        group: (name) => groups[name] ?? '',
        matched: hit[0],
        before: text.slice(Math.max(0, start - CONTEXT), start),
        after: text.slice(end, end + CONTEXT),
      });
      if (reading) found.push({ start, end, ...reading });
      else pattern.lastIndex = start + 1;
    }
  }
  return found;
}
