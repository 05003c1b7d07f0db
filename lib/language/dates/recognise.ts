import type { DateCandidate, Recogniser } from './candidate';

/** Characters of context on either side that guards may look at. */
const CONTEXT = 40;

/** Every match of one recogniser in order; a match that its guard refuses hides nothing inside it. */
export function recognise(text: string, { pattern, read }: Recogniser): DateCandidate[] {
  const found: DateCandidate[] = [];
  pattern.lastIndex = 0;
  for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
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
  return found;
}
